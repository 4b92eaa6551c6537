import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { MAX_NAME_CHARS, storedText } from '../../../pilotage/people/accounts.ts'
import type { Registry } from '../../../registry/registry.ts'
import { updatePerson } from '../../../store/people.ts'
import { deleteOtherSessionsOf, deleteSessionOf, readSessionsOf } from '../../../store/sessions.ts'
import type { Store } from '../../../store/store.ts'
import { agentOf } from '../gate.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { sessionHash } from '../session-store.ts'
import { AccountPage } from './AccountPage.tsx'
import { ACCOUNT_TEXTS } from './account-texts.ts'

export interface AccountOptions {
  registry: Registry
  store: Store
  now: () => number
}

const ACCOUNT = '/pilotage/compte'
const nameSchema = z.object({ nom: z.string().max(MAX_NAME_CHARS) })
const sessionSchema = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) })

/** One's own account: one's name, what one looks after, and one's sessions. */
export async function accountRoutes(
  app: FastifyInstance,
  { registry, store, now }: AccountOptions,
): Promise<void> {
  app.get(ACCOUNT, { schema: { hide: true }, config: { right: 'agent' } }, async (request, reply) => {
    const agent = agentOf(request)
    const here = hashHere(request)
    const { title, notices } = ACCOUNT_TEXTS[viewOf(request).lang]
    const sessions = (await readSessionsOf(store.db, agent.id, now())).map(({ hash, ...session }) => ({
      ...session,
      id: hash.toString('hex'),
      isThis: hash.equals(here),
    }))
    return showPage(request, reply, {
      title,
      notices,
      children: (
        <AccountPage
          view={viewOf(request)}
          agent={agent}
          sessions={sessions}
          titleOf={(demarche) => registry.find(demarche)?.title ?? String(demarche)}
        />
      ),
    })
  })

  app.post<{ Body: z.infer<typeof nameSchema> }>(
    ACCOUNT,
    {
      schema: { hide: true, body: requestSchema(nameSchema) },
      config: { right: 'agent', isAudited: 'without-body' },
    },
    async (request, reply) => {
      const name = storedText(request.body.nom, MAX_NAME_CHARS)
      await updatePerson(store, agentOf(request).id, { name })
      return goTo(request, reply, ACCOUNT, 'saved')
    },
  )

  app.post<{ Body: z.infer<typeof sessionSchema> }>(
    `${ACCOUNT}/session`,
    {
      schema: { hide: true, body: requestSchema(sessionSchema) },
      config: { right: 'agent', isAudited: 'without-body' },
    },
    async (request, reply) => {
      const hash = Buffer.from(request.body.session, 'hex')
      const isHere = hash.equals(hashHere(request))
      await deleteSessionOf(store, agentOf(request).id, hash)
      if (!isHere) return goTo(request, reply, ACCOUNT, 'ended')
      await request.session.destroy()
      return reply.redirect('/pilotage/connexion', 303)
    },
  )

  app.post(
    `${ACCOUNT}/sessions`,
    { schema: { hide: true }, config: { right: 'agent' } },
    async (request, reply) => {
      await deleteOtherSessionsOf(store, agentOf(request).id, hashHere(request))
      return goTo(request, reply, ACCOUNT, 'endedOthers')
    },
  )
}

function hashHere({ session }: FastifyRequest): Buffer {
  return sessionHash(session.sessionId)
}
