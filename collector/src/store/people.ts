import type { Expression, Kysely } from 'kysely'
import type { Database, MandateRow, PersonRow } from './database.ts'
import { nextId } from './next-id.ts'
import type { Store, Write } from './store.ts'

/** How far an agent has come: may not enter yet, may enter, has left. */
export const PERSON_STATES = ['asked', 'active', 'left'] as const
export type PersonState = (typeof PERSON_STATES)[number]

/** What an agent may do with a démarche: read its results; change what belongs to it. The second holds the first. */
export const ROLES = ['reader', 'manager'] as const
export type Role = (typeof ROLES)[number]

/** An agent. */
export interface PersonRecord {
  id: number
  /** Lower case. */
  email: string
  name: string | null
  state: PersonState
  /** Of the whole instance. */
  isAdmin: boolean
  /** Why they ask to come in. */
  asked: string | null
  /** When they first came, ms. */
  at: number
}

/** What a mandate is over: one démarche by its id, or every démarche of an administration by its name. */
export type MandateScope = { demarche: number } | { administration: string }

/** What an agent answers for. */
export interface MandateRecord {
  id: number
  person: number
  role: Role
  /** Not granted: asked for, and gives nothing yet. */
  isGranted: boolean
  over: MandateScope
  /** ms */
  at: number
}

/** @param email in any case */
export async function readPersonByEmail(
  db: Kysely<Database>,
  email: string,
): Promise<PersonRecord | undefined> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row && personOf(row)
}

export async function readPerson(db: Kysely<Database>, id: number): Promise<PersonRecord | undefined> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  return row && personOf(row)
}

/** Everyone, by e-mail. */
export async function readPeople(db: Kysely<Database>): Promise<PersonRecord[]> {
  return (await db.selectFrom('person').selectAll().orderBy('email').execute()).map(personOf)
}

/** Their e-mails, by id; of those that are there. */
export async function readEmails(db: Kysely<Database>, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'email']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, email }) => [id, email]))
}

/** Adds an agent. @returns its id; undefined where there is one of this e-mail already, and nothing is written then */
export async function insertPerson(
  store: Store,
  { email, name, state, isAdmin, asked, at }: Omit<PersonRecord, 'id'>,
): Promise<number | undefined> {
  const [inserted] = await store.writeTogether([
    store.db
      .insertInto('person')
      .values({
        id: nextId('person'),
        email: email.toLowerCase(),
        name,
        state: PERSON_STATES.indexOf(state),
        admin: Number(isAdmin),
        asked,
        at,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id'),
  ])
  return inserted?.id
}

/** Changes an agent; what is absent stays. @returns whether there is one of this id */
export async function updatePerson(
  store: Store,
  id: number,
  { name, state, isAdmin, asked }: Partial<Pick<PersonRecord, 'name' | 'state' | 'isAdmin' | 'asked'>>,
): Promise<boolean> {
  const changed = await store.writeTogether([
    store.db
      .updateTable('person')
      .set({
        // What is undefined is not written, but Kysely wants one column at least.
        id,
        name,
        state: state && PERSON_STATES.indexOf(state),
        admin: isAdmin === undefined ? undefined : Number(isAdmin),
        asked,
      })
      .where('id', '=', id)
      .returning('id'),
  ])
  return changed.length > 0
}

/** Mandates of one agent, over one démarche itself, or all; oldest first. */
export async function readMandates(
  db: Kysely<Database>,
  { person, demarche }: { person?: number; demarche?: number } = {},
): Promise<MandateRecord[]> {
  let query = db.selectFrom('mandate').selectAll().orderBy('id')
  if (person !== undefined) query = query.where('person', '=', person)
  if (demarche !== undefined) query = query.where('demarche', '=', demarche)
  return (await query.execute()).map(mandateOf)
}

/** Gives a mandate, or asks for it; in the place of the one the agent had over the same. */
export async function writeMandate(store: Store, mandate: Omit<MandateRecord, 'id'>): Promise<void> {
  await store.writeTogether([putMandate(store, mandate)])
}

/**
 * Puts a mandate in the place of the one the agent had over the same; for {@link Store.writeTogether}.
 * @param kept what then stands, where it is not what the new one says
 */
export function putMandate(
  { db }: Store,
  { person, role, isGranted, over, at }: Omit<MandateRecord, 'id'>,
  kept: { role?: Expression<number>; state?: Expression<number> } = {},
): Write {
  const row = { role: ROLES.indexOf(role), state: Number(isGranted), at }
  return db
    .insertInto('mandate')
    .values({
      id: nextId('mandate'),
      person,
      ...row,
      demarche: 'demarche' in over ? over.demarche : null,
      administration: 'administration' in over ? over.administration : null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['person', 'demarche' in over ? 'demarche' : 'administration'])
        .doUpdateSet({ ...row, ...kept }),
    )
}

/** Takes a mandate back, asked for or granted. @returns whether there was one of this id */
export async function deleteMandate(store: Store, id: number): Promise<boolean> {
  const deleted = await store.writeTogether([
    store.db.deleteFrom('mandate').where('id', '=', id).returning('id'),
  ])
  return deleted.length > 0
}

function personOf({ state, admin, ...row }: PersonRow): PersonRecord {
  return { ...row, state: PERSON_STATES[state] ?? 'left', isAdmin: admin === 1 }
}

function mandateOf({ id, person, role, state, demarche, administration, at }: MandateRow): MandateRecord {
  const over = demarche === null ? { administration: administration ?? '' } : { demarche }
  return { id, person, role: ROLES[role] ?? 'reader', isGranted: state === 1, over, at }
}
