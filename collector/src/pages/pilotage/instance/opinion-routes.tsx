import { MAX_OPINION_CHARS, OPINION_STATES } from '@monavis/shared/opinions'
import { PROBLEMS, type ProblemCode } from '@monavis/shared/problems'
import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { findOpinionNumbered, readOpinions } from '../../../store/opinions.ts'
import { cut, type ListRequest, listQuerySchema, PAGE_ROWS, pageOf } from '../paging.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { addErasure } from './erasure-route.ts'
import { ADMIN, ADMIN_QUIETLY, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Opinion } from './Opinion.tsx'
import { Opinions } from './Opinions.tsx'

const LIST = '/pilotage/instance/avis'
const ONE = `${LIST}/:number`

const paramsSchema = z.strictObject({ number: z.string().regex(/^[1-9]\d{0,8}$/) })
const decisionSchema = z.strictObject({
  decision: z.enum(['publish', 'refuse']),
  text: z
    .string()
    .max(2 * MAX_OPINION_CHARS)
    .default(''),
  reason: z.string().max(300).default(''),
})
const answerSchema = z.strictObject({ answer: z.string().max(MAX_OPINION_CHARS).default('') })

interface OpinionRequest {
  Params: { number: string }
}

/** Opinions that were given in public: read, decided, answered, erased. */
export async function opinionPages(
  app: FastifyInstance,
  { registry, store, opinions }: InstanceParts,
): Promise<void> {
  const params = requestSchema(paramsSchema)

  app.get<ListRequest>(
    LIST,
    { schema: { hide: true, querystring: requestSchema(listQuerySchema) }, config: ADMIN },
    async (request, reply) => {
      const view = viewOf(request)
      const { opinions: texts } = INSTANCE_TEXTS[view.lang]
      const state = OPINION_STATES.find((one) => one === request.query.etat) ?? 'waiting'
      const page = pageOf(request)
      const found = cut(await readOpinions(store.db, state, page * PAGE_ROWS + 1), page)
      return showPage(request, reply, {
        title: texts.title,
        instanceTab: 'avis',
        notices: texts.notices,
        children: <Opinions {...{ view, state, page, found, registry }} />,
      })
    },
  )

  const show = async (
    request: FastifyRequest<OpinionRequest>,
    reply: FastifyReply,
    said: Record<string, string> = {},
    problem?: FieldProblem,
  ) => {
    const view = viewOf(request)
    const opinion = await findOpinionNumbered(store.db, Number(request.params.number))
    if (!opinion) throw new ProblemError('unknown-opinion')
    const { text, reason, answer } = opinion
    const asIs = { text, reason: reason ?? '', answer: answer?.text ?? '' }
    return showPage(request, reply, {
      title: INSTANCE_TEXTS[view.lang].opinions.one,
      instanceTab: 'avis',
      children: (
        <Opinion
          {...{ view, opinion, problem }}
          demarche={registry.find(opinion.demarche)}
          said={new URLSearchParams({ ...asIs, ...said })}
        />
      ),
    })
  }
  app.get<OpinionRequest>(ONE, { schema: { hide: true, params }, config: ADMIN }, (request, reply) =>
    show(request, reply),
  )

  /** Back to the list, or to the opinion, with what was typed and why not. */
  const end = (
    request: FastifyRequest<OpinionRequest>,
    reply: FastifyReply,
    outcome: { ok: true } | { ok: false; code: ProblemCode },
    notice: string,
    said: Record<string, string> = {},
  ) => {
    if (outcome.ok) return goTo(request, reply, LIST, notice)
    const { status, ...words } = PROBLEMS[outcome.code]
    const field = outcome.code === 'rude-words' ? 'answer' : ''
    return show(request, reply.code(status), said, { field, text: words[viewOf(request).lang] })
  }

  app.post<OpinionRequest & { Body: z.infer<typeof decisionSchema> }>(
    `${ONE}/decision`,
    { schema: { hide: true, params, body: requestSchema(decisionSchema) }, config: ADMIN_QUIETLY },
    async (request, reply) => {
      const { decision, text, reason } = request.body
      const number = Number(request.params.number)
      if (decision === 'refuse') {
        const refused = await opinions.decide(number, { decision, reason: reason.trim() || undefined })
        return end(request, reply, refused, 'refused', request.body)
      }
      if (text.trim() === '') {
        const { editions } = INSTANCE_TEXTS[viewOf(request).lang]
        return show(request, reply.code(400), request.body, { field: 'text', text: editions.needed })
      }
      return end(request, reply, await opinions.decide(number, { decision, text }), 'published', request.body)
    },
  )

  app.post<OpinionRequest & { Body: z.infer<typeof answerSchema> }>(
    `${ONE}/reponse`,
    { schema: { hide: true, params, body: requestSchema(answerSchema) }, config: ADMIN_QUIETLY },
    async (request, reply) => {
      const { answer } = request.body
      if (answer.trim() === '') {
        const { editions } = INSTANCE_TEXTS[viewOf(request).lang]
        return show(request, reply.code(400), request.body, { field: 'answer', text: editions.needed })
      }
      const outcome = await opinions.answer(Number(request.params.number), answer)
      return end(request, reply, outcome, 'answered', request.body)
    },
  )

  addErasure(app, { list: LIST, one: ONE, params, show }, ({ params: { number } }) =>
    opinions.eraseTexts(Number(number)),
  )
}
