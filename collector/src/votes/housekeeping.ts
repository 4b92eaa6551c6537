import { type Day, parisDay } from '@monavis/shared/period'
import { deleteOpinionTextsBefore } from '../store/opinions.ts'
import { eraseUnpublishedProposals } from '../store/proposals.ts'
import { deleteReportTextsBefore } from '../store/reports.ts'
import { deleteExpired, deleteTextsBefore, deleteTokensExpiredBy } from '../store/retention.ts'
import type { Store } from '../store/store.ts'

/** How often it is looked whether a day has begun, and what failed is tried again. */
const LOOK_EVERY_MS = 3_600_000

/** Deletes once a day what the service has no more reason to keep. */
export interface Housekeeping {
  /** Does today's work, unless it is done. Never rejects. */
  run(): Promise<void>
  /** Stops after the transaction under way. */
  close(): Promise<void>
}

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
  let isClosing = false

  const deleteAll = async (steps: AsyncGenerator<number>) => {
    let deleted = 0
    for await (const n of steps) {
      deleted += n
      if (isClosing) break
    }
    return deleted
  }
  const work = async () => {
    const today = parisDay(now())
    if (isClosing || today === doneDay) return
    try {
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
      if (!isClosing && (await store.sweep())) doneDay = today
    } catch (error) {
      onError(error)
    }
  }
  // One after the other: whoever has waited for a run finds the day's work done.
  let running: Promise<void> = Promise.resolve()
  const run = () => {
    running = running.then(work)
    return running
  }
  const timer = setInterval(run, LOOK_EVERY_MS)
  timer.unref()
  void run()

  return {
    run,
    close: async () => {
      isClosing = true
      clearInterval(timer)
      await running
    },
  }
}
