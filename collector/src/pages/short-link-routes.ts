import type { FastifyError, FastifyInstance } from 'fastify'
import { localeOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { addVary } from '../http/vary.ts'
import type { Registry } from '../registry/registry.ts'
import { describeRefusal, html } from './refusals.ts'
import { refusalPage } from './vote-pages.tsx'

/** `/d/1617`, `/d/1617/2`: what is printed on paper, typed or scanned, leads to the page of the vote. */
export async function shortLinkRoutes(
  app: FastifyInstance,
  { registry }: { registry: Registry },
): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => addVary(reply, 'Accept-Language'))
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { name } = describeRefusal(app, request, reply, error)
    return html(reply, refusalPage(name, localeOf(request)))
  })
  for (const address of ['/d/:id', '/d/:id/:button']) {
    app.get<{ Params: { id: string; button?: string } }>(
      address,
      { schema: { hide: true } },
      async ({ params: { id, button } }, reply) => {
        const demarche = /^[1-9]\d{0,8}$/.test(id) ? registry.find(Number(id)) : undefined
        if (!demarche) throw new ProblemError('unknown-demarche')
        const isButton = demarche.buttons.some(({ number }) => `${number}` === button)
        if (button !== undefined && !isButton) throw new ProblemError('unknown-button')
        const query = button === undefined ? '' : `?button=${button}`
        return reply.redirect(`/Demarches/${id}${query}`, 302)
      },
    )
  }
}
