import { parisDay, parseDay } from '@monavis/shared/period'
import { PROBLEMS } from '@monavis/shared/problems'
import { SUSPICIONS } from '@monavis/shared/vote'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { countSuspectRemarks } from '../../../store/suspect-remarks.ts'
import { cut, type ListRequest, listQuerySchema, pageOf } from '../paging.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { ADMIN, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Suspects } from './Suspects.tsx'

const PAGE = '/pilotage/instance/suspects'

const rulingSchema = z.strictObject({
  demarche: z.string().regex(/^[1-9]\d{0,8}$/),
  button: z.string().regex(/^[1-9]\d{0,3}$/),
  day: z.iso.date(),
  reason: z.enum(SUSPICIONS),
  decision: z.enum(['admit', 'reject']),
})

/** Batches of suspect votes: ruled on without their effect being shown. */
export async function suspectPages(
  app: FastifyInstance,
  { registry, store, suspects, now }: InstanceParts,
): Promise<void> {
  const show = async (request: FastifyRequest, reply: FastifyReply, alert?: string) => {
    const view = viewOf(request)
    const { suspects: texts } = INSTANCE_TEXTS[view.lang]
    const page = pageOf(request)
    return showPage(request, reply, {
      title: texts.title,
      instanceTab: 'suspects',
      notices: texts.notices,
      children: (
        <Suspects
          {...{ view, page, alert, registry }}
          batches={cut(await suspects.waiting(), page)}
          remarks={await countSuspectRemarks(store.db)}
          today={parisDay(now())}
        />
      ),
    })
  }

  app.get<ListRequest>(
    PAGE,
    { schema: { hide: true, querystring: requestSchema(listQuerySchema) }, config: ADMIN },
    (request, reply) => show(request, reply),
  )

  app.post<{ Body: z.infer<typeof rulingSchema> }>(
    PAGE,
    { schema: { hide: true, body: requestSchema(rulingSchema) }, config: ADMIN },
    async (request, reply) => {
      const { demarche, button, day: isoDate, reason: suspicion, decision } = request.body
      const batch = { demarche: Number(demarche), button: Number(button), suspicion }
      const day = parseDay(isoDate) ?? 0
      const ruled = await suspects.rule({ ...batch, day }, decision === 'admit')
      if (ruled.ok) return goTo(request, reply, PAGE, decision === 'admit' ? 'admitted' : 'rejected')
      const { status, ...said } = PROBLEMS[ruled.code]
      return show(request, reply.code(status), said[viewOf(request).lang])
    },
  )
}
