import type { Compilable, Kysely } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** A démarche, as it is kept. */
export interface DemarcheRecord {
  id: number
  title: string
  administration: string
  ministere: string
  essential: boolean
  public: boolean
  /** What codes pasted before 2023 know it by; no two démarches have the same. */
  legacyId: number | null
}

/** A button, as it is kept. `origins` empty: votes are taken from anywhere. */
export interface ButtonRecord {
  demarche: number
  number: number
  title: string
  closed: boolean
  origins: string[]
  /** What codes of the form `/Demarches/avis/<form id>` know it by; no two buttons have the same. */
  formId: number | null
  /** The `nd_source` of its pasted code; no two buttons of a démarche have the same. */
  legacySource: string | null
}

/** Every démarche, by id. */
export async function readDemarches(db: Kysely<Database>): Promise<DemarcheRecord[]> {
  const rows = await db.selectFrom('demarche').selectAll().orderBy('id').execute()
  return rows.map(({ legacy_id: legacyId, ...row }) => ({
    ...row,
    essential: row.essential === 1,
    public: row.public === 1,
    legacyId,
  }))
}

/** Every button with its origins, by démarche and number. */
export async function readButtons(db: Kysely<Database>): Promise<ButtonRecord[]> {
  const rows = await db.selectFrom('button').selectAll().orderBy('demarche').orderBy('number').execute()
  const origins = await db.selectFrom('button_origin').selectAll().orderBy('origin').execute()
  const byButton = Map.groupBy(origins, ({ demarche, button }) => `${demarche}/${button}`)
  return rows.map(({ form_id: formId, legacy_source: legacySource, ...row }) => ({
    ...row,
    closed: row.closed === 1,
    formId,
    legacySource,
    origins: (byButton.get(`${row.demarche}/${row.number}`) ?? []).map(({ origin }) => origin),
  }))
}

/** Démarches in one statement: below any engine's limit of parameters. */
const ROWS_AT_ONCE = 500

/** Writes démarches, new or known, with their first button where they have none; all of them or none. */
export async function writeDemarches(
  store: Store,
  demarches: readonly DemarcheRecord[],
  firstButtonTitle: string,
): Promise<void> {
  const queries: Compilable[] = []
  for (let start = 0; start < demarches.length; start += ROWS_AT_ONCE) {
    const rows = demarches.slice(start, start + ROWS_AT_ONCE)
    queries.push(
      store.db
        .insertInto('demarche')
        .values(
          rows.map(({ legacyId, ...row }) => ({
            ...row,
            essential: Number(row.essential),
            public: Number(row.public),
            legacy_id: legacyId,
          })),
        )
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            title: eb.ref('excluded.title'),
            administration: eb.ref('excluded.administration'),
            ministere: eb.ref('excluded.ministere'),
            essential: eb.ref('excluded.essential'),
            public: eb.ref('excluded.public'),
            legacy_id: eb.ref('excluded.legacy_id'),
          })),
        ),
      store.db
        .insertInto('button')
        .values(rows.map(({ id }) => ({ demarche: id, number: 1, title: firstButtonTitle, closed: 0 })))
        .onConflict((conflict) => conflict.columns(['demarche', 'number']).doNothing()),
    )
  }
  await store.writeTogether(queries)
}

/** Writes a button, new or known, and its origins whole. */
export async function writeButton(store: Store, button: ButtonRecord): Promise<void> {
  const { origins, demarche, number, title, closed, formId, legacySource } = button
  const row = { title, closed: Number(closed), form_id: formId, legacy_source: legacySource }
  const queries: Compilable[] = [
    store.db
      .insertInto('button')
      .values({ demarche, number, ...row })
      .onConflict((conflict) => conflict.columns(['demarche', 'number']).doUpdateSet(row)),
    store.db.deleteFrom('button_origin').where('demarche', '=', demarche).where('button', '=', number),
  ]
  if (origins.length > 0) {
    const rows = origins.map((origin) => ({ demarche, button: number, origin }))
    queries.push(store.db.insertInto('button_origin').values(rows))
  }
  await store.writeTogether(queries)
}
