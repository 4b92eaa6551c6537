import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyInstance {
    /** Makes a log whose lines say some more. */
    childLog: FastifyBaseLogger['child']
  }
}

/** A log of its own for each request would cost every vote more than its validation does: few have anything to say. */
export function useOneLog(app: FastifyInstance): void {
  const { log } = app
  app.decorate('childLog', log.child.bind(log))
  // Not by a factory: of what one returns, Fastify would look for seven methods at every request.
  log.child = () => log
}

/** What is said of one request, under its id. */
export function logOf(request: FastifyRequest): FastifyBaseLogger {
  return request.server.childLog({ reqId: request.id })
}
