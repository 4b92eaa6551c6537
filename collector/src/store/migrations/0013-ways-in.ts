import type { Kysely } from 'kysely'

/** What the way in is looked up by: links of an address, what is past its time, mandates of an administration. */
export async function waysIn(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('sign_in_link_of_email').on('sign_in_link').columns(['email', 'at']).execute()
  await db.schema.createIndex('sign_in_link_end').on('sign_in_link').columns(['expires_at']).execute()
  await db.schema.createIndex('session_end').on('session').columns(['expires_at']).execute()
  await db.schema.createIndex('mandate_of_administration').on('mandate').columns(['administration']).execute()
}
