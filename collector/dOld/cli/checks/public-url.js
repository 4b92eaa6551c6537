import { fail, ok, warn } from './finding.js';
const TIMEOUT_MS = 5_000;
/** Asks the public address whether it can take a vote, as far from outside as this machine is. */
export async function askPublicUrl({ publicUrl }) {
    const url = `${publicUrl}/readyz`;
    try {
        const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
        const body = await response.text();
        const answeredAt = Date.parse(response.headers.get('date') ?? '');
        return { finding: judge(url, response.status, body), answeredAt: answeredAt || undefined };
    }
    catch (error) {
        const { message, cause } = error;
        const reason = cause?.code ?? message;
        return {
            finding: fail('PUBLIC_URL', `${url} does not answer (${reason}): is the collector running, the proxy, the name?`),
            answeredAt: undefined,
        };
    }
}
function judge(url, status, body) {
    if (status === 200 && body.includes('"ok"'))
        return ok('PUBLIC_URL', `${url} can take a vote`);
    if (status === 503)
        return fail('PUBLIC_URL', `${url} cannot take a vote (503): the collector's log says why`);
    return fail('PUBLIC_URL', `${url} answers ${status}, and not as a collector does: where does the proxy send it?`);
}
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
/**
 * TRUST_PROXY against what the addresses give away: the collector speaks plain HTTP on PORT, so whoever reaches it by
 * HTTPS or at another port goes through a proxy.
 */
export function checkProxy({ publicUrl, port, trustProxy, rateLimitPerMinute }) {
    const { protocol, hostname, port: publicPort } = new URL(publicUrl);
    const isProxied = protocol === 'https:' || Number(publicPort || 80) !== port;
    const isLocal = LOCAL_HOSTS.includes(hostname);
    if (isProxied && trustProxy === false && rateLimitPerMinute > 0) {
        const seen = `PUBLIC_URL=${publicUrl} is not where the collector listens (HTTP, port ${port})`;
        return fail('proxy', `${seen}, so a proxy stands between, and TRUST_PROXY is not set: all visitors count as one`);
    }
    if (!isProxied && trustProxy !== false) {
        return warn('proxy', 'TRUST_PROXY is set and nothing shows a proxy: a client could then make up its address');
    }
    if (protocol === 'http:' && !isLocal) {
        return warn('proxy', `PUBLIC_URL=${publicUrl} is plain HTTP: pages in HTTPS cannot send it a vote`);
    }
    return ok('proxy', isProxied ? `TRUST_PROXY=${trustProxy}` : 'none, and none is trusted');
}
//# sourceMappingURL=public-url.js.map