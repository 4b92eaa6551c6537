import { randomInt } from 'node:crypto'
import { OPINION_STATES, type OpinionState, OUTCOMES, type Outcome } from '@monavis/shared/opinions'
import { type Day, startOfDay } from '@monavis/shared/period'
import type { Satisfaction } from '@monavis/shared/questionnaire'
import { LOCALES, type Locale } from '@monavis/shared/vote'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database, OpinionRow } from './database.ts'
import { idBytes } from './ids.ts'
import { inTime } from './in-time.ts'
import { changeFound } from './retention.ts'
import type { Store } from './store.ts'

/** What a person has said. */
export interface GivenOpinion {
  /** UUIDv7, lower case. */
  id: string
  demarche: number
  outcome: Outcome
  satisfaction: Satisfaction
  locale: Locale
  /** Redacted; empty where there is none. */
  text: string
}

/** And what has become of it; by its public number. Instants are ms. */
export interface OpinionRecord extends Omit<GivenOpinion, 'id'> {
  number: number
  /** It is the comment of a vote, which an agent would publish with an answer. */
  isProposed: boolean
  at: number
  state: OpinionState
  reason: string | null
  answer: { text: string; at: number } | null
}

/** The highest public number: nine digits, as those of démarches. */
const MAX_NUMBER = 999_999_999

const stateOf = (state: OpinionState) => OPINION_STATES.indexOf(state)

/**
 * Records an opinion under a number of its own.
 * @param given with the answer of who proposes it, where an agent does
 * @returns false where its id is known: nothing is written then
 * @throws also where the database hangs: it may be there in the end, and is then known when it is sent again
 */
export async function insertOpinion(
  store: Store,
  given: GivenOpinion & { answer?: OpinionRecord['answer'] },
  at: number,
): Promise<boolean> {
  const { outcome, satisfaction, demarche, text: body, answer } = given
  const id = idBytes(given.id)
  for (;;) {
    const inserting = store.writeTogether([
      store.db
        .insertInto('opinion')
        .values({
          ...{ id, demarche, satisfaction, body, at },
          number: randomInt(1, MAX_NUMBER + 1),
          outcome: OUTCOMES.indexOf(outcome),
          locale: LOCALES.indexOf(given.locale),
          state: stateOf('waiting'),
          ...(answer && { answer: answer.text, answered_at: answer.at, proposed: 1 }),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('number'),
    ])
    if ((await inTime(inserting)).length > 0) return true
    // Of the two that are unique, the number was taken: another one.
    if (await findOpinion(store.db, given.id)) return false
  }
}

/** The opinion of an id. */
export async function findOpinion(db: Kysely<Database>, id: string): Promise<OpinionRecord | undefined> {
  const row = await db.selectFrom('opinion').selectAll().where('id', '=', idBytes(id)).executeTakeFirst()
  return row && recordOf(row)
}

/** The opinion of a public number. */
export async function findOpinionNumbered(
  db: Kysely<Database>,
  number: number,
): Promise<OpinionRecord | undefined> {
  const row = await db.selectFrom('opinion').selectAll().where('number', '=', number).executeTakeFirst()
  return row && recordOf(row)
}

/** Deletes an opinion, whole. @returns whether there was one @throws also where the database hangs */
export async function deleteOpinion(store: Store, id: string): Promise<boolean> {
  const deleting = store.writeTogether([
    store.db.deleteFrom('opinion').where('id', '=', idBytes(id)).returning('number'),
  ])
  return (await inTime(deleting)).length > 0
}

/** Opinions of a state, oldest first; of those that wait, only the ones with something to read. */
export async function readOpinions(
  db: Kysely<Database>,
  state: OpinionState,
  limit: number,
): Promise<OpinionRecord[]> {
  let query = db.selectFrom('opinion').selectAll().where('state', '=', stateOf(state))
  if (state === 'waiting') query = query.where('body', '<>', '')
  return (await query.orderBy('at').orderBy('number').limit(limit).execute()).map(recordOf)
}

/** Published opinions, the newest first, at most `limit` a démarche. */
export async function readPublishedOpinions(db: Kysely<Database>, limit: number): Promise<OpinionRecord[]> {
  const ranked = db
    .selectFrom('opinion')
    .selectAll()
    .select(sql<number>`row_number() over (partition by demarche order by at desc, number)`.as('place'))
    .where('state', '=', stateOf('published'))
  const rows = await db
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('place', '<=', limit)
    .orderBy('demarche')
    .orderBy('place')
    .execute()
  return rows.map(recordOf)
}

/** How many gave up, by démarche. @param from @param before instants, ms: the first counted, the first that is not */
export async function countGivenUp(
  db: Kysely<Database>,
  from: number,
  before: number,
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('opinion')
    .select((eb) => ['demarche', eb.fn.countAll<number>().as('n')])
    .where('outcome', '=', OUTCOMES.indexOf('given-up'))
    .where('at', '>=', from)
    .where('at', '<', before)
    .groupBy('demarche')
    .execute()
  return new Map(rows.map(({ demarche, n }) => [demarche, Number(n)]))
}

/** What a moderator makes of an opinion. `text`: all that is left of it. */
export type Ruling =
  | { state: 'published'; text?: string | undefined }
  | { state: 'refused'; reason?: string | undefined }

/**
 * Publishes an opinion that waits, or refuses one that waits or is published.
 * @returns false where there is no such opinion, nothing of it to publish, or where it has been decided
 */
export async function decideOpinion(
  store: Store,
  number: number,
  ruling: Ruling,
  at: number,
): Promise<boolean> {
  const isRefusal = ruling.state === 'refused'
  let query = store.db
    .updateTable('opinion')
    .set({
      state: stateOf(ruling.state),
      decided_at: at,
      ...(isRefusal && { reason: ruling.reason ?? null }),
      ...(!isRefusal && ruling.text !== undefined && { body: ruling.text }),
    })
    .where('number', '=', number)
    .where(
      'state',
      'in',
      (isRefusal ? (['waiting', 'published'] as const) : (['waiting'] as const)).map(stateOf),
    )
  if (!isRefusal) query = query.where('body', '<>', '')
  return (await store.writeTogether([query.returning('number')])).length > 0
}

/** Answers a published opinion, anew where it was answered. @returns whether it is published */
export async function answerOpinion(
  store: Store,
  number: number,
  text: string,
  at: number,
): Promise<boolean> {
  const answered = await store.writeTogether([
    store.db
      .updateTable('opinion')
      .set({ answer: text, answered_at: at })
      .where('number', '=', number)
      .where('state', '=', stateOf('published'))
      .returning('number'),
  ])
  return answered.length > 0
}

/**
 * Takes away what was written in an opinion and in answer to it: it is published no more, and waits for nobody.
 * @param at ms
 * @returns whether there is such an opinion
 */
export async function eraseOpinionTexts(store: Store, number: number, at: number): Promise<boolean> {
  const erased = await store.writeTogether([
    store.db
      .updateTable('opinion')
      .set((eb) => ({
        ...{ body: '', reason: null, answer: null, answered_at: null },
        state: stateOf('refused'),
        decided_at: eb.fn.coalesce('decided_at', eb.val(at)),
      }))
      .where('number', '=', number)
      .returning('number'),
  ])
  return erased.length > 0
}

/**
 * Takes away what was written in opinions received before a day that are not published, and the answers to those that
 * were.
 * @yields how many texts went, one transaction each
 */
export function deleteOpinionTextsBefore(store: Store, day: Day): AsyncGenerator<number> {
  return changeFound(
    async (limit) => {
      const rows = await store.db
        .selectFrom('opinion')
        .select('id')
        .where('state', '<>', stateOf('published'))
        .where('at', '<', startOfDay(day))
        .where('body', '<>', '')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
    async (ids) => {
      const changed = await store.writeTogether([
        store.db
          .updateTable('opinion')
          .set({ body: '', answer: null, answered_at: null })
          .where('id', 'in', ids)
          // Unless it has just been published.
          .where('state', '<>', stateOf('published'))
          .returning('number'),
      ])
      return changed.length
    },
  )
}

function recordOf({
  body: text,
  outcome,
  state,
  locale,
  answer,
  answered_at,
  proposed,
  ...row
}: Selectable<OpinionRow>) {
  const [known, knownState, knownLocale] = [OUTCOMES[outcome], OPINION_STATES[state], LOCALES[locale]]
  if (!(known && knownState && knownLocale)) throw new Error(`opinion ${row.number} is of no kind we know`)
  const { number, demarche, at, reason } = row
  return {
    ...{ number, demarche, at, reason, text },
    satisfaction: row.satisfaction as Satisfaction,
    isProposed: proposed === 1,
    outcome: known,
    state: knownState,
    locale: knownLocale,
    answer: answer === null || answered_at === null ? null : { text: answer, at: answered_at },
  } satisfies OpinionRecord
}
