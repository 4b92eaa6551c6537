import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collectDefaultMetrics, type Registry } from '@prometheus-io/client'

export interface MetricsServer {
  url: string
  close(): Promise<void>
}

/**
 * Serves `/metrics` and nothing else, on a port of its own: how the service does is for whoever runs it. With it
 * begin the measures of the process itself, memory and event loop.
 * @param port 0: any free one
 * @throws what keeps it from listening
 */
export async function startMetricsServer(
  registry: Registry,
  host: string,
  port: number,
): Promise<MetricsServer> {
  const server = createServer(({ url, method }, response) => {
    if (url !== '/metrics' || method !== 'GET') {
      response.writeHead(404).end()
      return
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  server.listen(port, host)
  await once(server, 'listening')
  collectDefaultMetrics({ register: registry })
  return {
    url: urlOf(host, (server.address() as AddressInfo).port),
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** @param host an address or a name, as it is listened on */
export function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
