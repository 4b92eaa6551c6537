import { type Day, startOfDay } from '@monavis/shared/period'
import { REPORT_CODES, REPORT_STATES, type ReportCode, type ReportState } from '@monavis/shared/reports'
import { LOCALES, type Locale } from '@monavis/shared/vote'
import type { Kysely } from 'kysely'
import type { Database, ReportRow } from './database.ts'
import { idBytes, idText } from './ids.ts'
import { inTime } from './in-time.ts'
import { changeFound } from './retention.ts'
import type { Store } from './store.ts'

/** A problem that was reported. */
export interface ReportRecord {
  /** UUIDv7, lower case. */
  id: string
  demarche: number
  /** In the order of REPORT_CODES. */
  codes: ReportCode[]
  /** Redacted; null where nothing was written, or its time is over. */
  text: string | null
  /** People it speaks for, itself included. */
  members: number
  /** Who speaks for them, and by which key; null: a person, for themself. */
  association: { name: string; key: number } | null
  locale: Locale
  state: ReportState
  /** Redacted. */
  answer: string | null
  /** Instant of receipt, ms. */
  at: number
  /** Of the first answer, and of the latest, ms. */
  firstAnsweredAt: number | null
  answeredAt: number | null
}

/** Which reports. */
export interface ReportFilter {
  states?: readonly ReportState[] | undefined
  demarche?: number | undefined
  /** By its name. */
  association?: string | undefined
  /** Received at this instant or later, ms. */
  since?: number | undefined
}

/**
 * Writes a new report.
 * @returns false where there is one of this id already: nothing is written then
 * @throws also where the database hangs: it may be there in the end, and is then known when it is sent again
 */
export async function insertReport(store: Store, report: ReportRecord): Promise<boolean> {
  const inserting = store.writeTogether([
    store.db
      .insertInto('report')
      .values(rowOf(report))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('state'),
  ])
  return (await inTime(inserting)).length > 0
}

/** One report. @param id UUIDv7, in any case */
export async function readReport(db: Kysely<Database>, id: string): Promise<ReportRecord | undefined> {
  const row = await db.selectFrom('report').selectAll().where('id', '=', idBytes(id)).executeTakeFirst()
  return row && recordOf(row)
}

/** Reports, the newest first. @param limit without it, all */
export async function readReports(
  db: Kysely<Database>,
  { states, demarche, association, since }: ReportFilter,
  limit?: number,
): Promise<ReportRecord[]> {
  let query = db.selectFrom('report').selectAll().orderBy('at', 'desc').orderBy('id', 'desc')
  if (states) query = query.where('state', 'in', states.map(numberOf))
  if (demarche !== undefined) query = query.where('demarche', '=', demarche)
  if (association !== undefined) query = query.where('association', '=', association)
  if (since !== undefined) query = query.where('at', '>=', since)
  if (limit !== undefined) query = query.limit(limit)
  return (await query.execute()).map(recordOf)
}

/** Reports in a state, the oldest first. @param skip how many of them */
export async function readOldestReports(
  db: Kysely<Database>,
  state: ReportState,
  limit: number,
  skip: number,
): Promise<ReportRecord[]> {
  const rows = await db
    .selectFrom('report')
    .selectAll()
    .where('state', '=', numberOf(state))
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .offset(skip)
    .execute()
  return rows.map(recordOf)
}

/**
 * Answers a report, again if need be: the latest answer stands, the day of the first is kept.
 * @param from the state it was read in
 * @returns false where it is no longer in that state, or not there: nothing is written then
 */
export async function answerReport(
  store: Store,
  id: string,
  from: ReportState,
  answered: { state: ReportState; answer: string | null; at: number },
): Promise<boolean> {
  const written = await store.writeTogether([
    store.db
      .updateTable('report')
      .set((eb) => ({
        state: numberOf(answered.state),
        answer: answered.answer,
        answered_at: answered.at,
        first_answered_at: eb.fn.coalesce('first_answered_at', eb.val(answered.at)),
      }))
      .where('id', '=', idBytes(id))
      .where('state', '=', numberOf(from))
      .returning('state'),
  ])
  return written.length > 0
}

/**
 * Takes away what was written with a report, and the answer, which may quote it.
 * @param id UUIDv7, in any case
 * @returns whether there is such a report
 */
export async function eraseReportText(store: Store, id: string): Promise<boolean> {
  const erased = await store.writeTogether([
    store.db
      .updateTable('report')
      .set({ body: null, answer: null })
      .where('id', '=', idBytes(id))
      .returning('state'),
  ])
  return erased.length > 0
}

/**
 * Deletes what was written with reports that were received before a day; all else stays.
 * @yields how many texts went, one transaction each
 */
export function deleteReportTextsBefore(store: Store, day: Day): AsyncGenerator<number> {
  return changeFound(
    async (limit) => {
      const rows = await store.db
        .selectFrom('report')
        .select('id')
        .where('at', '<', startOfDay(day))
        .where('body', 'is not', null)
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
    async (ids) => {
      const changed = await store.writeTogether([
        store.db.updateTable('report').set({ body: null }).where('id', 'in', ids).returning('state'),
      ])
      return changed.length
    },
  )
}

const numberOf = (state: ReportState) => REPORT_STATES.indexOf(state)

function rowOf(report: ReportRecord): ReportRow {
  const { id, codes, text, association, locale, state, firstAnsweredAt, answeredAt, ...row } = report
  return {
    ...row,
    id: idBytes(id),
    codes: REPORT_CODES.reduce((mask, code, i) => (codes.includes(code) ? mask | (1 << i) : mask), 0),
    body: text,
    association: association?.name ?? null,
    key_id: association?.key ?? null,
    locale: LOCALES.indexOf(locale),
    state: numberOf(state),
    first_answered_at: firstAnsweredAt,
    answered_at: answeredAt,
  }
}

function recordOf(row: ReportRow): ReportRecord {
  const { id, demarche, members, answer, at } = row
  const state = REPORT_STATES[row.state]
  if (!state) throw new Error(`${row.state} is no state of a report`)
  const { association, key_id: key } = row
  return {
    ...{ demarche, members, answer, at, state },
    id: idText(id),
    codes: REPORT_CODES.filter((_code, i) => row.codes & (1 << i)),
    text: row.body,
    association: association === null || key === null ? null : { name: association, key },
    locale: LOCALES[row.locale] ?? 'fr',
    firstAnsweredAt: row.first_answered_at,
    answeredAt: row.answered_at,
  }
}
