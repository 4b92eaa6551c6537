import type { Server } from 'node:http'

/**
 * Connections at once: far above what people need, and a bound on the memory that a crowd of them can take. One more
 * is closed as it opens: a word of why would cost the socket that there is none for.
 */
const MAX_CONNECTIONS = 10_000

/** How many clients are connected. */
export interface Connections {
  /** Now; one that was closed by its client counts until that is noticed. */
  open(): Promise<number>
  /** Closed as they opened, since the process started. */
  dropped(): number
}

/** Bounds the connections of a server, and counts those it turns away. */
export function watchConnections(server: Server): Connections {
  server.maxConnections = MAX_CONNECTIONS
  let dropped = 0
  server.on('drop', () => dropped++)
  return {
    open: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, n) => (error ? reject(error) : resolve(n)))
      }),
    dropped: () => dropped,
  }
}
