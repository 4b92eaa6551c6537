import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** Where the codes of a démarche that was merged into another lead from then on. */
export async function merges(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { instant, keyed } = dialectOf(engine)
  await keyed(
    db.schema
      .createTable('merged_button')
      .addColumn('demarche', 'integer', (c) => c.notNull())
      .addColumn('button', 'integer', (c) => c.notNull())
      .addColumn('into_demarche', 'integer', (c) => c.notNull())
      .addColumn('into_button', 'integer', (c) => c.notNull())
      .addColumn('at', instant, (c) => c.notNull())
      .addPrimaryKeyConstraint('merged_button_key', ['demarche', 'button'])
      .addUniqueConstraint('merged_button_into', ['into_demarche', 'into_button'])
      .addForeignKeyConstraint('merged_button_from', ['demarche', 'button'], 'button', ['demarche', 'number'])
      .addForeignKeyConstraint('merged_button_to', ['into_demarche', 'into_button'], 'button', [
        'demarche',
        'number',
      ])
      .addCheckConstraint('merged_button_other', sql`demarche <> into_demarche`),
  ).execute()
}
