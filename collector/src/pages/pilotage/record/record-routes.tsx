import { isoDay, parisDay } from '@monavis/shared/period'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { roleOn } from '../../../pilotage/agent.ts'
import { createRecordDesk, readRecordName } from '../../../pilotage/record/record-desk.ts'
import { isRecordName, type RecordField, readField } from '../../../pilotage/record/record-fields.ts'
import { readIndicator, type Typed } from '../../../pilotage/record/typed-indicator.ts'
import type { Registry } from '../../../registry/registry.ts'
import { countWaitingChanges, type RecordChange, readRecordChanges } from '../../../store/record-changes.ts'
import type { Store } from '../../../store/store.ts'
import { agentOf, demarcheAt } from '../gate.ts'
import { writingIn } from '../results/writing.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { type FieldFault, FieldPage } from './FieldPage.tsx'
import { RecordPage } from './RecordPage.tsx'
import { RECORD_TEXTS } from './record-texts.ts'
import { labelOf } from './record-words.ts'
import { heldFields } from './typed-field.ts'

export interface RecordRoutesOptions {
  registry: Registry
  store: Store
  /** Clock, ms. */
  now: () => number
}

/** As many fields as wait at most; and refusals that are told. */
const MAX_WAITING = 50
const REFUSALS_TOLD = 5

const langQuery = z.strictObject({ lang: z.string().max(20).optional() })
const fieldParams = z.strictObject({ demarche: z.string(), field: z.string().max(50) })
/** `value`, `source`, `date`, or a box an option: which of them depends on the field. */
const fieldForm = z.record(z.string().max(50), z.string())
interface FieldRequest {
  Params: { field: string }
}

/** What everybody can read of a démarche, as its agents change it. */
export async function recordRoutes(app: FastifyInstance, options: RecordRoutesOptions): Promise<void> {
  const { registry, store, now } = options
  const desk = createRecordDesk(registry, store, now)
  const acts = {
    schema: { hide: true, params: requestSchema(fieldParams) },
    config: { right: 'manager', isAudited: 'without-body' },
  } as const

  app.get(
    '/pilotage/demarches/:demarche/fiche',
    { schema: { hide: true, querystring: requestSchema(langQuery) }, config: { right: 'reader' } },
    async (request, reply) => {
      const demarche = demarcheAt(request)
      const agent = agentOf(request)
      const writing = writingIn(viewOf(request).lang)
      const about = { demarche: demarche.id, limit: MAX_WAITING }
      const [waiting, decided] = await Promise.all([
        readRecordChanges(store.db, { ...about, state: 'waiting' }),
        readRecordChanges(store.db, { ...about, state: 'refused', limit: REFUSALS_TOLD }),
      ])
      const texts = RECORD_TEXTS[writing.lang]
      return showPage(request, reply, {
        title: texts.title,
        demarche: { about: demarche, tab: 'fiche' },
        notices: texts.notices,
        children: (
          <RecordPage
            {...{ writing, demarche, waiting, refused: decided }}
            mayWrite={roleOn(agent, demarche) === 'manager'}
            toReview={agent.isAdmin ? await countWaitingChanges(store.db) : undefined}
          />
        ),
      })
    },
  )

  app.get<FieldRequest>(
    '/pilotage/demarches/:demarche/fiche/:field',
    {
      schema: {
        hide: true,
        params: requestSchema(fieldParams),
        querystring: requestSchema(langQuery),
      },
      config: { right: 'manager' },
    },
    (request, reply) => {
      const field = fieldAt(request)
      const today = isoDay(parisDay(now()))
      const held = heldFields(field, demarcheAt(request), today, viewOf(request).lang)
      return showField(request, reply, field, held, [])
    },
  )

  app.post<FieldRequest & { Body: Typed }>(
    '/pilotage/demarches/:demarche/fiche/:field',
    { ...acts, schema: { ...acts.schema, body: requestSchema(fieldForm) } },
    async (request, reply) => {
      const demarche = demarcheAt(request)
      const field = fieldAt(request)
      const { body } = request
      if (field === 'state') {
        const { value } = body
        if (value !== 'open' && value !== 'closed') {
          return showField(request, reply.code(400), field, body, ['value'])
        }
        await desk.setState(demarche, value)
        return backToRecord(request, reply, 'written')
      }
      const read = readTyped(field, body)
      if (!read.ok) return showField(request, reply.code(400), field, body, read.faults)
      return backToRecord(request, reply, await desk.change(demarche, read.change, agentOf(request)))
    },
  )

  app.post<FieldRequest>(
    '/pilotage/demarches/:demarche/fiche/:field/effacement',
    acts,
    async (request, reply) => {
      const field = fieldAt(request)
      if (field === 'state' || isRecordName(field)) throw new ProblemError('not-found')
      const outcome = await desk.change(demarcheAt(request), { field, value: null }, agentOf(request))
      return backToRecord(request, reply, outcome === 'written' ? 'forgotten' : outcome)
    },
  )

  app.post<FieldRequest>(
    '/pilotage/demarches/:demarche/fiche/:field/retrait',
    acts,
    async (request, reply) => {
      const field = fieldAt(request)
      if (field === 'state') throw new ProblemError('not-found')
      await desk.withdraw(demarcheAt(request).id, field)
      return backToRecord(request, reply, 'withdrawn')
    },
  )

  /** @throws {ProblemError} where it is none, or none that can change any more */
  function fieldAt(request: FastifyRequest<FieldRequest>): RecordField {
    const field = readField(request.params.field)
    const isFixed = field === 'state' && demarcheAt(request).state === 'archived'
    if (!field || isFixed) throw new ProblemError('not-found')
    return field
  }

  function backToRecord(request: FastifyRequest, reply: FastifyReply, notice: string): FastifyReply {
    return goTo(request, reply, `/pilotage/demarches/${demarcheAt(request).id}/fiche`, notice)
  }

  async function showField(
    request: FastifyRequest,
    reply: FastifyReply,
    field: RecordField,
    typed: Typed,
    faults: readonly FieldFault[],
  ): Promise<FastifyReply> {
    const demarche = demarcheAt(request)
    const view = viewOf(request)
    const about = { demarche: demarche.id, state: 'waiting', limit: MAX_WAITING } as const
    const waiting = (await readRecordChanges(store.db, about)).find((one) => one.field === field)
    return showPage(request, reply, {
      title: labelOf(field, view.lang),
      demarche: { about: demarche, tab: 'fiche' },
      children: (
        <FieldPage {...{ view, writing: writingIn(view.lang), demarche, field, typed, faults, waiting }} />
      ),
    })
  }
}

function readTyped(
  field: Exclude<RecordField, 'state'>,
  typed: Typed,
): { ok: true; change: RecordChange } | { ok: false; faults: readonly FieldFault[] } {
  if (isRecordName(field)) {
    const value = readRecordName(typed.value ?? '')
    return value === undefined ? { ok: false, faults: ['name'] } : { ok: true, change: { field, value } }
  }
  const read = readIndicator(field, typed)
  return read.ok ? { ok: true, change: { field, value: read.value } } : read
}
