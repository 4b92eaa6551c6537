import type { FastifyError, FastifyInstance } from 'fastify'
import { requestSchema } from '../http/json-schema.ts'
import { type Language, languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { compileSchema, fieldErrors } from '../http/validation.ts'
import type { Registry } from '../registry/registry.ts'
import { NO_CELLS, SCORE_SUMS } from '../scores/score-sums.ts'
import { scoresOf } from '../scores/scores-of.ts'
import { settleInTime } from '../scores/settle-in-time.ts'
import { type CountFilter, sumCounts } from '../store/counts.ts'
import type { Store } from '../store/store.ts'
import { readPeriod } from './bounds.ts'
import { startFailure } from './failure.ts'
import { observatoireStats } from './observatoire-stats.ts'
import { type StatsInput, statsInputSchema } from './schemas.ts'

const isStatsInput = compileSchema<StatsInput>(requestSchema(statsInputSchema))

const UNREADABLE = { fr: 'n’est pas du JSON lisible', en: 'is not readable JSON' } as const

export interface TrpcRoutesOptions {
  registry: Registry
  store: Store
}

/** What the observatory's importer of today asks for, each night and without a key: of public démarches alone. */
export async function trpcRoutes(
  app: FastifyInstance,
  { registry, store }: TrpcRoutesOptions,
): Promise<void> {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { message } = startFailure(request, reply, error)
    return reply.send({ error: { json: { message } } })
  })

  app.get<{ Querystring: Record<string, unknown> }>(
    '/api/trpc/answer.getObservatoireStats',
    { schema: { hide: true } },
    async (request, reply) => {
      const { json } = readInput(request.query['input'], languageOf(request))
      const filter = filterOf(registry, json)
      const period = readPeriod(json.start_date, json.end_date)
      await settleInTime(store)
      const sums = await sumCounts(store.db, period, SCORE_SUMS, filter)
      const stats = observatoireStats(scoresOf(sums.get(filter.demarche) ?? NO_CELLS))
      return reply.header('cache-control', 'no-store').send({ result: { data: { json: stats } } })
    },
  )
}

/** @throws {ProblemError} when it is no JSON, or not what is expected */
function readInput(input: unknown, language: Language): StatsInput {
  const value = typeof input === 'string' ? parseJson(input) : undefined
  if (value === undefined) {
    throw new ProblemError('invalid-request', [{ path: '/input', message: UNREADABLE[language] }])
  }
  if (!isStatsInput(value)) {
    throw new ProblemError('invalid-request', fieldErrors(isStatsInput.errors ?? [], language))
  }
  return value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @throws {ProblemError} when there is no such public démarche, or the form is not one of its own */
function filterOf(registry: Registry, { product_id, form_id }: StatsInput['json']): CountFilter {
  if (!registry.find(product_id)?.public) throw new ProblemError('unknown-demarche')
  if (form_id === undefined || form_id === null) return { demarche: product_id }
  const button = registry.findByFormId(form_id)
  if (button?.demarche !== product_id) throw new ProblemError('unknown-button')
  return { demarche: product_id, button: button.number }
}
