import { createHash } from 'node:crypto'
import { parisDay, rollingWindow, startOfDay } from '@monavis/shared/period'
import type { Vote } from '@monavis/shared/vote'
import type { Recorded } from './recorded.ts'
import { recoverVotes } from './recover-answers.ts'

/** A vote to send, and the day it belongs to where it is imported. */
export interface ReplayedVote extends Vote {
  at: string
}

/** When the results were recorded: the time in the ids, so that the same file gives the same ids. */
const RECORDED_AT = Date.UTC(2026, 7, 1)
const NOON_MS = 12 * 3_600_000
/** Steps of this part of a window, begun again at its start, fall evenly on its days: so do those of any run of votes. */
const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2

/**
 * The votes of one démarche, dated over the 12 months that end today: those of the last three months in the
 * `3m` window, the others before it, good and bad alike on every day. Run again, the same ids come back, and nothing counts twice.
 * @param now ms
 * @param atMost of more votes, this many are taken at equal distances: marks stay what they are but for a hundredth
 */
export function* replayedVotes(
  recorded: Recorded,
  now: number,
  atMost = Number.POSITIVE_INFINITY,
): Generator<ReplayedVote> {
  const today = parisDay(now)
  const year = rollingWindow(12, today)
  const quarter = rollingWindow(3, today)
  const votes = recoverVotes(recorded)
  const taken = Math.min(votes.length, atMost)
  for (let i = 0; i < taken; i++) {
    const place = Math.floor((i * votes.length) / taken)
    const vote = votes[place]
    if (!vote) throw new Error(`no vote ${place} of ${votes.length}`)
    const { satisfaction, answers, isRecent } = vote
    // Today is left alone: its noon may not have come yet.
    const first = isRecent ? quarter.from : year.from
    const days = isRecent ? today - quarter.from : quarter.from - year.from
    yield {
      id: replayedId(recorded.demarche, place),
      demarche: recorded.demarche,
      button: 1,
      satisfaction,
      ...(Object.keys(answers).length > 0 && { answers }),
      at: new Date(startOfDay(first + Math.floor(((i * GOLDEN_RATIO) % 1) * days)) + NOON_MS).toISOString(),
    }
  }
}

/** A UUIDv7 that depends on nothing but what it is of, a démarche for a vote, and its place there. */
export function replayedId(of: number | string, i: number): string {
  const time = (RECORDED_AT + i).toString(16).padStart(12, '0')
  const rest = createHash('sha256').update(`${of}/${i}`).digest('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`
}
