import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { takeYourTime } from '../../../http/client-errors.ts'
import { requestSchema } from '../../../http/json-schema.ts'
import { logOf } from '../../../http/request-log.ts'
import { roleOn } from '../../../pilotage/agent.ts'
import { isOnThisMachine } from '../../../pilotage/outgoing/addresses.ts'
import type { Dispatch } from '../../../pilotage/outgoing/dispatch.ts'
import { createExportDesk } from '../../../pilotage/outgoing/export-desk.ts'
import { EXPORT_TYPES } from '../../../pilotage/outgoing/export-files.ts'
import { want, wantedBy } from '../../../pilotage/outgoing/subscriptions.ts'
import { createWebhookDesk } from '../../../pilotage/outgoing/webhook-desk.ts'
import type { Keyring } from '../../../registry/keyring.ts'
import { addAuditEntry } from '../../../store/audit.ts'
import type { Store } from '../../../store/store.ts'
import type { WebhookRecord } from '../../../store/webhooks.ts'
import { saidOf } from '../../fields/said.ts'
import { agentOf, demarcheAt, RefusedError } from '../gate.ts'
import { PILOTAGE_TEXTS } from '../pilotage-texts.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { ShownOnce } from '../ShownOnce.tsx'
import { Files } from './Files.tsx'
import { Keys } from './Keys.tsx'
import { Messages } from './Messages.tsx'
import {
  askedOf,
  buttonOf,
  eventsOf,
  type FilesQuery,
  filesQuerySchema,
  type KeyForm,
  keyOf,
  keySchema,
  type MessagesForm,
  messagesSchema,
  periodOf,
  type WebhookForm,
  webhookSchema,
} from './outgoing-forms.ts'
import { OUTGOING_TEXTS, type OutgoingNotice } from './outgoing-texts.ts'
import { WebhookLog } from './WebhookLog.tsx'
import { Webhooks } from './Webhooks.tsx'

/** Keys a démarche may have. */
const MAX_KEYS = 50

const PAGE = '/pilotage/demarches/:demarche/sorties'
const number = z.string().regex(/^[1-9]\d{0,8}$/)
const ofKey = requestSchema(z.strictObject({ demarche: number, key: number }))
const ofWebhook = requestSchema(z.strictObject({ demarche: number, webhook: number }))
const ofMessage = requestSchema(z.strictObject({ demarche: number, webhook: number, message: z.uuidv7() }))

export interface OutgoingRoutesOptions {
  keyring: Keyring
  store: Store
  dispatch: Dispatch
  publicUrl: string
  /** Whether this instance sends mail. */
  hasMail: boolean
  now: () => number
}

/** What came with the request that is answered, where it could not be taken. */
interface Wrong {
  form: 'files' | 'keys' | 'webhooks'
  said: URLSearchParams
  problem: FieldProblem
}

/** What leaves a démarche: files, letters, keys, webhooks. */
export async function outgoingRoutes(app: FastifyInstance, options: OutgoingRoutesOptions): Promise<void> {
  const { keyring, store, dispatch, publicUrl, hasMail, now } = options
  const files = createExportDesk(store, now)
  const webhooks = createWebhookDesk(store, isOnThisMachine(publicUrl), now)
  const hide = true

  app.get<{ Querystring: FilesQuery }>(
    PAGE,
    { schema: { hide, querystring: requestSchema(filesQuerySchema) }, config: { right: 'reader' } },
    async (request, reply) => {
      const texts = OUTGOING_TEXTS[viewOf(request).lang]
      const found = periodOf(request.query, now(), texts.files)
      if (found.ok) return showOutgoing(request, reply, request.query)
      const said = askedOf(request.query, undefined)
      return showOutgoing(request, reply, {}, { form: 'files', said, problem: found.problem })
    },
  )

  app.get<{ Querystring: FilesQuery }>(
    `${PAGE}/fichier`,
    {
      schema: { hide, querystring: requestSchema(filesQuerySchema) },
      config: { right: 'reader', isAudited: true },
      exposeHeadRoute: false,
    },
    async (request, reply) => {
      const { query } = request
      const [agent, demarche] = [agentOf(request), demarcheAt(request)]
      const texts = OUTGOING_TEXTS[viewOf(request).lang].files
      const found = periodOf(query, now(), texts)
      if (!found.ok) {
        const said = askedOf(query, undefined)
        return showOutgoing(request, reply, {}, { form: 'files', said, problem: found.problem })
      }
      const { what = 'votes', format = 'xlsx' } = query
      const asked = {
        ...{ demarche: demarche.id, what, format, period: found.period },
        button: buttonOf(query, demarche),
      }
      const begun = await files.begin(agent.id, asked, (rows, isWhole) => {
        const detail = JSON.stringify({ demarche: demarche.id, what, format, rows, isWhole })
        const act = `${request.method} ${request.routeOptions.url}: end`
        addAuditEntry(store, { at: now(), by: { person: agent.id }, act, detail }).catch((err: unknown) =>
          logOf(request).error({ err }, 'the end of an export could not be written in the audit log'),
        )
      })
      if (!begun) return showBusy(request, reply.code(409))
      takeYourTime(request)
      return reply
        .type(EXPORT_TYPES[format])
        .header('content-disposition', `attachment; filename="${begun.name}"`)
        .send(begun.file)
    },
  )

  app.post<{ Body: MessagesForm }>(
    `${PAGE}/messages`,
    { schema: { hide, body: requestSchema(messagesSchema) }, config: { right: 'reader' } },
    async (request, reply) => {
      const { digest, alerts } = request.body
      const who = { person: agentOf(request).id, demarche: demarcheAt(request).id }
      await want(store, who, { digest, alerts: alerts === '1' }, viewOf(request).lang, now())
      return back(request, reply, 'messages-saved')
    },
  )

  app.post<{ Body: KeyForm }>(
    `${PAGE}/cles`,
    { schema: { hide, body: requestSchema(keySchema) }, config: { right: 'manager' } },
    async (request, reply) => {
      const texts = OUTGOING_TEXTS[viewOf(request).lang].keys
      const { id } = demarcheAt(request)
      const asked = keyOf(request.body, now(), texts)
      const isFull = keysOf(id).length >= MAX_KEYS
      const problem = asked.ok ? isFull && { field: 'name', text: texts.tooMany } : asked.problem
      if (!asked.ok || problem) {
        const said = saidOf({ ...request.body })
        return showOutgoing(
          request,
          reply,
          {},
          {
            ...{ form: 'keys', said },
            problem: problem || { field: 'name', text: texts.tooMany },
          },
        )
      }
      const created = await keyring.create(asked.key, id)
      if (!created) throw new Error(`a key that ends at ${asked.key.expiresAt} was born expired`)
      return showSecret(request, reply, texts, created.key)
    },
  )

  app.post<{ Params: { key: string } }>(
    `${PAGE}/cles/:key/fin`,
    { schema: { hide, params: ofKey }, config: { right: 'manager' } },
    async (request, reply) => {
      const ended = await keyring.revoke(Number(request.params.key), demarcheAt(request).id)
      if (!ended) throw new RefusedError('unknown')
      return back(request, reply, 'key-ended')
    },
  )

  app.post<{ Body: WebhookForm }>(
    `${PAGE}/webhooks`,
    // An address may hold a secret of its owner.
    {
      schema: { hide, body: requestSchema(webhookSchema) },
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
      return showOutgoing(request, reply, {}, { form: 'webhooks', said, problem })
    },
  )

  app.get<{ Params: { webhook: string } }>(
    `${PAGE}/webhooks/:webhook`,
    { schema: { hide, params: ofWebhook }, config: { right: 'manager' } },
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
              <a href={hereOf(request)}>{texts.files.back}</a>
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
      `${PAGE}/webhooks/:webhook/${name}`,
      { schema: { hide, params: ofWebhook }, config: { right: 'manager' } },
      async (request, reply) => {
        const webhook = await webhookAt(request)
        await act(webhook)
        return isGone ? back(request, reply, notice) : goTo(request, reply, pageOf(webhook), notice)
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
    `${PAGE}/webhooks/:webhook/messages/:message`,
    { schema: { hide, params: ofMessage }, config: { right: 'manager' } },
    async (request, reply) => {
      const webhook = await webhookAt(request)
      if (!(await webhooks.redeliver(webhook, request.params.message))) throw new RefusedError('unknown')
      void dispatch.run()
      return goTo(request, reply, pageOf(webhook), 'sent-again')
    },
  )

  const keysOf = (demarche: number) => keyring.list().filter((key) => key.demarche === demarche)

  /** One of the démarche's own. @throws {RefusedError} */
  async function webhookAt(request: FastifyRequest): Promise<WebhookRecord> {
    const { webhook } = request.params as { webhook: string }
    const found = await webhooks.find(demarcheAt(request).id, Number(webhook))
    if (!found) throw new RefusedError('unknown')
    return found
  }

  async function showOutgoing(
    request: FastifyRequest,
    reply: FastifyReply,
    query: FilesQuery,
    wrong?: Wrong,
  ): Promise<FastifyReply> {
    const [agent, demarche] = [agentOf(request), demarcheAt(request)]
    const view = viewOf(request)
    const texts = OUTGOING_TEXTS[view.lang]
    const here = hereOf(request)
    const found = periodOf(query, now(), texts.files)
    const period = found.ok ? found.period : undefined
    const ofForm = (form: Wrong['form']) => ({
      said: wrong?.form === form ? wrong.said : new URLSearchParams(),
      problem: wrong?.form === form ? wrong.problem : undefined,
    })
    const { problem } = ofForm('files')
    const isManager = roleOn(agent, demarche) === 'manager'
    if (wrong) reply.code(400)
    return showPage(request, reply, {
      title: PILOTAGE_TEXTS[view.lang].tabs.sorties,
      notices: texts.notices,
      demarche: { about: demarche, tab: 'sorties' },
      children: (
        <div class="outgoing">
          <Files
            view={view}
            demarche={demarche}
            asked={problem ? ofForm('files').said : askedOf(query, period)}
            votes={
              problem || !period
                ? undefined
                : await files.count({ demarche: demarche.id, period, button: buttonOf(query, demarche) })
            }
            problem={problem}
            progress={files.progressOf(agent.id)}
          />
          <Messages
            view={view}
            here={here}
            wanted={hasMail ? await wantedBy(store, agent.id, demarche.id) : undefined}
          />
          {isManager && <Keys view={view} here={here} keys={keysOf(demarche.id)} {...ofForm('keys')} />}
          {isManager && (
            <Webhooks
              view={view}
              here={here}
              webhooks={await webhooks.list(demarche.id)}
              {...ofForm('webhooks')}
            />
          )}
        </div>
      ),
    })
  }

  function showBusy(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const texts = OUTGOING_TEXTS[viewOf(request).lang].files
    const progress = files.progressOf(agentOf(request).id)
    return showPage(request, reply, {
      title: texts.busyTitle,
      demarche: { about: demarcheAt(request), tab: 'sorties' },
      children: (
        <>
          <p>{texts.busy}</p>
          {progress && <p>{texts.underWay(progress)}</p>}
          <p>
            <a href={hereOf(request)}>{texts.back}</a>
          </p>
        </>
      ),
    })
  }

  function showSecret(
    request: FastifyRequest,
    reply: FastifyReply,
    { madeTitle, made }: { madeTitle: string; made: string },
    secret: string,
  ): FastifyReply {
    const href = hereOf(request)
    const text = OUTGOING_TEXTS[viewOf(request).lang].files.back
    return showPage(request, reply, {
      title: madeTitle,
      demarche: { about: demarcheAt(request), tab: 'sorties' },
      children: <ShownOnce say={made} secret={secret} back={{ href, text }} />,
    })
  }
}

function hereOf(request: FastifyRequest): string {
  return `/pilotage/demarches/${demarcheAt(request).id}/sorties`
}

function pageOf({ demarche, id }: WebhookRecord): string {
  return `/pilotage/demarches/${demarche}/sorties/webhooks/${id}`
}

function back(request: FastifyRequest, reply: FastifyReply, notice: OutgoingNotice): FastifyReply {
  return goTo(request, reply, hereOf(request), notice)
}
