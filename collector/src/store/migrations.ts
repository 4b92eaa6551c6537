import { type Kysely, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'
import type { Database } from './database.ts'
import { firstSchema } from './migrations/0001-first-schema.ts'
import { trust } from './migrations/0002-trust.ts'
import { countJournal } from './migrations/0003-count-journal.ts'
import { pastedCodes } from './migrations/0004-pasted-codes.ts'
import { indicators } from './migrations/0005-indicators.ts'
import { externalDemarches } from './migrations/0006-external-demarches.ts'
import { editions } from './migrations/0007-editions.ts'
import { announcements } from './migrations/0008-announcements.ts'
import { opinions } from './migrations/0009-opinions.ts'
import { proposals } from './migrations/0010-proposals.ts'
import { reports } from './migrations/0011-reports.ts'
import { people } from './migrations/0012-people.ts'
import { lists } from './migrations/0013-lists.ts'
import { developerLinks } from './migrations/0014-developer-links.ts'
import { results } from './migrations/0015-results.ts'
import { comments } from './migrations/0016-comments.ts'
import { proposedOpinions } from './migrations/0017-proposed-opinions.ts'
import { boundKeys } from './migrations/0018-bound-keys.ts'
import { outgoing } from './migrations/0019-outgoing.ts'
import { merges } from './migrations/0020-merges.ts'
import type { Engine } from './migrations/dialect.ts'

export type { Engine }

/**
 * Brings the database forward to this release, in one transaction.
 * @param migrations by name, in order; those of this release unless a test brings its own
 * @throws {Error} when a migration fails, or when the database is of a newer release: nothing is changed then
 */
export async function migrate(
  db: Kysely<Database>,
  engine: Engine,
  migrations: Record<string, Migration> = releasedMigrations(engine),
): Promise<void> {
  const { unknown } = await readSchemaState(db, engine, migrations)
  if (unknown !== undefined) {
    throw new Error(
      `the database is of a newer release, which made ${unknown}: start that release, or restore a backup made before it`,
    )
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw new Error('the database could not be brought to this release', { cause: error })
}

/** How the schema of a database stands to this release; each is the name of a migration, where there is one. */
export interface SchemaState {
  /** The last that was carried out. */
  newest: string | undefined
  /** The first that has not been: the next start of the service will. */
  pending: string | undefined
  /** One that this release knows nothing of: a newer one made it. */
  unknown: string | undefined
}

/** Reads how far a database has come, and changes nothing. */
export async function readSchemaState(
  db: Kysely<Database>,
  engine: Engine,
  migrations: Record<string, Migration> = releasedMigrations(engine),
): Promise<SchemaState> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  const { rows } = tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)
    ? await sql<{
        name: string
      }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db)
    : { rows: [] }
  const carriedOut = rows.map(({ name }) => name)
  return {
    newest: carriedOut.at(-1),
    pending: Object.keys(migrations).find((name) => !carriedOut.includes(name)),
    unknown: carriedOut.find((name) => !(name in migrations)),
  }
}

/**
 * Every schema ever released, in order. A migration names its own columns: what it made once must stay what
 * it makes, whatever becomes of the code.
 */
export function releasedMigrations(engine: Engine): Record<string, Migration> {
  return {
    '0001_first_schema': { up: (db) => firstSchema(db, engine) },
    '0002_trust': { up: (db) => trust(db, engine) },
    '0003_count_journal': { up: (db) => countJournal(db, engine) },
    '0004_pasted_codes': { up: (db) => pastedCodes(db, engine) },
    '0005_indicators': { up: (db) => indicators(db, engine) },
    '0006_external_demarches': { up: (db) => externalDemarches(db, engine) },
    '0007_editions': { up: (db) => editions(db, engine) },
    '0008_announcements': { up: (db) => announcements(db, engine) },
    '0009_opinions': { up: (db) => opinions(db, engine) },
    '0010_proposals': { up: (db) => proposals(db, engine) },
    '0011_reports': { up: (db) => reports(db, engine) },
    '0012_people': { up: (db) => people(db, engine) },
    '0013_lists': { up: lists },
    '0014_developer_links': { up: (db) => developerLinks(db, engine) },
    '0015_results': { up: (db) => results(db, engine) },
    '0016_comments': { up: (db) => comments(db, engine) },
    '0017_proposed_opinions': { up: (db) => proposedOpinions(db, engine) },
    '0018_bound_keys': { up: boundKeys },
    '0019_outgoing': { up: (db) => outgoing(db, engine) },
    '0020_merges': { up: (db) => merges(db, engine) },
  }
}
