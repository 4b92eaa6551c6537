import type Sqlite from 'better-sqlite3'
import { VOTE_COLUMNS, type VoteRow } from '../database.ts'
import { type CountSums, createTally } from './count-journal.ts'
import { ALIKE, addTaken, type ImportResult, importedTexts } from './import.ts'
import { type PackedImport, unpackRows } from './packed-import.ts'
import type { TextChange } from './plan.ts'

/** What is written of a batch beside its votes. */
export interface ImportWriters {
  writeText: (text: TextChange) => void
  addCounts: (sums: CountSums) => void
}

/** Votes in one statement: each statement costs as much as a vote and a half. */
const TOGETHER = 50
/** Columns in which they differ, the key last as in every insert. */
const COLUMNS = [...VOTE_COLUMNS.filter((column) => !(column in ALIKE)), 'id'] as const

/**
 * {@link ImportVotes} on SQLite, inside a transaction. Fifty at a time are looked up, and those that are new inserted:
 * less than half of what an insert a vote would take. Counted not by way of the journal: so many come to few rows at once.
 */
export function createSqliteImport(db: Sqlite.Database, { writeText, addCounts }: ImportWriters) {
  const fixed = Object.entries(ALIKE)
  const names = [...fixed.map(([column]) => column), ...COLUMNS]
  const values = [
    ...fixed.map(([, value]) => (Buffer.isBuffer(value) ? `x'${value.toString('hex')}'` : value)),
    ...COLUMNS.map(() => '?'),
  ]
  const select = statements<VoteRow>(
    db,
    (count) => `select * from vote where id in (${Array(count).fill('?').join(', ')})`,
  )
  const insert = statements(
    db,
    (count) =>
      `insert into vote (${names.join(', ')}) values ${Array(count)
        .fill(`(${values.join(', ')})`)
        .join(', ')}`,
  )

  return (votes: PackedImport): ImportResult => {
    const result: ImportResult = { stored: 0, known: 0, differing: [] }
    const tally = createTally()
    for (let start = 0; start < votes.count; start += TOGETHER) {
      const rows = unpackRows(votes, start, Math.min(start + TOGETHER, votes.count))
      const former = select(rows.length).all(rows.map(({ id }) => id))
      const known = new Map(former.map((row) => [keyOf(row), row]))
      const fresh: unknown[] = []
      const texts: TextChange[] = []
      for (const [i, row] of rows.entries()) {
        const key = keyOf(row)
        const before = known.get(key)
        if (before) {
          addTaken(result, start + i, row, before)
          continue
        }
        // Once: of two with the same id, one is new.
        known.set(key, row)
        for (const column of COLUMNS) fresh.push(row[column])
        const given = votes.texts.get(start + i)
        if (given) texts.push(...importedTexts(row, given))
        tally.add(row)
        result.stored++
      }
      if (fresh.length > 0) insert(fresh.length / COLUMNS.length).run(fresh)
      for (const text of texts) writeText(text)
    }
    addCounts(tally.sums)
    return result
  }
}

/** Its id, as a map can look it up. */
const keyOf = ({ id }: VoteRow) => id.toString('latin1')

/** A statement for each number of rows, prepared when it is first needed. */
function statements<R>(db: Sqlite.Database, sqlOf: (count: number) => string) {
  const prepared = new Map<number, Sqlite.Statement<unknown[], R>>()
  return (count: number) => {
    const statement = prepared.get(count) ?? db.prepare<unknown[], R>(sqlOf(count))
    prepared.set(count, statement)
    return statement
  }
}
