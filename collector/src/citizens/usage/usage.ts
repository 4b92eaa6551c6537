import {
  firstDayOf,
  isoDay,
  type Month,
  monthOf,
  parisDay,
  rollingWindow,
  startOfDay,
} from '@monavis/shared/period'
import type { Usage } from '@monavis/shared/usage'
import type { Registry } from '../../registry/registry.ts'
import type { Store } from '../../store/store.ts'
import { countPublishedOpinions, readAnswerTimes, readVotesByMonth } from '../../store/usage.ts'
import { medianDelay } from '../reports/answer-delay.ts'

/** The oldest an answer may be. */
const MAX_AGE_MS = 60_000

export interface UsageParts {
  registry: Registry
  store: Store
  /** Clock, ms. */
  now: () => number
}

/** The use of the service, read once a minute at most, however many ask. */
export function createUsage(parts: UsageParts): () => Promise<Usage> {
  let held: { usage: Promise<Usage>; at: number } | undefined
  return () => {
    const at = parts.now()
    if (held && Math.abs(at - held.at) < MAX_AGE_MS) return held.usage
    const one = { usage: readUsage(parts, at), at }
    held = one
    // One that has failed is read again.
    one.usage.catch(() => {
      if (held === one) held = undefined
    })
    return one.usage
  }
}

async function readUsage({ registry, store, now }: UsageParts, at: number): Promise<Usage> {
  const today = parisDay(now())
  const window = rollingWindow(12, today)
  const [months, times, opinions] = await Promise.all([
    readVotesByMonth(store.db),
    readAnswerTimes(store.db, startOfDay(window.from)),
    countPublishedOpinions(store.db),
  ])
  const listed = registry.listed()
  const open = listed.filter(({ state }) => state === 'open').flatMap(({ buttons }) => buttons)
  const first = months[0]?.month
  const byMonth = first === undefined ? [] : everyMonth(months, first, monthOf(parisDay(at)))
  return {
    since: first === undefined ? null : nameOf(first),
    demarches: listed.length,
    buttons: open.filter(({ closed }) => !closed).length,
    votes: {
      total: sum(byMonth),
      last12Months: sum(byMonth.slice(-12)),
      byMonth: byMonth.map(({ month, votes }) => ({ month: nameOf(month), votes })),
    },
    reports: {
      received: times.length,
      answered: times.filter(({ firstAnsweredAt }) => firstAnsweredAt !== null).length,
      answerDays: medianDelay(times),
    },
    opinions,
  }
}

type MonthOfVotes = { month: Month; votes: number }

/** Those without a vote too; none that is yet to come, where a clock was wrong. */
function everyMonth(months: readonly MonthOfVotes[], first: Month, last: Month): MonthOfVotes[] {
  const votes = new Map(months.map((one) => [one.month, one.votes]))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    month: first + i,
    votes: votes.get(first + i) ?? 0,
  }))
}

function nameOf(month: Month): string {
  return isoDay(firstDayOf(month)).slice(0, 7)
}

function sum(months: readonly MonthOfVotes[]): number {
  return months.reduce((total, { votes }) => total + votes, 0)
}
