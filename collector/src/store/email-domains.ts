import type { Kysely } from 'kysely'
import type { Database } from './database.ts'

/** @returns the administration that everyone of an e-mail domain belongs to; undefined where none is listed */
export async function administrationOfDomain(
  db: Kysely<Database>,
  domain: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('email_domain')
    .select('administration')
    .where('domain', '=', domain)
    .executeTakeFirst()
  return row?.administration ?? undefined
}
