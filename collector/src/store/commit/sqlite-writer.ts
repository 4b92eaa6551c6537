import type { RawBuilder } from 'kysely'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely'
import {
  addCells,
  COUNT_CONTEXT,
  COUNT_DAY,
  COUNT_MONTH,
  type CountTable,
  columnList,
  keyColumns,
} from '../count-tables.ts'
import { type Database, VOTE_COLUMNS, type VoteRow } from '../database.ts'
import { idBytes } from '../ids.ts'
import { openSqlite } from '../sqlite/file.ts'
import type { VoteCommand, VoteOutcome } from './commands.ts'
import type { CountChange, CountChanges } from './count-changes.ts'
import { planCommit } from './plan.ts'

/** Compiles only: what it builds is prepared once, below, and run thousands of times a second. */
const compiler = new Kysely<Database>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

export interface SqliteWriter {
  /** Returns once SQLite has synced its log to disk. */
  commit(batch: readonly VoteCommand[]): VoteOutcome[]
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

  const prepare = <Row>(query: RawBuilder<unknown>) => db.prepare<unknown[], Row>(query.compile(compiler).sql)
  // An update binds its columns in the order of an insert: the key comes last in both.
  const columns = [...VOTE_COLUMNS, 'id'] as const
  const votes = {
    select: prepare<VoteRow>(sql`select * from vote where id = ${0}`),
    insert: prepare(sql`insert into vote (${columnList(columns)}) values (${placeholders(columns.length)})`),
    update: prepare(
      sql`update vote set ${sql.join(VOTE_COLUMNS.map((column) => sql`${sql.ref(column)} = ${0}`))} where id = ${0}`,
    ),
  }
  const texts = {
    write: prepare(
      sql`insert into vote_text (vote, field, body) values (${placeholders(3)})
          on conflict (vote, field) do update set body = excluded.body`,
    ),
    remove: prepare(sql`delete from vote_text where vote = ${0} and field = ${0}`),
  }
  const counts = {
    days: countStatements(COUNT_DAY),
    months: countStatements(COUNT_MONTH),
    contexts: countStatements(COUNT_CONTEXT),
  }

  const commit = db.transaction((batch: readonly VoteCommand[]): VoteOutcome[] => {
    const stored = new Map<string, VoteRow>()
    for (const command of batch) {
      const row = votes.select.get(idBytes(command.id))
      if (row) stored.set(command.id, row)
    }
    const plan = planCommit(batch, stored, secret)
    for (const row of plan.inserts) votes.insert.run(columns.map((column) => row[column]))
    for (const row of plan.updates) votes.update.run(columns.map((column) => row[column]))
    for (const { vote, field, body } of plan.texts) {
      if (body) texts.write.run(vote, field, body)
      else texts.remove.run(vote, field)
    }
    counts.days(plan.days)
    counts.months(plan.months)
    counts.contexts(plan.contexts)
    return plan.outcomes
  })

  return {
    commit: (batch) => commit.immediate(batch),
    close: () => void db.close(),
  }

  function countStatements(table: CountTable): (changes: CountChanges) => void {
    const columns = [...keyColumns(table), ...table.cells]
    const add = prepare(sql`
      insert into ${sql.table(table.name)} (${columnList(columns)}) values (${placeholders(columns.length)})
      on conflict (${columnList(keyColumns(table))}) do update set ${addCells(table, 'excluded')}`)
    const subtract = prepare(sql`
      update ${sql.table(table.name)} set ${sql.join(table.cells.map((cell) => sql`${sql.ref(cell)} = ${sql.ref(cell)} + ${0}`))}
      where demarche = ${0} and button = ${0} and ${sql.ref(table.period)} = ${0}`)
    const cellsOf = (change: CountChange) => table.cells.map((cell) => change.cells.get(cell) ?? 0)
    return (changes) => {
      for (const change of changes.additions()) {
        add.run([change.demarche, change.button, change.period, ...cellsOf(change)])
      }
      for (const change of changes.removals()) {
        subtract.run([...cellsOf(change), change.demarche, change.button, change.period])
      }
    }
  }
}

/** `?, ?, ?` */
function placeholders(n: number): RawBuilder<unknown> {
  return sql.join(Array.from({ length: n }, () => sql`${0}`))
}
