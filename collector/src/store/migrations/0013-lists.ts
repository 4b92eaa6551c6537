import type { Kysely } from 'kysely'

/** What administrators read page by page: reports and proposals that wait. */
export async function lists(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('report_state').on('report').columns(['state', 'at']).execute()
  await db.schema.createIndex('proposal_state').on('proposal').columns(['state', 'number']).execute()
}
