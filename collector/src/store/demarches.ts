import type { Indicators } from '@monavis/shared/indicators'
import type { Announcement, DemarcheState } from '@monavis/shared/schemas'
import type { Compilable, Kysely } from 'kysely'
import type { Database } from './database.ts'
import { indicatorQueries, readIndicators } from './indicators.ts'
import { rowBatches } from './row-batches.ts'
import type { Store } from './store.ts'

/** A démarche, as it is kept. */
export interface DemarcheRecord {
  id: number
  title: string
  administration: string
  ministere: string
  essential: boolean
  public: boolean
  state: DemarcheState
  /** What codes pasted before 2023 know it by; no two démarches have the same. */
  legacyId: number | null
  indicators: Indicators
  /** What its porteur says is under way, newest first. */
  announcements: Announcement[]
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

/** Every démarche, by id. @param ids of those that are wanted, some hundreds at most; without them, all */
export async function readDemarches(
  db: Kysely<Database>,
  ids?: readonly number[],
): Promise<DemarcheRecord[]> {
  const rows = await db
    .selectFrom('demarche')
    .selectAll()
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .orderBy('id')
    .execute()
  const indicators = await readIndicators(db, ids)
  return rows.map(({ legacy_id: legacyId, ...row }) => ({
    ...row,
    essential: row.essential === 1,
    public: row.public === 1,
    legacyId,
    indicators: indicators.get(row.id) ?? {},
    announcements: JSON.parse(row.announcements) as Announcement[],
  }))
}

/** Every button with its origins, by démarche and number. @param demarches whose, as {@link readDemarches} has it */
export async function readButtons(
  db: Kysely<Database>,
  demarches?: readonly number[],
): Promise<ButtonRecord[]> {
  const rows = await db
    .selectFrom('button')
    .selectAll()
    .$if(demarches !== undefined, (query) => query.where('demarche', 'in', demarches ?? []))
    .orderBy('demarche')
    .orderBy('number')
    .execute()
  const origins = await db
    .selectFrom('button_origin')
    .selectAll()
    .$if(demarches !== undefined, (query) => query.where('demarche', 'in', demarches ?? []))
    .execute()
  const byButton = Map.groupBy(origins, ({ demarche, button }) => `${demarche}/${button}`)
  return rows.map(({ form_id: formId, legacy_source: legacySource, ...row }) => ({
    ...row,
    closed: row.closed === 1,
    formId,
    legacySource,
    // Sorted here: each engine, and each collation, has its own order.
    origins: (byButton.get(`${row.demarche}/${row.number}`) ?? []).map(({ origin }) => origin).sort(),
  }))
}

/**
 * Writes démarches, new or known, with their first button where they have none, then buttons of theirs; all or none.
 * @param buttons new or known, each with its origins whole
 */
export async function writeDemarches(
  store: Store,
  demarches: readonly DemarcheRecord[],
  firstButtonTitle: string,
  buttons: readonly ButtonRecord[] = [],
): Promise<void> {
  const queries: Compilable[] = []
  for (const rows of rowBatches(demarches)) {
    queries.push(
      store.db
        .insertInto('demarche')
        .values(
          rows.map(({ legacyId, indicators: _, announcements, ...row }) => ({
            ...row,
            essential: Number(row.essential),
            public: Number(row.public),
            legacy_id: legacyId,
            announcements: JSON.stringify(announcements),
          })),
        )
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            title: eb.ref('excluded.title'),
            administration: eb.ref('excluded.administration'),
            ministere: eb.ref('excluded.ministere'),
            essential: eb.ref('excluded.essential'),
            public: eb.ref('excluded.public'),
            state: eb.ref('excluded.state'),
            legacy_id: eb.ref('excluded.legacy_id'),
            announcements: eb.ref('excluded.announcements'),
          })),
        ),
      store.db
        .insertInto('button')
        .values(rows.map(({ id }) => ({ demarche: id, number: 1, title: firstButtonTitle, closed: 0 })))
        .onConflict((conflict) => conflict.columns(['demarche', 'number']).doNothing()),
    )
  }
  queries.push(...indicatorQueries(store.db, demarches), ...buttonQueries(store.db, buttons))
  await store.writeTogether(queries)
}

/** Writes a button, new or known, and its origins whole. */
export async function writeButton(store: Store, button: ButtonRecord): Promise<void> {
  await store.writeTogether(buttonQueries(store.db, [button]))
}

/** Writes buttons, new or known, with their origins whole. */
export function buttonQueries(db: Kysely<Database>, buttons: readonly ButtonRecord[]): Compilable[] {
  const queries: Compilable[] = []
  for (const batch of rowBatches(buttons)) {
    const rows = batch.map(({ demarche, number, title, closed, formId, legacySource }) => ({
      ...{ demarche, number, title, closed: Number(closed) },
      form_id: formId,
      legacy_source: legacySource,
    }))
    queries.push(
      db
        .insertInto('button')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['demarche', 'number']).doUpdateSet((eb) => ({
            title: eb.ref('excluded.title'),
            closed: eb.ref('excluded.closed'),
            form_id: eb.ref('excluded.form_id'),
            legacy_source: eb.ref('excluded.legacy_source'),
          })),
        ),
      db
        .deleteFrom('button_origin')
        .where((eb) => eb.or(batch.map(({ demarche, number: button }) => eb.and({ demarche, button })))),
    )
  }
  const origins = buttons.flatMap((one) =>
    one.origins.map((origin) => ({ demarche: one.demarche, button: one.number, origin })),
  )
  for (const batch of rowBatches(origins)) queries.push(db.insertInto('button_origin').values(batch))
  return queries
}
