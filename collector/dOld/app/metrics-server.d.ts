import { type Registry } from '@prometheus-io/client';
export interface MetricsServer {
    url: string;
    close(): Promise<void>;
}
/**
 * Serves `/metrics` and nothing else, on a port of its own: how the service does is for whoever runs it. With it
 * begin the measures of the process itself, memory and event loop.
 * @param port 0: any free one
 * @throws what keeps it from listening
 */
export declare function startMetricsServer(registry: Registry, host: string, port: number): Promise<MetricsServer>;
/** @param host an address or a name, as it is listened on */
export declare function urlOf(host: string, port: number): string;
//# sourceMappingURL=metrics-server.d.ts.map