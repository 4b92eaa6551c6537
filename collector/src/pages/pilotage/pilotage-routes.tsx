import formbody from '@fastify/formbody'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addVary } from '../../http/vary.ts'
import { roleOn } from '../../pilotage/agent.ts'
import { readFormBody } from '../form-body.ts'
import { describeRefusal, MAX_FORM_BYTES } from '../refusals.ts'
import type { RefusalName } from '../vote-pages.tsx'
import { agentOf, type GateOptions, RefusedError, useGate } from './gate.ts'
import type { InstanceDesks } from './instance/instance-parts.ts'
import { instanceRoutes } from './instance/instance-routes.tsx'
import { PILOTAGE_TEXTS, type RefusedWhy } from './pilotage-texts.ts'
import { showPage, viewOf } from './Shell.tsx'

export interface PilotageOptions extends GateOptions {
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
  const { registry, store, now, instance } = options
  await app.register(formbody, { bodyLimit: MAX_FORM_BYTES, parser: readFormBody })
  app.addHook('onRequest', async (_request, reply) => addVary(reply, 'Accept-Language'))
  await useGate(app, options)
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (!(error instanceof RefusedError)) {
      return refuse(request, reply, WHY[describeRefusal(app, request, reply, error).name] ?? 'error')
    }
    const { refusal } = error
    if (refusal === 'sign-in') {
      const back = request.method === 'GET' ? `?vers=${encodeURIComponent(request.url)}` : ''
      return reply.redirect(`/pilotage/connexion${back}`, 303)
    }
    return refuse(request, reply.code(refusal === 'unknown' ? 404 : 403), refusal)
  })

  await app.register(instanceRoutes, { registry, store, now, ...instance })

  app.get('/pilotage', { schema: { hide: true }, config: { right: 'agent' } }, async (request, reply) => {
    const agent = agentOf(request)
    const { home, none } = PILOTAGE_TEXTS[viewOf(request).lang]
    const mine = [...registry.demarches()].filter(
      (demarche) => roleOn({ ...agent, isAdmin: false }, demarche) !== undefined,
    )
    return showPage(request, reply, {
      title: home,
      children:
        mine.length === 0 ? (
          <p>{none}</p>
        ) : (
          <ul>
            {mine.map(({ id, title }) => (
              <li key={id}>
                <a href={`/pilotage/demarches/${id}`} lang="fr">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        ),
    })
  })
}

function refuse(request: FastifyRequest, reply: FastifyReply, why: RefusedWhy): FastifyReply {
  const { title, say } = PILOTAGE_TEXTS[viewOf(request).lang].refusals[why]
  return showPage(request, reply, { title, children: <p>{say}</p> })
}
