export const TIMEOUTS = {
    // A few hundred bytes. On the worst of mobile lines they come in a second or two.
    headers: 10_000,
    // 32 KB at most, 64 for a form, 2 MB for a list of démarches.
    request: 30_000,
    // Longer than anything the service itself is slow at.
    idle: 60_000,
    // Longer than the 60 s of most proxies: the one who closes first must be the one who knows nothing is under way.
    keepAlive: 72_000,
    // Node's own half minute would double what stands above.
    check: 5_000,
};
/** The same as Fastify and Node have them. Node's 16 KB of headers and unlimited requests a socket stay. */
export function serverTimeouts(timeouts) {
    return {
        connectionTimeout: timeouts.idle,
        keepAliveTimeout: timeouts.keepAlive,
        requestTimeout: timeouts.request,
        http: { headersTimeout: timeouts.headers, connectionsCheckingInterval: timeouts.check },
    };
}
//# sourceMappingURL=timeouts.js.map