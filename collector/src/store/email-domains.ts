import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** Agents of it make their account alone; where it names an administration, they answer for its démarches. */
export interface EmailDomain {
  /** Lower case. */
  domain: string
  administration: string | null
  /** Since when, ms. */
  at: number
}

/** Every one, in order. */
export async function readEmailDomains(db: Kysely<Database>): Promise<EmailDomain[]> {
  return db.selectFrom('email_domain').selectAll().orderBy('domain').execute()
}

/** Lists a domain, or says otherwise whose it is. */
export async function writeEmailDomain(store: Store, one: EmailDomain): Promise<void> {
  const { administration, at } = one
  await store.writeTogether([
    store.db
      .insertInto('email_domain')
      .values(one)
      .onConflict((conflict) => conflict.column('domain').doUpdateSet({ administration, at })),
  ])
}

/** Who came by it stays. */
export async function deleteEmailDomain(store: Store, domain: string): Promise<void> {
  await store.writeTogether([store.db.deleteFrom('email_domain').where('domain', '=', domain)])
}

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
