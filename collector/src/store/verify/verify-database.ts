import { type Kysely, sql } from 'kysely'
import { type Database, VOTE_STATE } from '../database.ts'
import { type Engine, readSchemaState } from '../migrations.ts'
import { connect } from '../store.ts'
import { applyDifferences, type CountDifference, readDifferences, writeDifferences } from './differences.ts'
import { checkIntegrity } from './integrity.ts'
import { dropRecounts, leaveOutJournal, recountVotes } from './recount.ts'
import { countStrayTexts, deleteStrayTexts } from './stray-texts.ts'

/** What was found in a database. */
export interface VerifyReport {
  /** What the engine itself finds wrong; where there is any, nothing below was looked at. */
  damage: string[]
  /** How many votes there are, by the names of VOTE_STATE. */
  votes: Record<keyof typeof VOTE_STATE, number>
  /** Rows of counts that are not what the votes say, in all three tables. */
  wrongRows: number
  /** Cells of the first of them. */
  differences: CountDifference[]
  strayTexts: number
}

/** Rows of each table whose cells are told one by one. */
const MAX_ROWS_TOLD = 20

/**
 * Compares the counts with the votes, and asks the engine whether it is whole. It reads one state of the database,
 * beside a service that goes on taking votes.
 * @param rebuild puts right what is wrong, then verifies again; a damaged database is left alone
 * @returns what was found, and what was found after the rebuilding where there was any
 * @throws {Error} when the database cannot be read, or is not of this release
 */
export async function verifyDatabase(url: string, { rebuild = false } = {}): Promise<VerifyReport[]> {
  const { db, engine } = await connect(url)
  try {
    return await db.connection().execute(async (connection) => {
      const first = await verify(connection, engine)
      if (!rebuild || isSound(first) || first.damage.length > 0) return [first]
      await rebuildCounts(connection, engine)
      return [first, await verify(connection, engine)]
    })
  } finally {
    await db.destroy()
  }
}

/** Whether nothing at all is wrong. */
export function isSound({ damage, wrongRows, strayTexts }: VerifyReport): boolean {
  return damage.length === 0 && wrongRows === 0 && strayTexts === 0
}

async function verify(db: Kysely<Database>, engine: Engine): Promise<VerifyReport> {
  const report: VerifyReport = {
    damage: await checkIntegrity(db, engine),
    votes: { counted: 0, suspect: 0, erased: 0 },
    wrongRows: 0,
    differences: [],
    strayTexts: 0,
  }
  if (report.damage.length > 0) return report
  const { newest, pending, unknown } = await readSchemaState(db, engine)
  if (pending ?? unknown) {
    throw new Error(
      `its schema (${newest ?? 'none'}) is not that of this release: ${unknown ?? pending} differs`,
    )
  }
  await dropRecounts(db)
  // One state for votes and counts alike; the lock of those who write is left to the service.
  await inTransaction(
    db,
    engine === 'sqlite' ? 'begin' : 'begin isolation level repeatable read',
    async () => {
      await recountVotes(db)
      await leaveOutJournal(db)
      report.votes = await countVotes(db)
      report.wrongRows = await writeDifferences(db)
      report.differences = await readDifferences(db, MAX_ROWS_TOLD)
      report.strayTexts = await countStrayTexts(db)
    },
  )
  return report
}

/** Puts the differences right that {@link verify} has left in this connection: some milliseconds of lock. */
async function rebuildCounts(db: Kysely<Database>, engine: Engine): Promise<void> {
  await inTransaction(db, engine === 'sqlite' ? 'begin immediate' : 'begin', async () => {
    if (engine === 'postgres') {
      // In the order a batch of votes takes them: neither then waits for the other.
      await sql`lock table count_day, count_month, count_context in share row exclusive mode`.execute(db)
    }
    await applyDifferences(db)
    await deleteStrayTexts(db)
  })
}

async function countVotes(db: Kysely<Database>): Promise<VerifyReport['votes']> {
  const rows = await db
    .selectFrom('vote')
    .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute()
  const of = (state: number) => rows.find((row) => row.state === state)?.n ?? 0
  const { counted, suspect, erased } = VOTE_STATE
  return { counted: of(counted), suspect: of(suspect), erased: of(erased) }
}

async function inTransaction(db: Kysely<Database>, begin: string, work: () => Promise<void>): Promise<void> {
  await sql.raw(begin).execute(db)
  try {
    await work()
    await sql`commit`.execute(db)
  } catch (error) {
    await sql`rollback`.execute(db)
    throw error
  }
}
