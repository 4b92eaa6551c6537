import { type Compilable, sql } from 'kysely'
import { nextId } from './ids.ts'
import { type MandateRecord, PERSON_STATES, ROLES } from './people.ts'
import type { Store } from './store.ts'

/** What becomes of an agent who leaves. */
export interface Departure {
  person: number
  /** What they answered for. */
  mandates: readonly MandateRecord[]
  /** Who answers for it from now on; undefined: their mandates stay theirs, and give nothing. */
  successor: number | undefined
  /** ms */
  at: number
}

/**
 * Lets an agent leave: they may not enter, administer nothing, their sessions end, and their mandates go to their
 * successor, who keeps the higher role where both had one; all or nothing.
 */
export async function writeDeparture(store: Store, departure: Departure): Promise<void> {
  const { person, mandates, successor } = departure
  const { db } = store
  const handed: Compilable[] =
    successor === undefined
      ? []
      : [
          ...mandates.map((mandate) => handOver(store, mandate, successor, departure.at)),
          db.deleteFrom('mandate').where('person', '=', person),
        ]
  await store.writeTogether([
    db
      .updateTable('person')
      .set({ state: PERSON_STATES.indexOf('left'), admin: 0, asked: null })
      .where('id', '=', person),
    db.deleteFrom('session').where('person', '=', person),
    ...handed,
  ])
}

function handOver({ db }: Store, { role, isGranted, over }: MandateRecord, person: number, at: number) {
  const row = { role: ROLES.indexOf(role), state: Number(isGranted), at }
  return db
    .insertInto('mandate')
    .values({
      id: nextId('mandate'),
      person,
      ...row,
      demarche: 'demarche' in over ? over.demarche : null,
      administration: 'administration' in over ? over.administration : null,
    })
    .onConflict((conflict) =>
      conflict.columns(['person', 'demarche' in over ? 'demarche' : 'administration']).doUpdateSet({
        ...row,
        // What was only asked for takes nothing from what is granted.
        role: sql`case when mandate.state > excluded.state then mandate.role
          when mandate.state < excluded.state then excluded.role
          when mandate.role > excluded.role then mandate.role else excluded.role end`,
        state: sql`case when mandate.state > excluded.state then mandate.state else excluded.state end`,
      }),
    )
}
