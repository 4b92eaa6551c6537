import { COUNT_TABLES, type CountTable, keyColumns } from '../count-tables.ts'
import { RULING_COLUMNS, VOTE_COLUMNS, type VoteRow, WAITING_COLUMNS } from '../database.ts'
import { idBytes } from '../ids.ts'
import { BUSY_TIMEOUT_MS, openSqlite } from '../sqlite/file.ts'
import type { Query } from '../sqlite/query-dialect.ts'
import { prepareOnce, runQuery } from '../sqlite/statements.ts'
import type { VoteCommand, VoteOutcome } from './commands.ts'
import type { CountChange } from './count-changes.ts'
import { type CountSums, journalLine, sumJournal } from './count-journal.ts'
import type { ImportResult } from './import.ts'
import type { PackedImport } from './packed-import.ts'
import { idsOf, planCommit, type StoredBefore, tokensOf } from './plan.ts'
import { createSqliteImport } from './sqlite-import.ts'

/** Votes wait meanwhile: whoever reads for longer is left alone, and the log is emptied another time. */
const MAX_SWEEP_WAIT_MS = 100

export interface SqliteWriter {
  /** Returns once SQLite has synced its log to disk. */
  commit(batch: readonly VoteCommand[]): VoteOutcome[]
  /** {@link ImportVotes}, and their counts in the tables of counts. */
  importVotes(votes: PackedImport): ImportResult
  /** Adds to the tables of counts what was written in the journal since the last time. */
  settleCounts(): void
  /** Runs other writes in one transaction. @returns the rows each returned */
  runTogether(queries: readonly Query[]): unknown[][]
  /**
   * Moves what the log holds into the file and empties the log, which else keeps former pages until they happen to
   * be written over.
   * @returns false where a reader was in the way
   */
  sweep(): boolean
  close(): void
}

/**
 * {@link CommitVotes} on SQLite, synchronous: it runs in a thread of its own.
 * @param path of the database file, already migrated
 */
export function createSqliteWriter(path: string): SqliteWriter {
  const db = openSqlite(path)
  const secret = db.prepare<[], Buffer>('select secret from instance').pluck().get()
  if (!secret) throw new Error(`${path} holds no instance secret`)

  const prepare = prepareOnce(db)
  // Plain SQL, prepared once: for these few statements alone, Kysely would take 20 MB in this thread.
  const insertInto = (table: string, columns: readonly string[]) => db.prepare(insertSql(table, columns))
  // An update binds its columns in the order of an insert: the key comes last in both.
  const columns = [...VOTE_COLUMNS, 'id'] as const
  const votes = {
    select: db.prepare<[Buffer], VoteRow>('select * from vote where id = ?'),
    insert: insertInto('vote', columns),
    update: db.prepare(`update vote set ${given(VOTE_COLUMNS).join(', ')} where id = ?`),
  }
  const texts = {
    write: db.prepare(
      `insert into vote_text (vote, field, body, day) values (?, ?, ?, ?)
       on conflict (vote, field) do update set body = excluded.body`,
    ),
    remove: db.prepare('delete from vote_text where vote = ? and field = ?'),
  }
  const tokens = {
    select: db.prepare('select 1 from spent_token where hash = ?'),
    insert: insertInto('spent_token', ['hash', 'expires_day']),
  }
  const waiting = {
    insert: insertInto('waiting_vote', WAITING_COLUMNS),
    remove: db.prepare(`delete from waiting_vote where ${given(WAITING_COLUMNS).join(' and ')}`),
  }
  const rulings = { insert: insertInto('ruling', RULING_COLUMNS) }
  const journal = {
    insert: insertInto('count_journal', ['changes']),
    takeAll: db.prepare<[], string>('delete from count_journal returning changes').pluck(),
  }
  const counts = COUNT_TABLES.map((table) => ({ table, write: countWriter(table) }))

  const readBefore = (batch: readonly VoteCommand[]): StoredBefore => {
    const before = { votes: new Map<string, VoteRow>(), spentTokens: new Set<string>() }
    for (const id of idsOf(batch)) {
      const row = votes.select.get(idBytes(id))
      if (row) before.votes.set(id, row)
    }
    for (const hash of tokensOf(batch)) {
      if (tokens.select.get(Buffer.from(hash, 'hex'))) before.spentTokens.add(hash)
    }
    return before
  }

  const commit = db.transaction((batch: readonly VoteCommand[]): VoteOutcome[] => {
    const plan = planCommit(batch, readBefore(batch), secret)
    for (const row of plan.inserts) votes.insert.run(columns.map((column) => row[column]))
    for (const row of plan.updates) votes.update.run(columns.map((column) => row[column]))
    for (const { vote, field, body, day } of plan.texts) {
      if (body) texts.write.run(vote, field, body, day)
      else texts.remove.run(vote, field)
    }
    for (const { hash, expiresDay } of plan.tokens) tokens.insert.run(Buffer.from(hash, 'hex'), expiresDay)
    for (const vote of plan.waiting) waiting.insert.run(WAITING_COLUMNS.map((column) => vote[column]))
    for (const vote of plan.settled) waiting.remove.run(WAITING_COLUMNS.map((column) => vote[column]))
    for (const ruling of plan.rulings) rulings.insert.run(RULING_COLUMNS.map((column) => ruling[column]))
    if (plan.journal.length > 0) journal.insert.run(journalLine(plan.journal))
    return plan.outcomes
  })

  const addCounts = (sums: CountSums) => {
    for (const { table, write } of counts) write(sums[table.name].all())
  }
  const settleCounts = db.transaction(() => addCounts(sumJournal(journal.takeAll.all())))

  const importVotes = db.transaction(
    createSqliteImport(db, {
      writeText: ({ vote, field, body, day }) => void texts.write.run(vote, field, body, day),
      addCounts,
    }),
  )

  const runTogether = db.transaction((queries: readonly Query[]) =>
    queries.map((query) => runQuery(prepare, query).rows),
  )

  return {
    commit: (batch) => commit.immediate(batch),
    importVotes: (imported) => importVotes.immediate(imported),
    settleCounts: () => settleCounts.immediate(),
    runTogether: (queries) => runTogether.immediate(queries),
    sweep: () => {
      db.pragma(`busy_timeout = ${MAX_SWEEP_WAIT_MS}`)
      try {
        const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
        return result?.busy === 0
      } finally {
        db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
      }
    },
    close: () => void db.close(),
  }

  /** Adds to the rows of a table, which are there but for the first of each button and period. */
  function countWriter(table: CountTable): (changes: readonly CountChange[]) => void {
    const key = keyColumns(table)
    return (rows) => {
      // Of sixty cells, people have touched the same few: naming no others saves a third.
      const touched = [...table.cells.entries()].filter(([i]) => rows.some(({ by }) => by[i] !== 0))
      if (touched.length === 0) return
      const cells = touched.map(([, cell]) => cell)
      const sums = cells.map((cell) => `${cell} = ${cell} + ?`)
      const update = prepare(`update ${table.name} set ${sums.join(', ')} where ${given(key).join(' and ')}`)
      const insert = prepare(insertSql(table.name, [...cells, ...key]))
      for (const { demarche, button, period, by } of rows) {
        const values = [...touched.map(([i]) => by[i]), period, demarche, button]
        if (update.run(values).changes === 0) insert.run(values)
      }
    }
  }
}

function insertSql(table: string, columns: readonly string[]): string {
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
}

/** `a = ?` of each. */
function given(columns: readonly string[]): string[] {
  return columns.map((column) => `${column} = ?`)
}
