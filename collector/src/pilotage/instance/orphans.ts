import type { RegisteredDemarche, Registry } from '../../registry/registry.ts'
import { type MandateRecord, readMandates, readPeople } from '../../store/people.ts'
import type { Store } from '../../store/store.ts'

/** Who answers for which démarche, as administrators see it. */
export interface Managed {
  /** Those that nobody who may enter manages, but for archived ones. */
  orphans: RegisteredDemarche[]
  /** Those that are not public yet and that somebody answers for: they wait for an administrator. */
  declared: RegisteredDemarche[]
}

export async function readManaged({ db }: Store, registry: Registry): Promise<Managed> {
  const active = new Set((await readPeople(db)).flatMap(({ id, state }) => (state === 'active' ? [id] : [])))
  const managed = namesOf(
    (await readMandates(db)).filter(
      ({ isGranted, role, person }) => isGranted && role === 'manager' && active.has(person),
    ),
  )
  const current = [...registry.demarches()].filter(({ state }) => state !== 'archived')
  const isManaged = ({ id, administration }: RegisteredDemarche) =>
    managed.demarches.has(id) || managed.administrations.has(administration)
  return {
    orphans: current.filter((one) => !isManaged(one)),
    // By a mandate of its own: an administration has many that it never meant to show.
    declared: current.filter((one) => !one.public && managed.demarches.has(one.id)),
  }
}

function namesOf(mandates: readonly MandateRecord[]) {
  return {
    demarches: new Set(mandates.map(({ over }) => ('demarche' in over ? over.demarche : 0))),
    administrations: new Set(
      mandates.map(({ over }) => ('administration' in over ? over.administration : '')),
    ),
  }
}
