import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  HTTPMethods,
  onRequestAsyncHookHandler,
} from 'fastify'
import { ProblemError } from '../http/problem.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Methods of each route, by its pattern. */
    routes: ReadonlyMap<string, readonly string[]>
  }
}

/** OPTIONS is answered for every address: browsers ask leave with it. */
const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Notes every route that is added from now on.
 * @returns to call once all are there: answers the other methods of their addresses with 405 and `Allow`
 */
export function useAllowedMethods(app: FastifyInstance): (limit: onRequestAsyncHookHandler) => void {
  const urls = new Set<string>()
  const routes = new Map<string, readonly string[]>()
  app.decorate('routes', routes)
  app.addHook('onRoute', ({ url }) => void urls.add(url))
  return (limit) => {
    for (const url of [...urls]) {
      const allowed = METHODS.filter((method) => app.hasRoute({ method, url }))
      if (allowed.length === 0) continue
      routes.set(url, allowed)
      const refuse = async (_request: FastifyRequest, reply: FastifyReply) => {
        reply.header('allow', [...allowed, 'OPTIONS'].join(', '))
        throw new ProblemError('method-not-allowed')
      }
      app.route({
        method: METHODS.filter((method) => !allowed.includes(method)),
        url,
        schema: { hide: true },
        // Before a body is read that nobody wants.
        onRequest: [limit, refuse],
        handler: () => {},
      })
    }
  }
}
