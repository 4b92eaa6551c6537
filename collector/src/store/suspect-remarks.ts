import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { nextId } from './next-id.ts'
import type { Store } from './store.ts'

/** What an agent tells the administrators of the votes of a démarche that are kept apart. */
export interface SuspectRemarkRecord {
  id: number
  demarche: number
  /** Redacted. */
  body: string
  person: number
  /** Who that is. */
  email: string
  /** ms */
  at: number
}

/** Remarks, the newest first. @param demarche of which; without it, of all */
export async function readSuspectRemarks(
  db: Kysely<Database>,
  { demarche, limit, offset = 0 }: { demarche?: number; limit: number; offset?: number },
): Promise<SuspectRemarkRecord[]> {
  let query = db
    .selectFrom('suspect_remark')
    .innerJoin('person', 'person.id', 'suspect_remark.person')
    .selectAll('suspect_remark')
    .select('person.email')
  if (demarche !== undefined) query = query.where('suspect_remark.demarche', '=', demarche)
  return query.orderBy('suspect_remark.id', 'desc').limit(limit).offset(offset).execute()
}

/** How many remarks there are. @param demarche of which; without it, of all */
export async function countSuspectRemarks(db: Kysely<Database>, demarche?: number): Promise<number> {
  let query = db.selectFrom('suspect_remark').select(({ fn }) => fn.countAll<number>().as('count'))
  if (demarche !== undefined) query = query.where('demarche', '=', demarche)
  return Number((await query.executeTakeFirstOrThrow()).count)
}

export async function insertSuspectRemark(
  store: Store,
  remark: Omit<SuspectRemarkRecord, 'id' | 'email'>,
): Promise<void> {
  await store.writeTogether([
    store.db.insertInto('suspect_remark').values({
      id: nextId('suspect_remark'),
      ...remark,
    }),
  ])
}
