import { inTime } from '../store/in-time.ts'
import type { Store } from '../store/store.ts'

/** Where the database cannot be written, or is stuck, the counts are read as they are: they lack a moment's votes. */
const MAX_WAIT_MS = 1_000

/** Brings the counts up to the votes for whoever is about to read them, if that can be done now. */
export async function settleInTime(store: Store): Promise<void> {
  await inTime(store.settleCounts(), MAX_WAIT_MS).catch(() => {})
}
