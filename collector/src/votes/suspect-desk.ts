import { parisDay } from '@monavis/shared/period'
import type { SuspectBatch } from '../store/commit/commands.ts'
import type { Store } from '../store/store.ts'
import { readWaitingBatches, readWaitingIds, type WaitingBatch } from '../store/suspects.ts'

/** After midnight, what a vote of the day before may still take to be written. */
const SETTLING_MS = 3_600_000

/** Where an administrator rules on votes that were kept apart, a whole batch at a time. */
export interface SuspectDesk {
  /** Every batch that waits, oldest first. */
  waiting(): Promise<WaitingBatch[]>
  /** @returns how many votes the ruling changed */
  rule(
    batch: SuspectBatch,
    isAdmitted: boolean,
  ): Promise<{ ok: true; votes: number } | { ok: false; code: 'unknown-batch' | 'day-not-over' }>
}

/** @param now clock, ms */
export function createSuspectDesk(store: Store, now: () => number): SuspectDesk {
  return {
    waiting: () => readWaitingBatches(store.db),

    async rule(batch, isAdmitted) {
      const at = now()
      if (batch.day >= parisDay(at - SETTLING_MS)) return { ok: false, code: 'day-not-over' }
      const ids = await readWaitingIds(store.db, batch)
      if (ids.length === 0) return { ok: false, code: 'unknown-batch' }
      const [outcome] = await store.commitVotes([{ kind: 'rule', at, batch, isAdmitted, ids }])
      return { ok: true, votes: outcome?.kind === 'ruled' ? outcome.votes : 0 }
    },
  }
}
