import { SUSPICIONS, type Suspicion } from '@monavis/shared/vote'
import type { Kysely } from 'kysely'
import type { SuspectBatch } from './commit/commands.ts'
import type { Database } from './database.ts'
import { idText } from './ids.ts'

/** Suspect votes of one button, one day and one reason, not yet ruled on. What they say is not told. */
export interface WaitingBatch extends SuspectBatch {
  votes: number
  /** Instants of the first and the last, ms. */
  first: number
  last: number
}

/** Every batch that waits for a ruling, oldest first. @param demarche of whose votes; without it, of all */
export async function readWaitingBatches(db: Kysely<Database>, demarche?: number): Promise<WaitingBatch[]> {
  const rows = await db
    .selectFrom('waiting_vote')
    .select(['demarche', 'button', 'day', 'suspicion'])
    .select(({ fn }) => [
      fn.countAll<number>().as('votes'),
      fn.min('at').as('first'),
      fn.max('at').as('last'),
    ])
    .$if(demarche !== undefined, (query) => query.where('demarche', '=', demarche ?? 0))
    .groupBy(['demarche', 'button', 'day', 'suspicion'])
    .orderBy('first')
    .execute()
  return rows.map((row) => ({ ...row, suspicion: suspicionOf(row.suspicion) }))
}

/** How many votes of each démarche wait for a ruling; those that have any. */
export async function countWaiting(db: Kysely<Database>): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('waiting_vote')
    .select(['demarche', ({ fn }) => fn.countAll<number>().as('votes')])
    .groupBy('demarche')
    .execute()
  return new Map(rows.map(({ demarche, votes }) => [demarche, votes]))
}

/** Ids of the votes of a batch, whatever their number. */
export async function readWaitingIds(
  db: Kysely<Database>,
  { demarche, button, day, suspicion }: SuspectBatch,
): Promise<string[]> {
  const rows = await db
    .selectFrom('waiting_vote')
    .select('vote')
    .where('demarche', '=', demarche)
    .where('button', '=', button)
    .where('day', '=', day)
    .where('suspicion', '=', 1 + SUSPICIONS.indexOf(suspicion))
    .execute()
  return rows.map(({ vote }) => idText(vote))
}

function suspicionOf(stored: number): Suspicion {
  const suspicion = SUSPICIONS[stored - 1]
  if (!suspicion) throw new Error(`${stored} is no suspicion`)
  return suspicion
}
