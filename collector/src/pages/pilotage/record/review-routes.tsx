import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { createRecordDesk } from '../../../pilotage/record/record-desk.ts'
import { countWaitingChanges, readRecordChanges } from '../../../store/record-changes.ts'
import { agentOf } from '../gate.ts'
import { cutPages } from '../paging.ts'
import { writingIn } from '../results/writing.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { REVIEW_ADDRESS, ReviewPage } from './ReviewPage.tsx'
import type { RecordRoutesOptions } from './record-routes.tsx'
import { RECORD_TEXTS } from './record-texts.ts'

const CHANGES_A_PAGE = 20

const pageQuery = z.strictObject({
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional(),
  lang: z.string().max(20).optional(),
})
const changeParams = z.strictObject({ change: z.string().regex(/^[1-9]\d{0,8}$/) })
const asked = z.string().regex(/^\d{1,16}$/)
const acceptance = z.strictObject({ asked })
const refusal = z.strictObject({ asked, reason: z.string() })
interface ChangeRequest {
  Params: { change: string }
}

/** Where administrators see changes of public records before anybody else does. */
export async function reviewRoutes(app: FastifyInstance, options: RecordRoutesOptions): Promise<void> {
  const { registry, store, now } = options
  const desk = createRecordDesk(registry, store, now)

  app.get<{ Querystring: z.infer<typeof pageQuery> }>(
    REVIEW_ADDRESS,
    { schema: { hide: true, querystring: requestSchema(pageQuery) }, config: { right: 'admin' } },
    (request, reply) => show(request, reply, request.query.page),
  )

  app.post<ChangeRequest & { Body: z.infer<typeof acceptance> }>(
    `${REVIEW_ADDRESS}/:change/acceptation`,
    {
      schema: { hide: true, params: requestSchema(changeParams), body: requestSchema(acceptance) },
      config: { right: 'admin' },
    },
    async (request, reply) => {
      const about = { id: Number(request.params.change), asked: Number(request.body.asked) }
      const outcome = await desk.decide({ ...about, accepts: true }, agentOf(request))
      return goTo(request, reply, REVIEW_ADDRESS, `review-${outcome}`)
    },
  )

  app.post<ChangeRequest & { Body: z.infer<typeof refusal> }>(
    `${REVIEW_ADDRESS}/:change/refus`,
    {
      schema: { hide: true, params: requestSchema(changeParams), body: requestSchema(refusal) },
      config: { right: 'admin', isAudited: 'without-body' },
    },
    async (request, reply) => {
      const { reason } = request.body
      const about = { id: Number(request.params.change), asked: Number(request.body.asked) }
      const outcome = await desk.decide({ ...about, accepts: false, reason }, agentOf(request))
      if (outcome === 'no-reason') return show(request, reply.code(400), undefined, { id: about.id, reason })
      return goTo(request, reply, REVIEW_ADDRESS, `review-${outcome}`)
    },
  )

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    page: string | undefined,
    refused?: { id: number; reason: string },
  ): Promise<FastifyReply> {
    const view = viewOf(request)
    const { title, written, refused: said, gone } = RECORD_TEXTS[view.lang].reviews
    const cut = cutPages(page, await countWaitingChanges(store.db), CHANGES_A_PAGE)
    const changes = await readRecordChanges(store.db, { state: 'waiting', ...cut })
    return showPage(request, reply, {
      title,
      instanceTab: 'demarches',
      notices: { 'review-written': written, 'review-refused': said, 'review-gone': gone },
      children: (
        <ReviewPage {...{ view, writing: writingIn(view.lang), registry, changes, ...cut, refused }} />
      ),
    })
  }
}
