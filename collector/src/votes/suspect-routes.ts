import { isoDay, parseDay } from '@monavis/shared/period'
import { type Ruling, ruledSchema, rulingSchema, suspectsSchema } from '@monavis/shared/schemas'
import type { FastifyInstance } from 'fastify'
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.ts'
import { ProblemError } from '../http/problem.ts'
import type { Keyring } from '../registry/keyring.ts'
import type { SuspectDesk } from './suspect-desk.ts'

export interface SuspectRoutesOptions {
  desk: SuspectDesk
  keyring: Keyring
}

/** Rulings on suspect votes: the administrator of the instance's alone, never those whose mark it is. */
export async function suspectRoutes(
  app: FastifyInstance,
  { desk, keyring }: SuspectRoutesOptions,
): Promise<void> {
  const security = [{ key: [] }]
  const onRequest = keyring.requires('suspects')

  app.get(
    '/api/v1/admin/suspects',
    {
      schema: {
        summary: 'Suspect votes that wait for a ruling, by button, day and reason',
        security,
        response: { 200: responseSchema(suspectsSchema), '4xx': problemResponse },
      },
      onRequest,
    },
    async () => {
      const batches = await desk.waiting()
      return {
        batches: batches.map(({ day, suspicion, first, last, ...batch }) => ({
          ...batch,
          day: isoDay(day),
          reason: suspicion,
          first: new Date(first).toISOString(),
          last: new Date(last).toISOString(),
        })),
      }
    },
  )

  app.post<{ Body: Ruling }>(
    '/api/v1/admin/suspects/rulings',
    {
      schema: {
        summary: 'Rules on a whole batch of suspect votes',
        description: 'For good: the numbers admitted and rejected are public in the feed.',
        security,
        body: requestSchema(rulingSchema),
        response: { 200: responseSchema(ruledSchema), '4xx': problemResponse },
      },
      onRequest,
    },
    async (request) => {
      const { day: isoDate, reason: suspicion, decision, ...button } = request.body
      const day = parseDay(isoDate)
      if (day === undefined) throw new ProblemError('unknown-batch')
      const result = await desk.rule({ ...button, day, suspicion }, decision === 'admit')
      if (!result.ok) throw new ProblemError(result.code)
      return { votes: result.votes }
    },
  )
}
