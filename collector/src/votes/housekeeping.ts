import { type Day, parisDay } from '@monavis/shared/period'
import { deleteOpinionTextsBefore } from '../store/opinions.ts'
import { eraseUnpublishedProposals } from '../store/proposals.ts'
import { type Repeated, repeatedly } from '../store/repeatedly.ts'
import { deleteReportTextsBefore } from '../store/reports.ts'
import { deleteExpired, deleteTextsBefore, deleteTokensExpiredBy } from '../store/retention.ts'
import type { Store } from '../store/store.ts'

/** How often it is looked whether a day has begun, and what failed is tried again. */
const LOOK_EVERY_MS = 3_600_000

/**
 * Deletes once a day what the service has no more reason to keep: a run does today's work, unless it is done. It stops
 * after the transaction under way.
 */
export type Housekeeping = Repeated

export interface HousekeepingParts {
  store: Store
  /** Days a text is kept after the one it was received. */
  commentRetentionDays: number
  /** Clock, ms. */
  now: () => number
  /** Told of each day's work that deleted something. */
  onDone: (deleted: { texts: number; tokens: number; proposals: number }) => void
  /** Told what kept it from its work. */
  onError: (error: unknown) => void
}

/** Begins at once, in the background, then at each new day in Paris. */
export function startHousekeeping(parts: HousekeepingParts): Housekeeping {
  const { store, commentRetentionDays, now, onDone, onError } = parts
  let doneDay: Day | undefined

  const work = async (closing: AbortSignal) => {
    const today = parisDay(now())
    if (today === doneDay) return
    const deleteAll = async (steps: AsyncGenerator<number>) => {
      let deleted = 0
      for await (const n of steps) {
        deleted += n
        if (closing.aborted) break
      }
      return deleted
    }
    const firstDay = today - commentRetentionDays
    const texts =
      (await deleteAll(deleteTextsBefore(store, firstDay))) +
      (await deleteAll(deleteOpinionTextsBefore(store, firstDay))) +
      (await deleteAll(deleteReportTextsBefore(store, firstDay)))
    const tokens = await deleteAll(deleteTokensExpiredBy(store, today))
    await deleteAll(deleteExpired(store, 'session', now()))
    await deleteAll(deleteExpired(store, 'sign_in_link', now()))
    const proposals = await eraseUnpublishedProposals(store, firstDay)
    if (texts + tokens + proposals > 0) onDone({ texts, tokens, proposals })
    if (!closing.aborted && (await store.sweep())) doneDay = today
  }
  const housekeeping = repeatedly(LOOK_EVERY_MS, work, onError)
  void housekeeping.run()
  return housekeeping
}
