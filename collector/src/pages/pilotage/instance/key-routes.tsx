import { parseDay, startOfDay } from '@monavis/shared/period'
import { SCOPES } from '@monavis/shared/schemas'
import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { ShownOnce } from '../ShownOnce.tsx'
import { ADMIN, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Keys } from './Keys.tsx'

const LIST = '/pilotage/instance/cles'

const paramsSchema = z.strictObject({ key: z.string().regex(/^[1-9]\d{0,8}$/) })
/** A tick a scope: of fields of one name, a form's reader keeps the last. */
const keySchema = z.strictObject({
  name: z.string().max(300).default(''),
  expires: z.string().max(20).default(''),
  ...Object.fromEntries(SCOPES.map((scope) => [scope, z.literal('1').optional()])),
})
type KeyForm = { name: string; expires: string } & Record<string, string>

/** The keys of the instance: told, made, revoked. */
export async function keyPages(app: FastifyInstance, { keyring, now }: InstanceParts): Promise<void> {
  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    said: Record<string, string> = {},
    problem?: FieldProblem,
  ) => {
    const view = viewOf(request)
    const { keys: texts } = INSTANCE_TEXTS[view.lang]
    return showPage(request, reply, {
      title: texts.title,
      instanceTab: 'cles',
      notices: texts.notices,
      children: (
        <Keys {...{ view, problem }} keys={keyring.list()} now={now()} said={new URLSearchParams(said)} />
      ),
    })
  }
  app.get(LIST, { schema: { hide: true }, config: ADMIN }, async (request, reply) => show(request, reply))

  app.post<{ Body: KeyForm }>(
    LIST,
    { schema: { hide: true, body: requestSchema(keySchema) }, config: ADMIN },
    async (request, reply) => {
      const view = viewOf(request)
      const { keys: texts } = INSTANCE_TEXTS[view.lang]
      const refuse = (field: string, text: string) =>
        show(request, reply.code(400), request.body, { field, text })
      const { expires } = request.body
      const name = request.body.name.trim()
      const scopes = SCOPES.filter((scope) => request.body[scope] === '1')
      const lastDay = expires.trim() === '' ? null : parseDay(expires.trim())
      if (name === '') return refuse('name', texts.needName)
      if (scopes.length === 0) return refuse('scopes', texts.needScope)
      if (lastDay === undefined) return refuse('expires', texts.wrongExpiry)
      const made = await keyring.create({
        ...{ name, scopes },
        ...(lastDay !== null && { expiresAt: new Date(startOfDay(lastDay + 1)).toISOString() }),
      })
      if (!made) return refuse('expires', texts.wrongExpiry)
      // Shown here and nowhere else: an address to go to would have to keep it.
      return showPage(request, reply, {
        title: texts.madeTitle,
        instanceTab: 'cles',
        children: (
          <>
            <p>{made.summary.name}</p>
            <ShownOnce say={texts.shownOnce} secret={made.key} back={{ href: LIST, text: texts.back }} />
          </>
        ),
      })
    },
  )

  app.post<{ Params: { key: string } }>(
    `${LIST}/:key/revocation`,
    { schema: { hide: true, params: requestSchema(paramsSchema) }, config: ADMIN },
    async (request, reply) => {
      if (!(await keyring.revoke(Number(request.params.key)))) throw new ProblemError('not-found')
      return goTo(request, reply, LIST, 'revoked')
    },
  )
}
