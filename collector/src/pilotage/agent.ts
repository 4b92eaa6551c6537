import type { RegisteredDemarche } from '../registry/registry.ts'
import {
  type MandateRecord,
  type PersonRecord,
  type Role,
  readMandates,
  readPerson,
} from '../store/people.ts'
import type { Store } from '../store/store.ts'

/** An agent who has come in, and the mandates that were granted. */
export interface Agent extends Omit<PersonRecord, 'state' | 'asked'> {
  mandates: MandateRecord[]
}

/** @returns undefined where nobody of this number may enter */
export async function findAgent({ db }: Store, id: number): Promise<Agent | undefined> {
  const person = await readPerson(db, id)
  if (person?.state !== 'active') return undefined
  const { email, name, isAdmin, at } = person
  const mandates = (await readMandates(db, { person: id })).filter(({ isGranted }) => isGranted)
  return { id, email, name, isAdmin, at, mandates }
}

/**
 * What an agent is to a démarche, by a mandate over it or over its administration; the higher of the two. An
 * administrator of the instance is a manager of all.
 */
export function roleOn(
  agent: Pick<Agent, 'isAdmin' | 'mandates'>,
  demarche: Pick<RegisteredDemarche, 'id' | 'administration'>,
): Role | undefined {
  if (agent.isAdmin) return 'manager'
  const roles = agent.mandates
    .filter(({ over }) =>
      'demarche' in over ? over.demarche === demarche.id : over.administration === demarche.administration,
    )
    .map(({ role }) => role)
  return roles.includes('manager') ? 'manager' : roles[0]
}
