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
  type FeedQuery,
  feedQuerySchema,
  feedSchema,
  noQuerySchema,
  type SeriesQuery,
  seriesQuerySchema,
  seriesSchema,
  shownDemarcheSchema,
  shownDemarchesSchema,
} from '@monavis/shared/schemas'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { CONTENT_TYPES, describeCsv, formatOf, MEDIA_TYPES } from '../http/format.ts'
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.ts'
import { ProblemError } from '../http/problem.ts'
import { Representation, sendRepresentation } from '../http/representation.ts'
import type { Unchanged } from '../http/unchanged.ts'
import type { Keyring } from '../registry/keyring.ts'
import type { Registry } from '../registry/registry.ts'
import type { Store } from '../store/store.ts'
import { createFeedCache, type FeedTally } from './feed-cache.ts'
import { readFilter } from './filter.ts'
import { createFeedForms, type PreparedFeed } from './prepared-feed.ts'
import { isReasonable, readSeries } from './series.ts'
import { writeSeries } from './series-forms.ts'
import { settleInTime } from './settle-in-time.ts'
import { showDemarche } from './shown-demarche.ts'
import { FEED_SCHEMA, SERIES_SCHEMA, tableSchemaRoutes } from './table-schema-routes.ts'

/** The window of "current" scores. */
const CURRENT = '12m'
/** What nearly everybody reads. */
const USUAL = [CURRENT, '3m']
/** Months that a series covers when it is not told. */
const SERIES_MONTHS = 12

export interface ScoreRoutesOptions {
  keyring: Keyring
  registry: Registry
  store: Store
  now: () => number
  /** Where people reach the service. */
  publicUrl: string
  /** Answers needed to publish a score. */
  publishFrom: number
  /** Refuses a client that asks for too many windows nobody has asked for of late. */
  limitCold: onRequestAsyncHookHandler
  tally: FeedTally
  unchanged: Unchanged
}

/** What anyone may read: démarches, their series, and the observatory's feed. */
export async function scoreRoutes(app: FastifyInstance, options: ScoreRoutesOptions): Promise<void> {
  const { keyring, registry, store, now, publishFrom, limitCold, tally, unchanged } = options
  const methodUrl = new URL('/methode', options.publicUrl).href
  const cache = createFeedCache({ registry, store, methodUrl }, publishFrom, now, tally)
  const forms = createFeedForms()
  const json = (value: object) => new Representation(CONTENT_TYPES.json, JSON.stringify(value))

  // What a process does for the first time takes it three times as long: nobody is to wait for that. In an empty
  // registry there is nothing to read; whoever fills it then would find it empty for two seconds.
  app.addHook('onListen', (done) => {
    if (registry.listed().length > 0) cache.prepare(USUAL)
    done()
  })

  // Always asked again, and a 304 most of the time: nobody reads a mark older than two seconds.
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'public, no-cache')
    done()
  })

  /** The bearer of a key reads the present moment, any range of days, and nobody else's copy. */
  const isInsider = (request: FastifyRequest, reply: FastifyReply, withheld: 'show' | undefined) => {
    if (withheld && request.headers.authorization === undefined) throw new ProblemError('key-required')
    const isAllowed = keyring.allows(request, 'scores')
    if (withheld && !isAllowed) throw new ProblemError('scope-missing')
    if (isAllowed) reply.header('cache-control', 'private, no-store')
    return isAllowed
  }

  /** Tells, and counts, whether a feed is still the one: by its digest, for a former one is not to be kept for that. */
  const isStill = (window: string, digest: string) => () => {
    if (!cache.isFresh(window, digest)) return false
    tally.fromMemory++
    tally.notModified++
    return true
  }

  await app.register(tableSchemaRoutes)

  app.get(
    '/api/v1/demarches',
    {
      schema: {
        summary: 'Public démarches with their current scores and indicators',
        querystring: requestSchema(noQuerySchema),
        response: { 200: responseSchema(shownDemarchesSchema), '4xx': problemResponse },
      },
    },
    async (request, reply) =>
      sendRepresentation(request, reply, (await cache.forAnyone(CURRENT)).list(registry)),
  )

  app.get<{ Params: { id: string } }>(
    '/api/v1/demarches/:id',
    {
      schema: {
        summary: 'One public démarche with its current scores and indicators',
        params: requestSchema(demarcheParamsSchema),
        querystring: requestSchema(noQuerySchema),
        response: { 200: responseSchema(shownDemarcheSchema), '4xx': problemResponse },
      },
    },
    async (request, reply) => {
      const { content } = await cache.forAnyone(CURRENT)
      const demarche = content.demarches.find(({ id }) => id === Number(request.params.id))
      if (!demarche) throw new ProblemError('unknown-demarche')
      return sendRepresentation(request, reply, json(showDemarche(demarche, registry)))
    },
  )

  app.get<{ Params: { id: string }; Querystring: SeriesQuery }>(
    '/api/v1/demarches/:id/scores',
    {
      schema: {
        summary: 'Scores of a démarche, interval after interval',
        description:
          'Without `from` and `to`: the last 12 months. Without a key, both bound whole months. Intervals are cut by the calendar (weeks begin on Monday): the first and the last may be shorter, `from` and `to` of each say what it holds. Also NDJSON and CSV, by `Accept` or `format`.',
        produces: Object.values(MEDIA_TYPES),
        params: requestSchema(demarcheParamsSchema),
        querystring: requestSchema(seriesQuerySchema),
        response: { 200: responseSchema(seriesSchema), '4xx': problemResponse },
      },
      config: { names: 'params.id' },
    },
    async (request, reply) => {
      const { interval, button } = request.query
      const insider = isInsider(request, reply, request.query.withheld)
      const showWithheld = request.query.withheld !== undefined
      const demarche = registry.find(Number(request.params.id))
      if (!demarche || !(demarche.public || insider)) throw new ProblemError('unknown-demarche')
      const period = seriesPeriod(request.query)
      if (!isReasonable(period, interval)) throw new ProblemError('range-too-long')
      if (!isWholeMonths(period) && !insider) throw new ProblemError('not-whole-months')
      const number = button === undefined ? undefined : Number(button)
      if (number !== undefined && !demarche.buttons.some((one) => one.number === number)) {
        throw new ProblemError('unknown-button')
      }
      await (insider ? store.settleCounts() : settleInTime(store))
      const filter = { demarche: demarche.id, ...(number !== undefined && { button: number }) }
      const publication = { publishFrom, showWithheld }
      const series = await readSeries({ store, methodUrl }, filter, period, interval, publication)
      const format = formatOf(request, request.query.format)
      describeCsv(reply, format, SERIES_SCHEMA)
      return sendRepresentation(request, reply, writeSeries(series, format), 'Accept')
    },
  )

  app.get<{ Querystring: FeedQuery }>(
    '/api/v1/observatoire',
    {
      schema: {
        summary: 'All public démarches in one answer',
        description:
          '`window`: 12m, 3m, a quarter (2026-T3), or two days (2026-01-01..2026-03-31). Also NDJSON (each line stands by itself) and CSV (its Table Schema: /api/v1/schemas/observatoire.json), by `Accept` or `format`.',
        produces: Object.values(MEDIA_TYPES),
        querystring: requestSchema(feedQuerySchema),
        response: { 200: responseSchema(feedSchema), '4xx': problemResponse },
      },
    },
    // Answered at once where it is at hand: thousands of readers a second each spare the turns of a promise.
    (request, reply) => {
      const { window, withheld } = request.query
      const insider = isInsider(request, reply, withheld)
      if (window.includes('..') && !insider) {
        const range = parseWindow(window, parisDay(now()))
        if (range && !isWholeMonths(range)) throw new ProblemError('not-whole-months')
      }
      const format = formatOf(request, request.query.format)
      const filter = readFilter(request.query)
      const send = (feed: PreparedFeed, form: Representation) => {
        describeCsv(reply, format, FEED_SCHEMA)
        const sent = sendRepresentation(request, reply, form, 'Accept')
        // Decided at once; what is still to come is the compression of a whole answer.
        if (reply.statusCode !== 304) return sent
        tally.notModified++
        unchanged.remember(reply, isStill(window, feed.json.digest))
        return sent
      }
      // What has to be read or put together first costs the client a turn at the door.
      const atTheDoor = <T>(act: () => T | Promise<T>) =>
        insider ? Promise.resolve().then(act) : limitCold.call(app, request, reply).then(act)
      const choose = (feed: PreparedFeed) => {
        const form = forms.held(feed, format, filter)
        return form ? send(feed, form) : atTheDoor(() => send(feed, forms.make(feed, format, filter)))
      }
      if (insider) return cache.forInsiders(window, withheld !== undefined).then(choose)
      if (!cache.has(window)) return atTheDoor(() => cache.forAnyone(window)).then(choose)
      const feed = cache.forAnyone(window)
      return feed instanceof Promise ? feed.then(choose) : choose(feed)
    },
  )

  /** @throws {ProblemError} when it ends before it begins, or is not made of days; or when it has not begun */
  function seriesPeriod(query: SeriesQuery): Period {
    const thisMonth = monthOf(parisDay(now()))
    const from = query.from === undefined ? firstDayOf(thisMonth - SERIES_MONTHS + 1) : parseDay(query.from)
    const to = query.to === undefined ? lastDayOf(thisMonth) : parseDay(query.to)
    if (from === undefined || to === undefined || to < from) throw new ProblemError('invalid-range')
    if (from > parisDay(now())) throw new ProblemError('not-begun')
    return { from, to }
  }
}
