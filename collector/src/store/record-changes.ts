import { INDICATOR_NAMES, type Indicator, type IndicatorName } from '@monavis/shared/indicators'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { nextId } from './next-id.ts'
import type { Store } from './store.ts'

/** What has become of a change: the index is stored. */
export const CHANGE_STATES = ['waiting', 'accepted', 'refused'] as const
export type ChangeState = (typeof CHANGE_STATES)[number]

/** What a démarche is called by. */
export const RECORD_NAMES = ['title', 'administration', 'ministere'] as const
export type RecordName = (typeof RECORD_NAMES)[number]

/** What a change makes of one field: another name; another value, or none where it is null. */
export type RecordChange =
  | { field: RecordName; value: string }
  | { field: IndicatorName; value: Omit<Indicator, 'status'> | null }

/** A change that an administrator has to see before it is made. */
export type ChangeRecord = RecordChange & {
  id: number
  demarche: number
  person: number
  /** Who that is. */
  email: string
  /** When it was asked for, ms. */
  at: number
  state: ChangeState
  /** Why it was refused. */
  reason: string | null
  decidedAt: number | null
}

interface ChangeFilter {
  state: ChangeState | 'decided'
  demarche?: number
  limit: number
  offset?: number
}

/** Changes: those that wait with the oldest first, those decided with the newest first. */
export async function readRecordChanges(
  db: Kysely<Database>,
  { state, demarche, limit, offset = 0 }: ChangeFilter,
): Promise<ChangeRecord[]> {
  const states = state === 'decided' ? [1, 2] : [CHANGE_STATES.indexOf(state)]
  let query = changes(db).where('record_change.state', 'in', states)
  if (demarche !== undefined) query = query.where('record_change.demarche', '=', demarche)
  const rows = await query
    .orderBy('record_change.id', state === 'waiting' ? 'asc' : 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(changeOf)
}

export async function readRecordChange(db: Kysely<Database>, id: number): Promise<ChangeRecord | undefined> {
  const row = await changes(db).where('record_change.id', '=', id).executeTakeFirst()
  return row && changeOf(row)
}

/** How many changes wait for an administrator. */
export async function countWaitingChanges(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('record_change')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 0)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Asks for a change, in the place of the one of this field that waits. */
export async function insertRecordChange(
  store: Store,
  { demarche, field, value, person, at }: RecordChange & Pick<ChangeRecord, 'demarche' | 'person' | 'at'>,
): Promise<void> {
  await store.writeTogether([
    withdrawal(store.db, demarche, field),
    store.db.insertInto('record_change').values({
      id: nextId('record_change'),
      ...{ demarche, field, value: JSON.stringify(value), person, at, state: 0 },
      ...{ reason: null, decided_by: null, decided_at: null },
    }),
  ])
}

/** Takes back what waits for a field. @returns whether anything did */
export async function deleteWaitingChange(store: Store, demarche: number, field: string): Promise<boolean> {
  return (await store.writeTogether([withdrawal(store.db, demarche, field).returning('id')])).length > 0
}

/** Writes what was decided of a change, if nobody has decided of it since. @returns whether it was written */
export async function decideRecordChange(
  store: Store,
  id: number,
  decision: { state: 'accepted' | 'refused'; reason: string | null; by: number; at: number },
): Promise<boolean> {
  const decided = await store.writeTogether([
    store.db
      .updateTable('record_change')
      .set({
        state: CHANGE_STATES.indexOf(decision.state),
        reason: decision.reason,
        decided_by: decision.by,
        decided_at: decision.at,
      })
      .where('id', '=', id)
      .where('state', '=', 0)
      .returning('id'),
  ])
  return decided.length > 0
}

function withdrawal(db: Kysely<Database>, demarche: number, field: string) {
  return db
    .deleteFrom('record_change')
    .where('demarche', '=', demarche)
    .where('field', '=', field)
    .where('state', '=', 0)
}

function changes(db: Kysely<Database>) {
  return db
    .selectFrom('record_change')
    .innerJoin('person', 'person.id', 'record_change.person')
    .selectAll('record_change')
    .select('person.email')
}

function changeOf(row: Awaited<ReturnType<ReturnType<typeof changes>['execute']>>[number]): ChangeRecord {
  const { id, demarche, person, email, at, reason, decided_at: decidedAt } = row
  const state = CHANGE_STATES[row.state]
  if (!state) throw new Error(`${row.state} is no state of a change`)
  return { id, demarche, person, email, at, state, reason, decidedAt, ...whatOf(row) }
}

function whatOf({ field, value }: { field: string; value: string }): RecordChange {
  const known = [...RECORD_NAMES, ...INDICATOR_NAMES].find((name) => name === field)
  if (!known) throw new Error(`${field} is no field of a public record`)
  return { field: known, value: JSON.parse(value) } as RecordChange
}
