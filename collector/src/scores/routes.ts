import {
  firstDayOf,
  isWholeMonths,
  lastDayOf,
  monthOf,
  type Period,
  parisDay,
  parseDay,
  parseWindow,
} from '@monavis/shared/period'
import {
  demarcheParamsSchema,
  feedQuerySchema,
  feedSchema,
  problemSchema,
  type SeriesQuery,
  scoredDemarcheSchema,
  scoredDemarchesSchema,
  seriesQuerySchema,
  seriesSchema,
} from '@monavis/shared/schemas'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { requestSchema, responseSchema } from '../http/json-schema.ts'
import { ProblemError } from '../http/problem.ts'
import { addVary, Representation, sendRepresentation } from '../http/representation.ts'
import type { Keyring } from '../registry/keyring.ts'
import type { Registry } from '../registry/registry.ts'
import type { Store } from '../store/store.ts'
import { readFeed } from './feed.ts'
import { createFeedCache, prepare } from './feed-cache.ts'
import { isReasonable, readSeries } from './series.ts'

/** The window of "current" scores. */
const CURRENT = '12m'
/** Months that a series covers when it is not told. */
const SERIES_MONTHS = 12

export interface ScoreRoutesOptions {
  keyring: Keyring
  registry: Registry
  store: Store
  now: () => number
  /** Answers needed to publish a score. */
  publishFrom: number
}

/** What anyone may read: démarches, their series, and the observatory's feed. */
export async function scoreRoutes(app: FastifyInstance, options: ScoreRoutesOptions): Promise<void> {
  const { keyring, registry, store, now, publishFrom } = options
  const cache = createFeedCache({ registry, store }, publishFrom, now)
  const problem = responseSchema(problemSchema)
  const json = (value: object) => new Representation('application/json; charset=utf-8', JSON.stringify(value))

  // Always asked again, and a 304 most of the time: nobody reads a mark older than two seconds.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'public, no-cache')
  })

  /** Whether a request may see what is withheld, and any range of days. */
  const isInsider = (request: FastifyRequest) => keyring.allows(request, 'scores')
  const showsWithheld = (request: FastifyRequest, withheld: 'show' | undefined) => {
    if (withheld === undefined) return false
    if (request.headers.authorization === undefined) throw new ProblemError('key-required')
    if (!isInsider(request)) throw new ProblemError('scope-missing')
    return true
  }

  const current = async () => {
    const feed = await cache.get(CURRENT)
    if (!feed) throw new Error(`${CURRENT} is no window`)
    return feed.content.demarches
  }

  app.get(
    '/api/v1/demarches',
    {
      schema: {
        summary: 'Public démarches with their current scores',
        response: { 200: responseSchema(scoredDemarchesSchema), '4xx': problem },
      },
    },
    async (request, reply) => sendRepresentation(request, reply, json({ demarches: await current() })),
  )

  app.get<{ Params: { id: string } }>(
    '/api/v1/demarches/:id',
    {
      schema: {
        summary: 'One public démarche with its current scores',
        params: requestSchema(demarcheParamsSchema),
        response: { 200: responseSchema(scoredDemarcheSchema), '4xx': problem },
      },
    },
    async (request, reply) => {
      const demarche = (await current()).find(({ id }) => id === Number(request.params.id))
      if (!demarche) throw new ProblemError('unknown-demarche')
      return sendRepresentation(request, reply, json(demarche))
    },
  )

  app.get<{ Params: { id: string }; Querystring: SeriesQuery }>(
    '/api/v1/demarches/:id/scores',
    {
      schema: {
        summary: 'Scores of a démarche, interval after interval',
        description: 'Without `from` and `to`: the last 12 months. Without a key, both bound whole months.',
        params: requestSchema(demarcheParamsSchema),
        querystring: requestSchema(seriesQuerySchema),
        response: { 200: responseSchema(seriesSchema), '4xx': problem },
      },
    },
    async (request, reply) => {
      const { interval, button } = request.query
      const showWithheld = showsWithheld(request, request.query.withheld)
      const demarche = registry.find(Number(request.params.id))
      if (!demarche || !(demarche.public || isInsider(request))) throw new ProblemError('unknown-demarche')
      const period = seriesPeriod(request.query)
      if (!isReasonable(period, interval)) throw new ProblemError('range-too-long')
      if (!isWholeMonths(period) && !isInsider(request)) throw new ProblemError('not-whole-months')
      const number = button === undefined ? undefined : Number(button)
      if (number !== undefined && !demarche.buttons.some((one) => one.number === number)) {
        throw new ProblemError('unknown-button')
      }
      const filter = { demarche: demarche.id, ...(number !== undefined && { button: number }) }
      const series = await readSeries(store, filter, period, interval, { publishFrom, showWithheld })
      if (showWithheld) reply.header('cache-control', 'private, no-store')
      return sendRepresentation(request, reply, json(series))
    },
  )

  app.get<{ Querystring: { window: string; withheld?: 'show' } }>(
    '/api/v1/observatoire',
    {
      schema: {
        summary: 'All public démarches in one answer',
        description:
          '`window`: 12m, 3m, a quarter (2026-T3), or two days (2026-01-01..2026-03-31). CSV with `Accept: text/csv`.',
        produces: ['application/json', 'text/csv'],
        querystring: requestSchema(feedQuerySchema),
        response: { 200: responseSchema(feedSchema), '4xx': problem },
      },
    },
    async (request, reply) => {
      const { window } = request.query
      const form = /\btext\/csv\b/.test(request.headers.accept ?? '') ? 'csv' : 'json'
      addVary(reply, 'Accept')
      const period = parseWindow(window, parisDay(now()))
      if (!period) throw new ProblemError('invalid-window')
      const isRange = window.includes('..')
      if (isRange && !isWholeMonths(period) && !isInsider(request)) throw new ProblemError('not-whole-months')
      if (showsWithheld(request, request.query.withheld)) {
        reply.header('cache-control', 'private, no-store')
        const content = await readFeed({ registry, store }, window, period, {
          publishFrom,
          showWithheld: true,
        })
        return sendRepresentation(request, reply, prepare(content, now())[form])
      }
      const feed = await cache.get(window)
      if (!feed) throw new ProblemError('invalid-window')
      return sendRepresentation(request, reply, feed[form])
    },
  )

  /** @throws {ProblemError} when it ends before it begins, or is not made of days */
  function seriesPeriod(query: SeriesQuery): Period {
    const thisMonth = monthOf(parisDay(now()))
    const from = query.from === undefined ? firstDayOf(thisMonth - SERIES_MONTHS + 1) : parseDay(query.from)
    const to = query.to === undefined ? lastDayOf(thisMonth) : parseDay(query.to)
    if (from === undefined || to === undefined || to < from) throw new ProblemError('invalid-window')
    return { from, to }
  }
}
