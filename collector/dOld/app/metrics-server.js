import { once } from 'node:events';
import { createServer } from 'node:http';
import { collectDefaultMetrics } from '@prometheus-io/client';
/**
 * Serves `/metrics` and nothing else, on a port of its own: how the service does is for whoever runs it. With it
 * begin the measures of the process itself, memory and event loop.
 * @param port 0: any free one
 * @throws what keeps it from listening
 */
export async function startMetricsServer(registry, host, port) {
    const server = createServer(({ url, method }, response) => {
        if (url !== '/metrics' || method !== 'GET') {
            response.writeHead(404).end();
            return;
        }
        registry.metrics().then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text), (error) => response.writeHead(500).end(String(error)));
    });
    server.listen(port, host);
    await once(server, 'listening');
    collectDefaultMetrics({ register: registry });
    return {
        url: urlOf(host, server.address().port),
        close: async () => {
            const closed = once(server, 'close');
            server.close();
            server.closeAllConnections();
            await closed;
        },
    };
}
/** @param host an address or a name, as it is listened on */
export function urlOf(host, port) {
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
//# sourceMappingURL=metrics-server.js.map