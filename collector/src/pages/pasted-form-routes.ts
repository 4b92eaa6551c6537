import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../http/problem.ts'
import type { Registry } from '../registry/registry.ts'
import { formAddress, type PastedQuery } from './pasted-codes.ts'

/** `/Demarches/avis/<form id>`: leads on to the page of the button. Failures are answered by who registers it. */
export async function pastedFormRoutes(
  app: FastifyInstance,
  { registry }: { registry: Registry },
): Promise<void> {
  app.get<{ Params: { form: string }; Querystring: PastedQuery }>(
    '/Demarches/avis/:form',
    { schema: { hide: true } },
    async (request, reply) => {
      const address = formAddress(request.params.form, request.query, registry)
      if (address === undefined) throw new ProblemError('unknown-demarche')
      return reply.redirect(address, 302)
    },
  )
}
