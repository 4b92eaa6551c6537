import type { ProblemCode } from '@monavis/shared/problems'
import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { goTo, viewOf } from '../Shell.tsx'
import { ADMIN } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'

const erasureSchema = z.strictObject({ sure: z.literal('1').optional() })

type Request<P> = FastifyRequest<{ Params: P }>

/** What is erased, and the pages around it. */
interface Erased<P> {
  /** Where it was listed: the way back. */
  list: string
  /** Pattern of its page, which asks for it. */
  one: string
  params: object
  /** Shows that page, with what is wrong. */
  show: (
    request: Request<P>,
    reply: FastifyReply,
    said: Record<string, string>,
    problem: FieldProblem,
  ) => Promise<FastifyReply>
}

/** Adds the act that erases what somebody wrote, once whoever asks for it is sure. */
export function addErasure<P>(
  app: FastifyInstance,
  { list, one, params, show }: Erased<P>,
  erase: (request: Request<P>) => Promise<{ ok: true } | { ok: false; code: ProblemCode }>,
): void {
  app.post<{ Params: P; Body: z.infer<typeof erasureSchema> }>(
    `${one}/effacement`,
    { schema: { hide: true, params, body: requestSchema(erasureSchema) }, config: ADMIN },
    async (request, reply) => {
      if (!request.body.sure) {
        const { unsure } = INSTANCE_TEXTS[viewOf(request).lang]
        return show(request, reply.code(400), {}, { field: 'erase-sure', text: unsure })
      }
      const erased = await erase(request)
      if (!erased.ok) throw new ProblemError(erased.code)
      return goTo(request, reply, list, 'erased')
    },
  )
}
