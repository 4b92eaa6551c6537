import formbody from '@fastify/formbody'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OpinionDesk } from '../../citizens/opinions/opinion-desk.ts'
import { addVary } from '../../http/vary.ts'
import type { Accounts } from '../../pilotage/people/accounts.ts'
import type { Provider } from '../../pilotage/sign-in/provider.ts'
import type { Team } from '../../pilotage/team/team.ts'
import { readFormBody } from '../form-body.ts'
import { describeRefusal, MAX_FORM_BYTES } from '../refusals.ts'
import type { RefusalName } from '../vote-pages.tsx'
import { accountRoutes } from './account/account-routes.tsx'
import { commentsRoutes } from './comments/comments-routes.tsx'
import { type DeclareOptions, declareRoutes } from './declare/declare-routes.ts'
import { type GateOptions, RefusedError, useGate } from './gate.ts'
import type { InstanceDesks } from './instance/instance-parts.ts'
import { instanceRoutes } from './instance/instance-routes.tsx'
import { type OutgoingRoutesOptions, outgoingRoutes } from './outgoing/outgoing-routes.ts'
import { unsubscribeRoutes } from './outgoing/unsubscribe-routes.tsx'
import { PILOTAGE_TEXTS, type RefusedWhy } from './pilotage-texts.ts'
import { announcementRoutes } from './record/announcement-routes.tsx'
import { recordRoutes } from './record/record-routes.tsx'
import { reviewRoutes } from './record/review-routes.tsx'
import { type ResultsRoutesOptions, resultsRoutes } from './results/results-routes.tsx'
import { showPage, viewOf } from './Shell.tsx'
import { signInRoutes } from './sign-in/sign-in-routes.tsx'
import { teamRoutes } from './team/team-routes.tsx'

export interface PilotageOptions
  extends GateOptions,
    DeclareOptions,
    Omit<OutgoingRoutesOptions, keyof GateOptions>,
    ResultsRoutesOptions {
  accounts: Accounts
  provider: Provider | undefined
  team: Team
  opinions: OpinionDesk
  instance: InstanceDesks
}

/** What a page says, by the refusal of pages elsewhere. */
const WHY: Partial<Record<RefusalName, RefusedWhy>> = {
  unknown: 'unknown',
  invalid: 'invalid',
  elsewhere: 'forged',
  tooMany: 'tooMany',
}

/** The pages of agents: those who answer for démarches, and those who run the instance. */
export async function pilotageRoutes(app: FastifyInstance, options: PilotageOptions): Promise<void> {
  const { accounts, registry, store, now, instance } = options
  await app.register(formbody, { bodyLimit: MAX_FORM_BYTES, parser: readFormBody })
  app.addHook('onRequest', async (_request, reply) => addVary(reply, 'Accept-Language'))
  await useGate(app, options)
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (!(error instanceof RefusedError)) {
      return refuse(request, reply, WHY[describeRefusal(app, request, reply, error).name] ?? 'error')
    }
    const { refusal, statusCode } = error
    if (refusal === 'sign-in') {
      const back = request.method === 'GET' ? `?vers=${encodeURIComponent(request.url)}` : ''
      return reply.redirect(`/pilotage/connexion${back}`, 303)
    }
    return refuse(request, reply.code(statusCode), refusal)
  })

  await app.register(signInRoutes, options)
  await app.register(accountRoutes, options)
  await app.register(teamRoutes, options)

  await app.register(declareRoutes, options)
  await app.register(resultsRoutes, options)
  await app.register(recordRoutes, options)
  await app.register(announcementRoutes, options)
  await app.register(reviewRoutes, options)
  await app.register(outgoingRoutes, options)
  await app.register(unsubscribeRoutes, options)
  await app.register(commentsRoutes, options)
  await app.register(instanceRoutes, { accounts, registry, store, now, ...instance })
}

function refuse(request: FastifyRequest, reply: FastifyReply, why: RefusedWhy): FastifyReply {
  const { agent, lang } = viewOf(request)
  const { refusals, mine, signIn } = PILOTAGE_TEXTS[lang]
  const { title, say } = refusals[why]
  return showPage(request, reply, {
    title,
    children: (
      <>
        <p>{say}</p>
        <p>
          <a href="/pilotage">{agent ? mine : signIn}</a>
        </p>
      </>
    ),
  })
}
