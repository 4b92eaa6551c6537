import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import type { ButtonRecord, DemarcheRecord } from './demarches.ts'
import type { Store } from './store.ts'

/** Ids of démarches, by what the partner calls them who has had them made. */
export async function readExternalDemarches(db: Kysely<Database>): Promise<Map<string, number>> {
  const rows = await db.selectFrom('external_demarche').selectAll().execute()
  return new Map(rows.map(({ external_id, demarche }) => [external_id, demarche]))
}

/** Writes a new démarche with its button under its external id: all or nothing. */
export async function writeExternalDemarche(
  store: Store,
  externalId: string,
  { indicators: _, legacyId, announcements, ...record }: DemarcheRecord,
  button: Pick<ButtonRecord, 'number' | 'title' | 'formId'>,
): Promise<void> {
  const demarche = { ...record, legacy_id: legacyId, announcements: JSON.stringify(announcements) }
  const flags = { essential: Number(record.essential), public: Number(record.public) }
  await store.writeTogether([
    store.db.insertInto('demarche').values({ ...demarche, ...flags }),
    store.db.insertInto('button').values({
      demarche: record.id,
      number: button.number,
      title: button.title,
      closed: 0,
      form_id: button.formId,
      legacy_source: null,
    }),
    store.db.insertInto('external_demarche').values({ external_id: externalId, demarche: record.id }),
  ])
}
