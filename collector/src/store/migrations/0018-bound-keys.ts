import type { Kysely } from 'kysely'

/** A key may be bound to one démarche: it opens nothing of another. */
export async function boundKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('api_key')
    .addColumn('demarche', 'integer', (c) => c.references('demarche.id'))
    .execute()
}
