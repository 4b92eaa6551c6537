import { sql } from 'kysely'
import { type MandateRecord, PERSON_STATES, putMandate } from './people.ts'
import type { Store, Write } from './store.ts'

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

/** Of two mandates over the same, the higher; but what was only asked for takes nothing from what is granted. */
const THE_HIGHER = {
  role: sql<number>`case when mandate.state > excluded.state then mandate.role
    when mandate.state < excluded.state then excluded.role
    when mandate.role > excluded.role then mandate.role else excluded.role end`,
  state: sql<number>`case when mandate.state > excluded.state then mandate.state else excluded.state end`,
}

/**
 * Lets an agent leave: they may not enter, administer nothing, their sessions end, and their mandates go to their
 * successor, who keeps the higher role where both had one; all or nothing.
 */
export async function writeDeparture(store: Store, departure: Departure): Promise<void> {
  const { person, mandates, successor, at } = departure
  const { db } = store
  const handed: Write[] =
    successor === undefined
      ? []
      : [
          ...mandates.map((mandate) => putMandate(store, { ...mandate, person: successor, at }, THE_HIGHER)),
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
