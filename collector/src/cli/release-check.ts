import type { Settings } from '../app/settings.ts'
import { readSchemaState } from '../store/migrations.ts'
import { connect } from '../store/store.ts'

/**
 * What keeps a command from writing to the database: its schema is of another release, and it is for the service to
 * change it.
 * @throws {Error} when there is no database yet
 */
export async function whyNotOfThisRelease({ databaseUrl }: Settings): Promise<string | undefined> {
  const { db, engine } = await connect(databaseUrl)
  const { pending, unknown } = await readSchemaState(db, engine).finally(() => db.destroy())
  if (pending === undefined && unknown === undefined) return undefined
  return `the database is not of this release (${unknown ?? pending}): start its collector once, then try again`
}
