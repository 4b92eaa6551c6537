import { PROBLEMS } from '@monavis/shared/problems'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { requestSchema, responseSchema } from '../http/json-schema.ts'
import { type Language, languageOf } from '../http/language.ts'
import { inOneLine, ProblemError } from '../http/problem.ts'
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
import { type StatsInput, statsInputSchema, statsSchema } from './schemas.ts'

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

  const answer = async (input: unknown, language: Language): Promise<Answered> => {
    const { json } = checkInput(input, language)
    const filter = filterOf(registry, json)
    const period = readPeriod(json.start_date, json.end_date)
    await settleInTime(store)
    const sums = await sumCounts(store.db, period, SCORE_SUMS, filter)
    return { result: { data: { json: observatoireStats(scoresOf(sums.get(filter.demarche) ?? NO_CELLS)) } } }
  }

  app.get<{ Querystring: Query }>(
    `/api/trpc/${CALL}`,
    {
      schema: {
        summary: 'Six marks of a public démarche, as the observatory’s importer reads them',
        description:
          '`input`: JSON, `{"json":{"product_id","form_id"?,"start_date","end_date"}}`, dates as strings of epoch milliseconds or ISO 8601. With `batch=1`, as tRPC’s httpBatchLink sends it, `{"0":…,"1":…}`, the name of the call once for each with commas between, and an array of answers.',
        response: { 200: responseSchema(statsSchema) },
      },
      // Answers to a batch have another shape, and errors too.
      serializerCompiler: () => JSON.stringify,
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const language = languageOf(request)
      if (request.query['batch'] !== undefined) return answerAll(1, request, reply)
      return answer(readInput(request.query['input'], language), language)
    },
  )

  // Several calls in one, their names with commas between.
  app.get<{ Querystring: Query; Params: { '*': string } }>(
    '/api/trpc/*',
    { schema: { hide: true } },
    async (request, reply) => {
      const calls = request.params['*'].split(',')
      const isBatch = request.query['batch'] !== undefined
      if (!isBatch || calls.some((call) => call !== CALL)) throw new ProblemError('not-found')
      return answerAll(calls.length, request, reply.header('cache-control', 'no-store'))
    },
  )

  /** Each call has its answer or its refusal; where they are not all of one status, the whole is a 207. */
  async function answerAll(
    calls: number,
    request: FastifyRequest<{ Querystring: Query }>,
    reply: FastifyReply,
  ): Promise<(Answered | Refused)[]> {
    const language = languageOf(request)
    const inputs = readInput(request.query['input'], language) as Record<number, unknown> | null
    const statuses = new Set<number>()
    const answers: (Answered | Refused)[] = []
    for (let i = 0; i < calls; i++) {
      try {
        answers.push(await answer(inputs?.[i], language))
        statuses.add(200)
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error
        const { status, ...title } = PROBLEMS[error.code]
        statuses.add(status)
        answers.push({
          error: { json: { message: error.errors ? inOneLine(error.errors) : title[language] } },
        })
      }
    }
    const [status = 200] = statuses
    reply.code(statuses.size === 1 ? status : 207)
    return answers
  }
}

const CALL = 'answer.getObservatoireStats'
type Query = Record<string, unknown>
type Answered = { result: { data: { json: ReturnType<typeof observatoireStats> } } }
type Refused = { error: { json: { message: string } } }

/** @throws {ProblemError} when it is no JSON */
function readInput(input: unknown, language: Language): unknown {
  const value = typeof input === 'string' ? parseJson(input) : undefined
  if (value === undefined) {
    throw new ProblemError('invalid-request', [{ path: '/input', message: UNREADABLE[language] }])
  }
  return value
}

/** @throws {ProblemError} when it is not what is expected */
function checkInput(value: unknown, language: Language): StatsInput {
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
