import { parisDay } from '@monavis/shared/period'
import { SUSPICIONS, type Suspicion } from '@monavis/shared/vote'
import { type Kysely, sql } from 'kysely'
import type { SuspectBatch } from './commit/commands.ts'
import { type Database, VOTE_STATE } from './database.ts'
import { idText } from './ids.ts'

const HOUR_MS = 3_600_000

/** Suspect votes of one button, one day and one reason, not yet ruled on. What they say is not told. */
export interface WaitingBatch extends SuspectBatch {
  votes: number
  /** Instants of the first and the last, ms. */
  first: number
  last: number
}

/** Every batch that waits for a ruling, oldest first. */
export async function readWaitingBatches(db: Kysely<Database>): Promise<WaitingBatch[]> {
  const rows = await waiting(db)
    // An hour of UTC lies within one Paris day.
    .select(['demarche', 'button', 'suspicion', sql<number>`count(*)`.as('votes')])
    .select(({ fn }) => [fn.min('at').as('first'), fn.max('at').as('last')])
    .groupBy(['demarche', 'button', 'suspicion', sql`at / ${sql.lit(HOUR_MS)}`])
    .orderBy('first')
    .execute()
  const batches = new Map<string, WaitingBatch>()
  for (const { demarche, button, suspicion, votes, first, last } of rows) {
    const day = parisDay(first)
    const key = `${demarche}/${button}/${day}/${suspicion}`
    const batch = batches.get(key)
    if (batch) {
      batch.votes += votes
      batch.last = last
    } else {
      batches.set(key, { demarche, button, day, suspicion: suspicionOf(suspicion), votes, first, last })
    }
  }
  return [...batches.values()]
}

/** Ids of the votes of a batch that wait, whatever their number. */
export async function readWaitingIds(
  db: Kysely<Database>,
  { demarche, button, day, suspicion }: SuspectBatch,
): Promise<string[]> {
  const rows = await waiting(db)
    .select(['id', 'at'])
    .where('demarche', '=', demarche)
    .where('button', '=', button)
    .where('suspicion', '=', 1 + SUSPICIONS.indexOf(suspicion))
    .execute()
  return rows.filter(({ at }) => parisDay(at) === day).map(({ id }) => idText(id))
}

function waiting(db: Kysely<Database>) {
  return db
    .selectFrom('vote')
    .where('state', '=', sql.lit(VOTE_STATE.suspect))
    .where('ruled', '=', sql.lit(0))
}

function suspicionOf(stored: number): Suspicion {
  const suspicion = SUSPICIONS[stored - 1]
  if (!suspicion) throw new Error(`${stored} is no suspicion`)
  return suspicion
}
