import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { saidOf } from '../../fields/said.ts'
import { demarcheAt, RefusedError } from '../gate.ts'
import { viewOf } from '../Shell.tsx'
import { type KeyForm, keyOf, keySchema } from './outgoing-forms.ts'
import {
  goBack,
  keysOf,
  OUTGOING,
  type OutgoingPageParts,
  showOutgoing,
  showSecret,
} from './outgoing-page.tsx'
import { OUTGOING_TEXTS } from './outgoing-texts.ts'

/** Keys a démarche may have. */
const MAX_KEYS = 50

const params = z.strictObject({
  demarche: z.string().regex(/^[1-9]\d{0,8}$/),
  key: z.string().regex(/^[1-9]\d{0,8}$/),
})

/** The keys of a démarche: made, ended. */
export async function keyRoutes(app: FastifyInstance, parts: OutgoingPageParts): Promise<void> {
  const { keyring, now } = parts

  app.post<{ Body: KeyForm }>(
    `${OUTGOING}/cles`,
    { schema: { hide: true, body: requestSchema(keySchema) }, config: { right: 'manager' } },
    async (request, reply) => {
      const texts = OUTGOING_TEXTS[viewOf(request).lang].keys
      const { id } = demarcheAt(request)
      const asked = keyOf(request.body, now(), texts)
      const refuse = (problem: FieldProblem) =>
        showOutgoing(request, reply, parts, {}, { form: 'keys', said: saidOf({ ...request.body }), problem })
      if (!asked.ok) return refuse(asked.problem)
      if (keysOf(keyring, id).length >= MAX_KEYS) return refuse({ field: 'name', text: texts.tooMany })
      const created = await keyring.create(asked.key, id)
      if (!created) throw new Error(`a key that ends at ${asked.key.expiresAt} was born expired`)
      return showSecret(request, reply, texts, created.key)
    },
  )

  app.post<{ Params: { key: string } }>(
    `${OUTGOING}/cles/:key/fin`,
    { schema: { hide: true, params: requestSchema(params) }, config: { right: 'manager' } },
    async (request, reply) => {
      const ended = await keyring.revoke(Number(request.params.key), demarcheAt(request).id)
      if (!ended) throw new RefusedError('unknown')
      return goBack(request, reply, 'key-ended')
    },
  )
}
