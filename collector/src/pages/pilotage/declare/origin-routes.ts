import type { FastifyInstance } from 'fastify'
import { requestSchema } from '../../../http/json-schema.ts'
import { allowOrigin, disallowOrigin, readOrigin } from '../../../pilotage/declare/button-acts.ts'
import { goTo, viewOf } from '../Shell.tsx'
import { buttonAt, codeAddress, showCode } from './code-page.tsx'
import { originFormSchema } from './declare-forms.ts'
import type { DeclareOptions } from './declare-routes.ts'
import { DECLARE_TEXTS } from './declare-texts.ts'

interface OriginRequest {
  Params: { demarche: string; button: string }
  Body: { origin?: string }
}

/** Which sites the votes of a button may come from. */
export async function originRoutes(app: FastifyInstance, options: DeclareOptions): Promise<void> {
  const { registry } = options
  const address = '/pilotage/demarches/:demarche/code/boutons/:button/origines'
  const schema = { hide: true, body: requestSchema(originFormSchema) }

  app.post<OriginRequest>(address, { schema, config: { right: 'manager' } }, async (request, reply) => {
    const button = buttonAt(request, request.params.button)
    const typed = request.body.origin ?? ''
    const { origins } = DECLARE_TEXTS[viewOf(request).lang]
    const untaken = (text: string) =>
      showCode(request, reply, options, button, {
        said: { origin: typed },
        problem: { field: 'origin', text },
      })
    const origin = readOrigin(typed)
    if (origin === undefined) return untaken(origins.wrong)
    if (!(await allowOrigin(registry, button, origin))) return untaken(origins.full)
    return goTo(request, reply, `${codeAddress(button)}#origines`, 'origin-allowed')
  })

  app.post<OriginRequest>(
    `${address}/retrait`,
    { schema, config: { right: 'manager' } },
    async (request, reply) => {
      const button = buttonAt(request, request.params.button)
      await disallowOrigin(registry, button, request.body.origin ?? '')
      return goTo(request, reply, `${codeAddress(button)}#origines`, 'origin-removed')
    },
  )
}
