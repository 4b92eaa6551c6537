import { type Day, startOfDay } from '@monavis/shared/period'
import {
  PROPOSAL_KINDS,
  PROPOSAL_STATES,
  type ProposalKind,
  type ProposalState,
} from '@monavis/shared/proposals'
import { LOCALES, type Locale } from '@monavis/shared/vote'
import { type Kysely, sql } from 'kysely'
import type { Database, ProposalRow } from './database.ts'
import { idBytes, idText } from './ids.ts'
import { rowBatches } from './row-batches.ts'
import type { Store } from './store.ts'

/** How far a proposal has come, as it is stored: the first and the last are shown to nobody. */
export const STORED_STATES = ['waiting', ...PROPOSAL_STATES, 'unpublished'] as const
export type StoredState = (typeof STORED_STATES)[number]
const indexOf = (state: StoredState) => STORED_STATES.indexOf(state)

/** What became of a proposal, and when. */
export interface StepRecord {
  state: ProposalState
  /** Paris day. */
  day: number
  note: string | null
}

/** A proposal with its steps, oldest first. */
export interface ProposalRecord {
  /** UUIDv7, lower case. */
  id: string
  /** What it is known by in public, from 1. */
  number: number
  kind: ProposalKind
  title: string
  administration: string | null
  text: string | null
  locale: Locale
  state: StoredState
  supports: number
  /** The démarche it has become. */
  demarche: number | null
  /** When it was received, ms. */
  at: number
  steps: StepRecord[]
}

/** Proposals in some states, by number. @param limit those of the lowest numbers alone */
export async function readProposals(
  db: Kysely<Database>,
  states: readonly StoredState[],
  limit?: number,
): Promise<ProposalRecord[]> {
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where('state', 'in', states.map(indexOf))
    // One that was erased has nothing left to be read.
    .where('title', '!=', '')
    .orderBy('number')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute()
  return withSteps(db, rows)
}

/** One proposal, whatever its state. */
export async function readProposal(
  db: Kysely<Database>,
  number: number,
): Promise<ProposalRecord | undefined> {
  const rows = await db.selectFrom('proposal').selectAll().where('number', '=', number).execute()
  return (await withSteps(db, rows))[0]
}

/** The number of a proposal that has come already. @param id UUIDv7, lower case */
export async function readProposalNumber(db: Kysely<Database>, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('proposal')
    .select('number')
    .where('id', '=', idBytes(id))
    .executeTakeFirst()
  return row?.number
}

/** Stores a new proposal, which waits to be read. @returns its number, one more than the last */
export async function insertProposal(
  store: Store,
  proposal: Omit<ProposalRecord, 'number' | 'state' | 'supports' | 'demarche' | 'steps'>,
): Promise<number> {
  const { id, kind, locale, ...said } = proposal
  const [stored] = await store.writeTogether([
    store.db
      .insertInto('proposal')
      .values((eb) => ({
        ...said,
        id: idBytes(id),
        number: eb
          .selectFrom('proposal')
          .select(({ fn, val }) => eb(fn.coalesce(fn.max('number'), val(0)), '+', 1).as('next')),
        kind: PROPOSAL_KINDS.indexOf(kind),
        language: LOCALES.indexOf(locale),
        state: indexOf('waiting'),
        supports: 0,
        demarche: null,
      }))
      .returning('number'),
  ])
  if (!stored) throw new Error('the proposal was stored without a number')
  return stored.number
}

/** What a step changes beside the state; what is undefined stays. */
export interface StepChanges {
  title: string | undefined
  text: string | null | undefined
  demarche: number | undefined
}

/**
 * Moves a proposal on, if nobody has since it was read.
 * @param proposal as it was read
 * @param note public; of one that is not published there is none
 * @returns false where somebody has: nothing is written then
 */
export async function stepProposal(
  store: Store,
  { number, state, steps }: ProposalRecord,
  to: { state: StoredState; day: number; note: string | null },
  { title, text, demarche }: StepChanges,
): Promise<boolean> {
  const moved = store.db
    .updateTable('proposal')
    .set({
      state: indexOf(to.state),
      ...(title !== undefined && { title }),
      ...(text !== undefined && { text }),
      ...(demarche !== undefined && { demarche }),
    })
    .where('number', '=', number)
    .where('state', '=', indexOf(state))
    .returning('number')
  if (to.state === 'unpublished') return (await store.writeTogether([moved])).length > 0
  const noted = store.db
    .insertInto('proposal_step')
    .columns(['proposal', 'step', 'state', 'day', 'note'])
    .expression((eb) =>
      eb
        .selectFrom('proposal')
        .select([
          'number',
          // Told their types, which PostgreSQL would take all for text.
          sql<number>`cast(${steps.length + 1} as integer)`.as('step'),
          sql<number>`cast(${indexOf(to.state)} as integer)`.as('state'),
          sql<number>`cast(${to.day} as integer)`.as('day'),
          sql<string | null>`cast(${to.note} as text)`.as('note'),
        ])
        .where('number', '=', number)
        .where('state', '=', indexOf(state)),
    )
  return (await store.writeTogether([noted, moved])).length > 0
}

/** Counts one more. @returns how many that makes; undefined where there is no such proposal */
export async function addSupport(store: Store, number: number): Promise<number | undefined> {
  const [counted] = await store.writeTogether([
    store.db
      .updateTable('proposal')
      .set((eb) => ({ supports: eb('supports', '+', 1) }))
      .where('number', '=', number)
      .returning('supports'),
  ])
  return counted?.supports
}

/** What is left of a proposal whose words are erased: its row, so that no number is given twice. */
const ERASED = { title: '', administration: null, text: null, state: indexOf('unpublished') }

/**
 * Erases what was typed in a proposal and in what was said of it: it is published no more.
 * @returns whether there is such a proposal
 */
export async function eraseProposalTexts(store: Store, number: number): Promise<boolean> {
  const erased = await store.writeTogether([
    store.db.deleteFrom('proposal_step').where('proposal', '=', number).returning('proposal as number'),
    store.db.updateTable('proposal').set(ERASED).where('number', '=', number).returning('number'),
  ])
  return erased.length > 0
}

/**
 * Erases what was typed in proposals that were received before a day and are shown to nobody: they were not published,
 * or nobody has read them.
 * @returns how many it erased
 */
export async function eraseUnpublishedProposals(store: Store, day: Day): Promise<number> {
  const erased = await store.writeTogether([
    store.db
      .updateTable('proposal')
      .set(ERASED)
      .where('state', 'in', [indexOf('waiting'), indexOf('unpublished')])
      .where('at', '<', startOfDay(day))
      .where('title', '!=', '')
      .returning('number'),
  ])
  return erased.length
}

async function withSteps(db: Kysely<Database>, rows: readonly ProposalRow[]): Promise<ProposalRecord[]> {
  const stepsOf = new Map<number, StepRecord[]>(rows.map(({ number }) => [number, []]))
  for (const numbers of rowBatches([...stepsOf.keys()])) {
    const steps = await db
      .selectFrom('proposal_step')
      .selectAll()
      .where('proposal', 'in', numbers)
      .orderBy('proposal')
      .orderBy('step')
      .execute()
    for (const { proposal, state, day, note } of steps) {
      stepsOf.get(proposal)?.push({ state: publicState(stateAt(state)), day, note })
    }
  }
  return rows.map(({ id, kind, language, state, ...row }) => ({
    ...row,
    id: idText(id),
    kind: named(PROPOSAL_KINDS, kind),
    locale: named(LOCALES, language),
    state: stateAt(state),
    steps: stepsOf.get(row.number) ?? [],
  }))
}

const stateAt = (index: number) => named(STORED_STATES, index)

function named<T>(names: readonly T[], index: number): T {
  const name = names[index]
  if (name === undefined) throw new Error(`${index} stands for nothing in ${names}`)
  return name
}

function publicState(state: StoredState): ProposalState {
  if (state === 'waiting' || state === 'unpublished') throw new Error(`a step to ${state} is told to nobody`)
  return state
}
