import { type CreateTableBuilder, sql } from 'kysely'

export type Engine = 'sqlite' | 'postgres'

/** What the engines write differently, and the checks that recur. */
export function dialectOf(engine: Engine) {
  const sqlite = engine === 'sqlite'
  return {
    bytes: sqlite ? sql`blob` : sql`bytea`,
    instant: sqlite ? sql`integer` : sql`bigint`,
    // STRICT: a column holds its type alone. WITHOUT ROWID: rows lie in the order of their key.
    keyed: <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
      sqlite ? table.modifyEnd(sql`strict, without rowid`) : table,
    flag: (name: string) => sql<boolean>`${sql.ref(name)} in (0, 1)`,
    from1To: (name: string, max: number) =>
      sql<boolean>`length(${sql.ref(name)}) between 1 and ${sql.lit(max)}`,
  }
}
