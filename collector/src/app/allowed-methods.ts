import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import FindMyWay from 'find-my-way'
import { ProblemError } from '../http/problem.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Methods of each route, by its pattern. */
    routes: ReadonlyMap<string, readonly string[]>
  }
}

/** OPTIONS is answered for every address: browsers ask leave with it. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Notes every route that is added from now on.
 * @returns makes what is added from then on answer other methods of these addresses with 405 and `Allow`
 */
export function useAllowedMethods(app: FastifyInstance): (limit: onRequestAsyncHookHandler) => void {
  const routes = new Map<string, string[]>()
  // Of addresses alone: as routes, the methods that there are not would be four in five of all.
  const addresses = FindMyWay()
  app.decorate('routes', routes)
  app.addHook('onRoute', ({ url, method }) => {
    const known = routes.get(url)
    if (known) return void known.push(...[method].flat())
    const methods = [method].flat()
    routes.set(url, methods)
    addresses.on('GET', url, () => {}, methods)
  })
  return (limit) => {
    const refuse = async (request: FastifyRequest, reply: FastifyReply, methods: readonly string[]) => {
      await limit.call(app, request, reply)
      const allowed = METHODS.filter((method) => methods.includes(method))
      reply.header('allow', [...allowed, 'OPTIONS'].join(', '))
      throw new ProblemError('method-not-allowed')
    }
    // Before a body is read that nobody wants.
    app.addHook('onRequest', (request, reply, done) => {
      const known = request.is404 && addresses.find('GET', request.url)
      if (known) refuse(request, reply, known.store).catch(done)
      else done()
    })
  }
}
