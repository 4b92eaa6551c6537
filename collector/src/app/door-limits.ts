import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, onRequestAsyncHookHandler, RouteOptions } from 'fastify'
import { ProblemError } from '../http/problem.ts'
import type { KeyGuesses } from '../registry/keyring.ts'
import type { VoteLimit } from '../votes/vote-limit.ts'

/**
 * How often a client may come through each door in a minute, as a multiple of its votes: a network of many people,
 * such as a public computer room, for which the one number is raised gets the others with it.
 *
 * What is answered from memory has no door: refusing it would cost as much as answering it.
 */
const TIMES_VOTES = {
  /** Changes of mind and comments: some follow each vote. */
  edits: 2,
  /** A vote without JavaScript takes up to four. */
  pages: 4,
  /** Addresses and methods that are none: people mistype, scanners try thousands. */
  lost: 2,
  /** Windows that nobody has asked for of late: each is a query over every count. */
  coldWindows: 2,
  /** What people write, and a moderator reads before anybody else: one in twenty votes, thirty as the service comes. */
  texts: 0.05,
  /** All else: keys and tools, which come in hundreds and from few addresses; series. */
  calls: 20,
}
type Door = keyof typeof TIMES_VOTES

/** Wrong keys a client may try in a minute, whatever its votes: nobody mistypes one ten times. */
const WRONG_KEYS_PER_MINUTE = 10
const MINUTE_MS = 60_000
/** Clients remembered at once; the least recent is forgotten first. */
const MAX_CLIENTS = 100_000
const NO_HEADERS = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }

/** Which door a route lies behind; the first that fits. Undefined: none. */
const DOORS: readonly [route: RegExp, door: Door | undefined][] = [
  // What a moderator or a porteur reads, one by one.
  [
    /^POST \/(api\/v1\/(opinions|proposals|reports)|propositions|avis\/:id|signaler|signaler\/association)$/,
    'texts',
  ],
  // Letters that it sends, links that it tries, sessions that it opens.
  [
    /^(POST \/pilotage\/(connexion(\/lien|\/demande)?|demarches\/:demarche\/equipe)|(GET|HEAD) \/pilotage\/connexion\/fournisseur)$/,
    'texts',
  ],
  // They come in by the limit of votes.
  [/^POST \/(api\/v1\/votes|Demarches\/:id)$/, undefined],
  [/^\S+ \/((widget|static|monavis-static)\/|favicon\.ico$)/, undefined],
  // From memory once it is there; what is not has its own door inside (coldWindows).
  [/^(GET|HEAD) \/(healthz|openapi\.json|api\/v1\/demarches|api\/v1\/observatoire)$/, undefined],
  [/^(PATCH|DELETE) \/api\/v1\/(votes|opinions)\/:id$/, 'edits'],
  [/^POST \/(Demarches|avis|propositions|signaler|api\/v1\/proposals)\//, 'edits'],
  [/^(GET|HEAD) \/($|d\/|Demarches\/|avis\/|propositions|signaler|docs|problems$)/, 'pages'],
  [/./, 'calls'],
]

export interface DoorLimits extends Record<Door, onRequestAsyncHookHandler> {
  /** Makes the routes of a plugin refuse whoever has lately tried too many keys, also with a right one. */
  guardKeys(plugin: FastifyInstance): void
  /** The same tries, for keys that come in a form. */
  guesses: KeyGuesses
}

/**
 * Puts every route that is added from now on behind its door.
 * @param votesPerMinute 0: no limit anywhere
 * @param clientOf the limit of votes: its clients are these too
 */
export async function createDoorLimits(
  app: FastifyInstance,
  votesPerMinute: number,
  { clientOf }: VoteLimit,
): Promise<DoorLimits> {
  const isOn = votesPerMinute > 0
  if (isOn) {
    await app.register(rateLimit, {
      global: false,
      cache: MAX_CLIENTS,
      keyGenerator: (request) => String(clientOf(request)),
      errorResponseBuilder: () => new ProblemError('too-many-requests'),
      // The number left would tell people of one network what others do.
      addHeadersOnExceeding: NO_HEADERS,
      addHeaders: NO_HEADERS,
    })
  }
  const maxOf = (door: Door) => Math.ceil(TIMES_VOTES[door] * votesPerMinute)
  const limitTo = (door: Door): onRequestAsyncHookHandler =>
    isOn ? app.rateLimit({ max: maxOf(door), timeWindow: MINUTE_MS }) : async () => {}
  // The library's hook lets through what has come by one of its kind before, and these stand behind another door.
  const limitBehind = (door: Door): onRequestAsyncHookHandler => {
    if (!isOn) return async () => {}
    const tell = app.createRateLimit({ max: maxOf(door), timeWindow: MINUTE_MS })
    return async (request, reply) => {
      const told = await tell(request)
      if (told.isAllowed || !told.isExceeded) return
      reply.header('retry-after', told.ttlInSeconds)
      throw new ProblemError('too-many-requests')
    }
  }
  const limits = {
    edits: limitTo('edits'),
    pages: limitTo('pages'),
    lost: limitTo('lost'),
    coldWindows: limitBehind('coldWindows'),
    texts: limitBehind('texts'),
    calls: limitTo('calls'),
  }
  if (isOn) {
    app.addHook('onRoute', (route) => {
      const hooks = [route.onRequest ?? []].flat()
      const door = doorOf(route)
      // Once its body is read: a page gives back what was typed.
      if (door === 'texts') route.preValidation = [limits.texts, ...[route.preValidation ?? []].flat()]
      else if (door) route.onRequest = [limits[door], ...hooks]
    })
  }
  const guesses = isOn ? countGuesses(app) : { refuse: async () => {}, count: async () => {} }
  return { ...limits, guesses, guardKeys: (plugin) => isOn && guardKeys(guesses, plugin) }
}

function doorOf({ method, url }: RouteOptions): Door | undefined {
  const route = `${[method].flat()[0]} ${url}`
  return DOORS.find(([pattern]) => pattern.test(route))?.[1]
}

function countGuesses(app: FastifyInstance): KeyGuesses {
  const wrongKeys = app.createRateLimit({ max: WRONG_KEYS_PER_MINUTE, timeWindow: MINUTE_MS })
  return {
    refuse: async (request, reply) => {
      const tried = await wrongKeys(request, { increment: false })
      if (tried.isAllowed || tried.remaining > 0) return
      reply.header('retry-after', tried.ttlInSeconds)
      throw new ProblemError('too-many-requests')
    },
    count: (request) => wrongKeys(request),
  }
}

function guardKeys({ refuse, count }: KeyGuesses, plugin: FastifyInstance): void {
  plugin.addHook('onRequest', (request, reply, done) => {
    // Not a promise more for those who read without a key.
    if (request.headers.authorization === undefined) done()
    else refuse(request, reply).then(() => done(), done)
  })
  plugin.addHook('onError', async (request, _reply, error) => {
    const isWrong = error instanceof ProblemError && error.code === 'key-required'
    if (isWrong && request.headers.authorization !== undefined) await count(request)
  })
}
