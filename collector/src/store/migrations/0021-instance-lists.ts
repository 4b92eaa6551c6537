import type { Kysely } from 'kysely'

/** What administrators read page by page: reports and proposals that wait, and the audit log by who or by what. */
export async function instanceLists(db: Kysely<unknown>): Promise<void> {
  for (const [name, table, columns] of [
    ['report_state', 'report', ['state', 'at']],
    ['proposal_state', 'proposal', ['state', 'number']],
    ['audit_person', 'audit', ['person', 'id']],
    ['audit_key', 'audit', ['key_id', 'id']],
    ['audit_act', 'audit', ['act', 'id']],
  ] as const) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute()
  }
}
