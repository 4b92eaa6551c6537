import type { FastifyInstance } from 'fastify'
import { requestSchema } from '../../../http/json-schema.ts'
import { roleOn } from '../../../pilotage/agent.ts'
import { agentOf, demarcheAt } from '../gate.ts'
import { goTo } from '../Shell.tsx'
import { noPage, readPage, showCheck } from './check-page.tsx'
import { buttonAt, codeAddress, showCode } from './code-page.tsx'
import { checkFormSchema, plainQuerySchema } from './declare-forms.ts'
import type { DeclareOptions } from './declare-routes.ts'

/** `Vérifier ma page`: begun here, told by the script of that page, read here. */
export async function checkRoutes(app: FastifyInstance, options: DeclareOptions): Promise<void> {
  const { checks } = options
  const code = '/pilotage/demarches/:demarche/code'

  app.post<{ Params: { demarche: string; button: string }; Body: { page?: string } }>(
    `${code}/boutons/:button/verifications`,
    {
      schema: { hide: true, body: requestSchema(checkFormSchema) },
      // The address of a page may hold what is somebody's own; and nothing is changed.
      config: { right: 'reader', isAudited: false },
    },
    async (request, reply) => {
      const button = buttonAt(request, request.params.button)
      const typed = request.body.page ?? ''
      const page = readPage(typed)
      if (!page) {
        const problem = noPage(request)
        return showCode(request, reply, options, button, { said: { page: typed }, problem })
      }
      const { token } = checks.begin({ demarche: button.demarche, button: button.number, page })
      return goTo(request, reply, `/pilotage/demarches/${button.demarche}/code/verifications/${token}`)
    },
  )

  app.get<{ Params: { demarche: string; check: string } }>(
    `${code}/verifications/:check`,
    { schema: { hide: true, querystring: requestSchema(plainQuerySchema) }, config: { right: 'reader' } },
    async (request, reply) => {
      const about = demarcheAt(request)
      const found = checks.find(request.params.check)
      const check = found?.demarche === about.id ? found : undefined
      const button = check && buttonAt(request, `${check.button}`)
      const isManager = roleOn(agentOf(request), about) === 'manager'
      const base = `/pilotage/demarches/${about.id}/code`
      return showCheck(request, reply, options, {
        about,
        check,
        acts: isManager && button ? `${base}/boutons/${button.number}` : undefined,
        back: `${button ? codeAddress(button) : base}#verifier`,
        demarche: { about, tab: 'code' },
      })
    },
  )
}
