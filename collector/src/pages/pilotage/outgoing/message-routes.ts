import type { FastifyInstance } from 'fastify'
import { requestSchema } from '../../../http/json-schema.ts'
import { want } from '../../../pilotage/outgoing/subscriptions.ts'
import { agentOf, demarcheAt } from '../gate.ts'
import { viewOf } from '../Shell.tsx'
import { type MessagesForm, messagesSchema } from './outgoing-forms.ts'
import { goBack, OUTGOING, type OutgoingPageParts } from './outgoing-page.tsx'

/** Which letters about a démarche an agent gets. */
export async function messageRoutes(app: FastifyInstance, { store, now }: OutgoingPageParts): Promise<void> {
  app.post<{ Body: MessagesForm }>(
    `${OUTGOING}/messages`,
    { schema: { hide: true, body: requestSchema(messagesSchema) }, config: { right: 'reader' } },
    async (request, reply) => {
      const { digest, alerts } = request.body
      const who = { person: agentOf(request).id, demarche: demarcheAt(request).id }
      await want(store, who, { digest, alerts: alerts === '1' }, viewOf(request).lang, now())
      return goBack(request, reply, 'messages-saved')
    },
  )
}
