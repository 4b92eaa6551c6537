import {
  correctionSchema,
  type EditionDifference,
  editionParamsSchema,
  newEditionSchema,
  remarkSchema,
  stepSchema,
} from '@monavis/shared/editions'
import { parisInstant } from '@monavis/shared/period'
import { PROBLEMS } from '@monavis/shared/problems'
import { type FormatQuery, formatQuerySchema } from '@monavis/shared/schemas'
import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { compareEditions } from '../../../editions/difference.ts'
import type { EditionOutcome } from '../../../editions/edition-desk.ts'
import { formsOf } from '../../../editions/edition-forms.ts'
import { remember } from '../../../editions/remembered.ts'
import { formatOf } from '../../../http/format.ts'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { sendRepresentation } from '../../../http/representation.ts'
import { type EditionRecord, readEditionContent, readRemarks } from '../../../store/editions.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { Differences } from './Differences.tsx'
import { Edition } from './Edition.tsx'
import { Editions } from './Editions.tsx'
import { ADMIN, ADMIN_QUIETLY, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'

const LIST = '/pilotage/instance/editions'
const ONE = `${LIST}/:edition`

/** Typed: what is wrong is told beside its field, not refused with the page. */
const newForm = z.strictObject({ edition: z.string().max(20) })
const stepForm = z.strictObject({ to: stepSchema.shape.to, until: z.string().max(30).default('') })
const remarkForm = z.strictObject({ ministere: z.string().max(300), text: z.string().max(10_000) })
const correctionForm = z.strictObject({ reason: z.string().max(2_000) })

/** Comparisons held: two contents of megabytes are read for each. */
const MAX_DIFFERENCES = 4

interface EditionRequest {
  Params: { edition: string }
}

/** The editions, and each of their steps. */
export async function editionPages(
  app: FastifyInstance,
  { store, editions, now }: InstanceParts,
): Promise<void> {
  const params = requestSchema(editionParamsSchema)
  const differences = remember<EditionDifference>(MAX_DIFFERENCES)

  const found = (request: FastifyRequest<EditionRequest>): EditionRecord => {
    const record = editions.latest(request.params.edition)
    if (!record) throw new ProblemError('unknown-edition')
    return record
  }

  const showAll = (
    request: FastifyRequest,
    reply: FastifyReply,
    said: Record<string, string> = {},
    problem?: FieldProblem,
  ) => {
    const view = viewOf(request)
    return showPage(request, reply, {
      title: INSTANCE_TEXTS[view.lang].editions.title,
      instanceTab: 'editions',
      children: (
        <Editions
          {...{ view, problem }}
          editions={editions.all().toReversed()}
          now={now()}
          said={new URLSearchParams(said)}
        />
      ),
    })
  }
  const show = async (
    request: FastifyRequest<EditionRequest>,
    reply: FastifyReply,
    said: Record<string, string> = {},
    problem?: FieldProblem,
  ) => {
    const view = viewOf(request)
    const record = found(request)
    const { editions: texts } = INSTANCE_TEXTS[view.lang]
    return showPage(request, reply, {
      title: `${texts.edition} ${record.edition}`,
      instanceTab: 'editions',
      notices: texts.notices,
      children: (
        <Edition
          {...{ view, record, problem }}
          remarks={await readRemarks(store.db, record.edition)}
          now={now()}
          said={new URLSearchParams(said)}
        />
      ),
    })
  }
  /** Shows the edition again, or why nothing was done. */
  const end = (
    request: FastifyRequest<EditionRequest>,
    reply: FastifyReply,
    outcome: EditionOutcome,
    notice: string,
    said: Record<string, string>,
  ) => {
    if (outcome.ok) return goTo(request, reply, `${LIST}/${outcome.record.edition}`, notice)
    const { status, ...words } = PROBLEMS[outcome.code]
    return show(request, reply.code(status), said, { field: '', text: words[viewOf(request).lang] })
  }

  app.get(LIST, { schema: { hide: true }, config: ADMIN }, async (request, reply) => showAll(request, reply))

  app.post<{ Body: z.infer<typeof newForm> }>(
    LIST,
    { schema: { hide: true, body: requestSchema(newForm) }, config: ADMIN },
    async (request, reply) => {
      const { lang } = viewOf(request)
      const edition = request.body.edition.trim()
      if (!newEditionSchema.safeParse({ edition }).success) {
        const text = INSTANCE_TEXTS[lang].editions.wrongQuarter
        return showAll(request, reply.code(400), request.body, { field: 'edition', text })
      }
      const made = await editions.close(edition)
      if (made.ok) return goTo(request, reply, `${LIST}/${edition}`, 'made')
      const { status, ...words } = PROBLEMS[made.code]
      return showAll(request, reply.code(status), request.body, { field: 'edition', text: words[lang] })
    },
  )

  app.get<EditionRequest>(ONE, { schema: { hide: true, params }, config: ADMIN }, (request, reply) =>
    show(request, reply),
  )

  app.get<EditionRequest & { Querystring: FormatQuery }>(
    `${ONE}/contenu`,
    { schema: { hide: true, params, querystring: requestSchema(formatQuerySchema) }, config: ADMIN },
    async (request, reply) => {
      const body = await readEditionContent(store.db, found(request))
      const form = await formsOf(body).form(formatOf(request, request.query.format))
      return sendRepresentation(request, reply, form, 'Accept')
    },
  )

  app.get<EditionRequest>(
    `${ONE}/differences`,
    { schema: { hide: true, params }, config: ADMIN },
    async (request, reply) => {
      const view = viewOf(request)
      const after = found(request)
      const before = editions.published().find(({ edition }) => edition < after.edition)
      const contentOf = async (record: EditionRecord) =>
        formsOf(await readEditionContent(store.db, record)).content()
      const difference =
        before &&
        (await differences.get(`${after.digest.toString('hex')} ${before.digest.toString('hex')}`, async () =>
          compareEditions(await contentOf(after), await contentOf(before)),
        ))
      return showPage(request, reply, {
        title: `${INSTANCE_TEXTS[view.lang].editions.differences} – ${after.edition}`,
        instanceTab: 'editions',
        children: <Differences {...{ view, difference }} edition={after.edition} />,
      })
    },
  )

  app.post<EditionRequest & { Body: z.infer<typeof stepForm> }>(
    `${ONE}/etape`,
    { schema: { hide: true, params, body: requestSchema(stepForm) }, config: ADMIN },
    async (request, reply) => {
      const { to, until } = request.body
      const { edition } = found(request)
      const untilMs = to === 'embargo' ? parisInstant(until.trim()) : null
      if (untilMs === undefined || (untilMs !== null && untilMs < now())) {
        const text = INSTANCE_TEXTS[viewOf(request).lang].editions.wrongUntil
        return show(request, reply.code(400), request.body, { field: 'until', text })
      }
      return end(request, reply, await editions.step(edition, to, untilMs), 'stepped', request.body)
    },
  )

  app.post<EditionRequest & { Body: z.infer<typeof remarkForm> }>(
    `${ONE}/remarques`,
    { schema: { hide: true, params, body: requestSchema(remarkForm) }, config: ADMIN_QUIETLY },
    async (request, reply) => {
      const remark = remarkSchema.safeParse(request.body)
      if (!remark.success) {
        const field = String(remark.error.issues[0]?.path[0])
        const text = INSTANCE_TEXTS[viewOf(request).lang].editions.needed
        return show(request, reply.code(400), request.body, { field, text })
      }
      const { edition } = found(request)
      return end(request, reply, await editions.remark(edition, remark.data), 'remarked', request.body)
    },
  )

  app.post<EditionRequest & { Body: z.infer<typeof correctionForm> }>(
    `${ONE}/revisions`,
    { schema: { hide: true, params, body: requestSchema(correctionForm) }, config: ADMIN },
    async (request, reply) => {
      const correction = correctionSchema.safeParse(request.body)
      if (!correction.success) {
        const text = INSTANCE_TEXTS[viewOf(request).lang].editions.needed
        return show(request, reply.code(400), request.body, { field: 'reason', text })
      }
      const { edition } = found(request)
      return end(request, reply, await editions.revise(edition, correction.data), 'revised', request.body)
    },
  )
}
