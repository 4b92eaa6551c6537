import type { Kysely } from 'kysely'
import type { Database } from './database.ts'

/** Whether agents of the domain of an address make their account alone; of this very domain, none above or below. */
export async function isOfListedDomain(db: Kysely<Database>, email: string): Promise<boolean> {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  const row = await db
    .selectFrom('email_domain')
    .select('domain')
    .where('domain', '=', domain)
    .executeTakeFirst()
  return row !== undefined
}

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
