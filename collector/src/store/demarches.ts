import type { Kysely } from 'kysely'
import type { Database } from './database.ts'

/** A démarche, as it is kept. */
export interface DemarcheRecord {
  id: number
  title: string
  administration: string
  ministere: string
  essential: boolean
  public: boolean
}

/** A button, as it is kept. `origins` empty: votes are taken from anywhere. */
export interface ButtonRecord {
  demarche: number
  number: number
  title: string
  closed: boolean
  origins: string[]
}

/** Every démarche, by id. */
export async function readDemarches(db: Kysely<Database>): Promise<DemarcheRecord[]> {
  const rows = await db.selectFrom('demarche').selectAll().orderBy('id').execute()
  return rows.map((row) => ({ ...row, essential: row.essential === 1, public: row.public === 1 }))
}

/** Every button with its origins, by démarche and number. */
export async function readButtons(db: Kysely<Database>): Promise<ButtonRecord[]> {
  const rows = await db.selectFrom('button').selectAll().orderBy('demarche').orderBy('number').execute()
  const origins = await db.selectFrom('button_origin').selectAll().orderBy('origin').execute()
  const byButton = Map.groupBy(origins, ({ demarche, button }) => `${demarche}/${button}`)
  return rows.map((row) => ({
    ...row,
    closed: row.closed === 1,
    origins: (byButton.get(`${row.demarche}/${row.number}`) ?? []).map(({ origin }) => origin),
  }))
}

/** Démarches sent to the database at once: below any engine's limit of parameters. */
const ROWS_AT_ONCE = 500

/** Writes démarches, new or known, with their first button where they have none; all of them or none. */
export async function writeDemarches(
  db: Kysely<Database>,
  demarches: readonly DemarcheRecord[],
  firstButtonTitle: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (let start = 0; start < demarches.length; start += ROWS_AT_ONCE) {
      const rows = demarches.slice(start, start + ROWS_AT_ONCE)
      await trx
        .insertInto('demarche')
        .values(rows.map((row) => ({ ...row, essential: Number(row.essential), public: Number(row.public) })))
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            title: eb.ref('excluded.title'),
            administration: eb.ref('excluded.administration'),
            ministere: eb.ref('excluded.ministere'),
            essential: eb.ref('excluded.essential'),
            public: eb.ref('excluded.public'),
          })),
        )
        .execute()
      await trx
        .insertInto('button')
        .values(rows.map(({ id }) => ({ demarche: id, number: 1, title: firstButtonTitle, closed: 0 })))
        .onConflict((conflict) => conflict.columns(['demarche', 'number']).doNothing())
        .execute()
    }
  })
}

/** Writes a button, new or known, and its origins whole. */
export async function writeButton(db: Kysely<Database>, button: ButtonRecord): Promise<void> {
  const { origins, closed, ...row } = button
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('button')
      .values({ ...row, closed: Number(closed) })
      .onConflict((conflict) =>
        conflict.columns(['demarche', 'number']).doUpdateSet({ title: row.title, closed: Number(closed) }),
      )
      .execute()
    await trx
      .deleteFrom('button_origin')
      .where('demarche', '=', row.demarche)
      .where('button', '=', row.number)
      .execute()
    if (origins.length === 0) return
    await trx
      .insertInto('button_origin')
      .values(origins.map((origin) => ({ demarche: row.demarche, button: row.number, origin })))
      .execute()
  })
}
