import type { Answers, Vote, VoteEdit } from '@monavis/shared/vote'
import fc from 'fast-check'
import type { Interval } from './reference/days.ts'

/** What a vote says, and where; the first démarche of a run has two buttons, the second one. */
export type Said = Pick<Vote, 'satisfaction' | 'answers' | 'comment' | 'locale' | 'source'> & {
  place: 'first' | 'lowest' | 'second' | 'other'
  isVerified: boolean
}

/** One thing that happens. `which` chooses among all votes ever cast, whatever became of them. */
export type Act =
  | { kind: 'cast'; said: Said; client: string }
  | { kind: 'burst'; said: Said[]; client: string }
  | { kind: 'import'; said: { said: Said; at: number }[] }
  | { kind: 'retry'; which: number }
  | { kind: 'edit'; which: number; edit: VoteEdit }
  | { kind: 'erase'; which: number }
  | { kind: 'rule'; isAdmitted: boolean }
  | { kind: 'wait'; ms: number }
  | { kind: 'wait-for-midnight'; beyondMs: number }

/** What is asked of the service. Days are told by how long ago they are. */
export interface Question {
  windows: (string | { quartersAgo: number } | DaysAgo)[]
  series: (DaysAgo & { interval: Interval; place: 'all' | 'first' | 'second' })[]
  stats: (DaysAgo & { form: 'all' | 'first' | 'second'; isIso: boolean })[]
}

export interface DaysAgo {
  ago: number
  days: number
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/**
 * Instants at which a day, a quarter, a year or the clock turns: midnights before and after both changes of the clock,
 * and the changes themselves; ends of months, of which one is leap.
 */
const EDGES = [
  '2024-02-28T23:00:00Z',
  '2024-02-29T23:00:00Z',
  '2025-03-31T22:00:00Z',
  '2025-05-31T22:00:00Z',
  '2025-12-31T23:00:00Z',
  '2026-03-28T23:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-03-29T22:00:00Z',
  '2026-06-30T22:00:00Z',
  '2026-10-24T22:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-10-25T23:00:00Z',
].map((iso) => Date.parse(iso))

/** Long enough for 14 months of windows. */
const PAST_DAYS = 430

const nearEdge = fc
  .tuple(
    fc.constantFrom(...EDGES),
    fc.oneof(fc.constantFrom(-HOUR_MS, -1, 0, 1, HOUR_MS), fc.integer({ min: -2 * DAY_MS, max: 2 * DAY_MS })),
  )
  .map(([edge, offset]) => edge + offset)

/** When a run begins. */
export const anyStart = fc.oneof(
  nearEdge,
  fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2027-12-31T00:00:00Z') }),
)

const anyChannels = <T>(option: fc.Arbitrary<T>) =>
  fc.record({ 9: option, 10: option, 11: option, 12: option }, { requiredKeys: [] })
const anyReached = fc.constantFrom(17 as const, 17 as const, 18 as const)
const anyHelp = fc.constantFrom(19 as const, 20 as const, 21 as const, 22 as const, 23 as const)
const anyTried: fc.Arbitrary<NonNullable<Answers['contact_tried']>> = fc.oneof(
  fc.constant<[17]>([17]),
  fc.subarray([9, 10, 11, 12, 13, 14, 15, 16] as const, { minLength: 1 }).map((ticked) => [...ticked]),
)

/** Answers of every shape, among them some about channels that are not ticked: an edit may leave such behind. */
const anyAnswersWithOrphans: fc.Arbitrary<Answers> = fc.record(
  {
    comprehension: fc.constantFrom(4 as const, 5 as const, 6 as const, 7 as const, 8 as const),
    contact_tried: anyTried,
    contact_reached: anyChannels(anyReached),
    contact_satisfaction: anyChannels(anyHelp),
  },
  { requiredKeys: [] },
)

/** Those that a new vote may carry: each question was asked only of whom it is about. */
const anyAnswers = anyAnswersWithOrphans.map((answers): Answers => {
  const tried: readonly number[] = answers.contact_tried ?? []
  const { contact_reached: reached, contact_satisfaction: help, ...others } = answers
  const kept = Object.entries(reached ?? {}).filter(([channel]) => tried.includes(Number(channel)))
  const yes = kept.filter(([, option]) => option === 17).map(([channel]) => channel)
  const asked = Object.entries(help ?? {}).filter(([channel]) => yes.includes(channel))
  return {
    ...others,
    ...(kept.length > 0 && { contact_reached: Object.fromEntries(kept) }),
    ...(asked.length > 0 && { contact_satisfaction: Object.fromEntries(asked) }),
  }
})

const anySmiley = fc.constantFrom(1 as const, 2 as const, 3 as const)
const anySaid: fc.Arbitrary<Said> = fc.record(
  {
    place: fc.constantFrom('first' as const, 'lowest' as const, 'second' as const, 'other' as const),
    isVerified: fc.nat(9).map((n) => n === 0),
    satisfaction: anySmiley,
    answers: anyAnswers,
    comment: fc.constantFrom('', 'Merci.', '👍'),
    locale: fc.constantFrom('fr' as const, 'ar' as const),
    source: fc.constantFrom('button' as const, 'email' as const),
  },
  { requiredKeys: ['place', 'isVerified', 'satisfaction'] },
)
const anyEdit: fc.Arbitrary<VoteEdit> = fc
  .record(
    { satisfaction: anySmiley, answers: anyAnswersWithOrphans, comment: fc.constantFrom('', 'Non.') },
    { requiredKeys: [] },
  )
  .filter((edit) => Object.keys(edit).length > 0)

const anyClient = fc.constantFrom('192.0.2.1', '192.0.2.2', '192.0.2.3')
const which = fc.nat(1_000)
const justAround = fc.constantFrom(-MINUTE_MS, 0, 1, MINUTE_MS, HOUR_MS, HOUR_MS + 1)

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('cast' as const), said: anySaid, client: anyClient }),
  },
  {
    weight: 1,
    // All at one button: that is what makes a burst of them.
    arbitrary: fc.record({
      kind: fc.constant('burst' as const),
      said: fc.array(
        anySaid.map((said) => ({ ...said, place: 'first' as const })),
        { minLength: 19, maxLength: 24 },
      ),
      client: anyClient,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      said: fc.array(fc.record({ said: anySaid, at: fc.oneof(nearEdge, fc.nat(PAST_DAYS * DAY_MS)) }), {
        maxLength: 20,
      }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retry' as const), which }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit' as const), which, edit: anyEdit }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('erase' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rule' as const), isAdmitted: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.oneof(fc.constantFrom(1, HOUR_MS, DAY_MS - 1, DAY_MS, DAY_MS + 1), fc.nat(40 * DAY_MS)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait-for-midnight' as const), beyondMs: justAround }),
  },
)
export const anyActs = fc.array(anyAct, { minLength: 1, maxLength: 30 })

const daysAgo = { ago: fc.nat(PAST_DAYS), days: fc.oneof(fc.constantFrom(0, 1), fc.nat(PAST_DAYS)) }
const anyInterval: fc.Arbitrary<Interval> = fc.constantFrom('day', 'week', 'month', 'quarter', 'year')

export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  windows: fc.array(
    fc.oneof(
      fc.constantFrom('12m', '3m'),
      fc.record({ quartersAgo: fc.nat(5) }),
      fc.record<DaysAgo>(daysAgo),
    ),
    { minLength: 3, maxLength: 4 },
  ),
  series: fc.array(
    fc.record({
      ...daysAgo,
      interval: anyInterval,
      place: fc.constantFrom('all' as const, 'first' as const, 'second' as const),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  stats: fc.array(
    fc.record({
      ...daysAgo,
      form: fc.constantFrom('all' as const, 'first' as const, 'second' as const),
      isIso: fc.boolean(),
    }),
    { minLength: 1, maxLength: 2 },
  ),
})
