import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import type { Dispatch } from '../../../pilotage/outgoing/dispatch.ts'
import type { WebhookRecord } from '../../../store/webhooks.ts'
import { saidOf } from '../../fields/said.ts'
import { agentOf, demarcheAt, RefusedError } from '../gate.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { eventsOf, type WebhookForm, webhookSchema } from './outgoing-forms.ts'
import {
  goBack,
  OUTGOING,
  type OutgoingPageParts,
  outgoingAddress,
  showOutgoing,
  showSecret,
} from './outgoing-page.tsx'
import { OUTGOING_TEXTS, type OutgoingNotice } from './outgoing-texts.ts'
import { WebhookLog } from './WebhookLog.tsx'

const number = z.string().regex(/^[1-9]\d{0,8}$/)
const webhookParams = z.strictObject({ demarche: number, webhook: number })
const messageParams = webhookParams.extend({ message: z.uuidv7() })

export interface WebhookRoutesOptions extends OutgoingPageParts {
  dispatch: Dispatch
}

/** The webhooks of a démarche: made, tried, switched off and on, removed; and what was sent to each. */
export async function webhookRoutes(app: FastifyInstance, parts: WebhookRoutesOptions): Promise<void> {
  const { webhooks, dispatch, now } = parts
  const ofWebhook = requestSchema(webhookParams)

  app.post<{ Body: WebhookForm }>(
    `${OUTGOING}/webhooks`,
    // An address may hold a secret of its owner.
    {
      schema: { hide: true, body: requestSchema(webhookSchema) },
      config: { right: 'manager', isAudited: 'without-body' },
    },
    async (request, reply) => {
      const texts = OUTGOING_TEXTS[viewOf(request).lang].webhooks
      const { body } = request
      const created = await webhooks.create({
        ...{ demarche: demarcheAt(request).id, person: agentOf(request).id },
        ...{ url: body.url.trim(), events: eventsOf(body) },
      })
      if (created.ok) return showSecret(request, reply, texts, created.secret)
      const field = created.fault === 'no-event' ? 'events' : 'url'
      const problem = { field, text: texts.faults[created.fault] }
      const said = saidOf({ ...body })
      return showOutgoing(request, reply, parts, {}, { form: 'webhooks', said, problem })
    },
  )

  app.get<{ Params: { webhook: string } }>(
    `${OUTGOING}/webhooks/:webhook`,
    { schema: { hide: true, params: ofWebhook }, config: { right: 'manager' } },
    async (request, reply) => {
      const webhook = await webhookAt(request)
      const view = viewOf(request)
      const texts = OUTGOING_TEXTS[view.lang]
      return showPage(request, reply, {
        title: texts.webhooks.log,
        notices: texts.notices,
        demarche: { about: demarcheAt(request), tab: 'sorties' },
        children: (
          <>
            <WebhookLog
              view={view}
              here={pageOf(webhook)}
              webhook={webhook}
              deliveries={await webhooks.log(webhook)}
              now={now()}
            />
            <p>
              <a href={outgoingAddress(request)}>{texts.files.back}</a>
            </p>
          </>
        ),
      })
    },
  )

  /** An act on one webhook. @param act what comes of it is told on its page, or on that of all where it is gone */
  const onWebhook = (
    name: string,
    notice: OutgoingNotice,
    act: (webhook: WebhookRecord) => Promise<void>,
    isGone = false,
  ) =>
    app.post<{ Params: { webhook: string } }>(
      `${OUTGOING}/webhooks/:webhook/${name}`,
      { schema: { hide: true, params: ofWebhook }, config: { right: 'manager' } },
      async (request, reply) => {
        const webhook = await webhookAt(request)
        await act(webhook)
        return isGone ? goBack(request, reply, notice) : goTo(request, reply, pageOf(webhook), notice)
      },
    )
  onWebhook('essai', 'try-sent', async (webhook) => {
    await webhooks.try(webhook)
    void dispatch.run()
  })
  onWebhook('arret', 'webhook-off', (webhook) => webhooks.switch(webhook, false))
  onWebhook('marche', 'webhook-on', (webhook) => webhooks.switch(webhook, true))
  onWebhook('suppression', 'webhook-removed', (webhook) => webhooks.remove(webhook), true)

  app.post<{ Params: { webhook: string; message: string } }>(
    `${OUTGOING}/webhooks/:webhook/messages/:message`,
    { schema: { hide: true, params: requestSchema(messageParams) }, config: { right: 'manager' } },
    async (request, reply) => {
      const webhook = await webhookAt(request)
      if (!(await webhooks.redeliver(webhook, request.params.message))) throw new RefusedError('unknown')
      void dispatch.run()
      return goTo(request, reply, pageOf(webhook), 'sent-again')
    },
  )

  /** One of the démarche's own. @throws {RefusedError} */
  async function webhookAt(request: FastifyRequest): Promise<WebhookRecord> {
    const { webhook } = request.params as { webhook: string }
    const found = await webhooks.find(demarcheAt(request).id, Number(webhook))
    if (!found) throw new RefusedError('unknown')
    return found
  }
}

function pageOf({ demarche, id }: WebhookRecord): string {
  return `/pilotage/demarches/${demarche}/sorties/webhooks/${id}`
}
