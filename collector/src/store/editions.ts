import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database, EditionRow } from './database.ts'
import type { Store } from './store.ts'

/** How far a revision has come, as it is stored; an embargo that has passed makes it published. */
export const EDITION_STATES = ['draft', 'review', 'embargo'] as const
export type EditionState = (typeof EDITION_STATES)[number]

/** One revision of an edition, but what it says. */
export interface EditionRecord {
  /** Its quarter: `2026-T3`. */
  edition: string
  /** From 1; each corrects the one before. */
  revision: number
  /** Published elsewhere, before. */
  imported: boolean
  /** Why it corrects the one before; null for the first. */
  reason: string | null
  /** What readers must know of it; null for one that was made here. */
  note: string | null
  state: EditionState
  /** With `embargo`: from when on it is public, ms. */
  embargoUntil: number | null
  /** When the content was made, ms; of an imported one, when it was published. */
  frozenAt: number
  /** Version of the formulas; null where an imported one does not say. */
  method: string | null
  /** SHA-256 of the content's bytes. */
  digest: Buffer
  /** Another at each step, by chance: whoever steps it says which it had. */
  turn: Buffer
}

/** What a ministère remarked of a revision in review. */
export interface RemarkRecord {
  ministere: string
  body: string
  /** ms */
  at: number
}

/** A content frozen anew. */
export interface Refrozen {
  body: Buffer
  frozenAt: number
  method: string
  digest: Buffer
}

/** Which revision. */
export type EditionKey = Pick<EditionRecord, 'edition' | 'revision'>

/** Every revision, without its content. */
export async function readEditions(db: Kysely<Database>): Promise<EditionRecord[]> {
  const rows = await db.selectFrom('edition').selectAll().orderBy('edition').orderBy('revision').execute()
  return rows.map(({ embargo_until: embargoUntil, frozen_at: frozenAt, imported, state, ...row }) => {
    const name = EDITION_STATES[state]
    if (!name) throw new Error(`${state} is no state of an edition`)
    return { ...row, imported: imported === 1, state: name, embargoUntil, frozenAt }
  })
}

/** The bytes of a content. @throws {Error} where there is none */
export async function readEditionContent(
  db: Kysely<Database>,
  { edition, revision }: EditionKey,
): Promise<Buffer> {
  const { body } = await db
    .selectFrom('edition_content')
    .select('body')
    .where('edition', '=', edition)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return body
}

/** Writes a new revision. @returns false where there is one of this number already: nothing is written then */
export async function insertEdition(
  store: Store,
  record: Omit<EditionRecord, 'turn'>,
  body: Buffer,
): Promise<boolean> {
  const { edition, revision } = record
  const inserted = await store.writeTogether([
    store.db
      .insertInto('edition')
      .values(rowOf({ ...record, turn: newTurn() }))
      .onConflict((conflict) => conflict.columns(['edition', 'revision']).doNothing()),
    // Both rows are there or neither: whoever loses the first loses the second.
    store.db
      .insertInto('edition_content')
      .values({ edition, revision, body })
      .onConflict((conflict) => conflict.columns(['edition', 'revision']).doNothing())
      .returning('revision'),
  ])
  return inserted.length > 0
}

/**
 * Moves a revision to another state, if nobody has since it was read.
 * @param record as it was read
 * @param refrozen takes the place of the content
 * @returns false where somebody has: nothing is written then
 */
export async function stepEdition(
  store: Store,
  record: EditionRecord,
  to: { state: EditionState; embargoUntil: number | null },
  refrozen?: Refrozen,
): Promise<boolean> {
  const { edition, revision } = record
  const turn = newTurn()
  const stepped = store.db
    .updateTable('edition')
    .set({
      state: EDITION_STATES.indexOf(to.state),
      embargo_until: to.embargoUntil,
      turn,
      ...(refrozen && { frozen_at: refrozen.frozenAt, method: refrozen.method, digest: refrozen.digest }),
    })
    .where('edition', '=', edition)
    .where('revision', '=', revision)
    .where('turn', '=', record.turn)
    .returning('revision')
  if (!refrozen) return (await store.writeTogether([stepped])).length > 0
  // The state goes first and holds its row: a second writer waits there, and then finds neither turn, the old nor its own.
  const replaced = store.db
    .updateTable('edition_content')
    .set({ body: refrozen.body })
    .where('edition', '=', edition)
    .where('revision', '=', revision)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('edition')
          .select('revision')
          .where('edition', '=', edition)
          .where('revision', '=', revision)
          .where('turn', '=', turn),
      ),
    )
    .returning('revision')
  return (await store.writeTogether([stepped, replaced])).length > 0
}

/** Records a remark, if the revision is in review still. @returns whether it was */
export async function addRemark(store: Store, key: EditionKey, remark: RemarkRecord): Promise<boolean> {
  const { ministere, body, at } = remark
  const added = await store.writeTogether([
    store.db
      .insertInto('edition_remark')
      .columns(['edition', 'revision', 'ministere', 'body', 'at'])
      .expression((eb) =>
        eb
          .selectFrom('edition')
          .select([
            'edition',
            'revision',
            // Told their types, which PostgreSQL would take all for text.
            sql<string>`cast(${ministere} as text)`.as('ministere'),
            sql<string>`cast(${body} as text)`.as('body'),
            sql<number>`cast(${at} as bigint)`.as('at'),
          ])
          .where('edition', '=', key.edition)
          .where('revision', '=', key.revision)
          .where('state', '=', EDITION_STATES.indexOf('review')),
      )
      .returning('seq'),
  ])
  return added.length > 0
}

/** Remarks on all revisions of an edition, in the order they came. */
export async function readRemarks(
  db: Kysely<Database>,
  edition: string,
): Promise<(RemarkRecord & { revision: number })[]> {
  return db
    .selectFrom('edition_remark')
    .select(['revision', 'ministere', 'body', 'at'])
    .where('edition', '=', edition)
    .orderBy('seq')
    .execute()
}

const newTurn = () => randomBytes(16)

function rowOf({ embargoUntil, frozenAt, imported, state, ...record }: EditionRecord): EditionRow {
  return {
    ...record,
    imported: Number(imported),
    state: EDITION_STATES.indexOf(state),
    embargo_until: embargoUntil,
    frozen_at: frozenAt,
  }
}
