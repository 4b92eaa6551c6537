import { insertPerson, readPersonByEmail, updatePerson } from '../../store/people.ts'
import type { Store } from '../../store/store.ts'

/**
 * Makes an agent an administrator of the instance, who may come in at once; with an account or without.
 * @param email lower case
 * @param now ms
 * @returns the agent's number
 */
export async function makeAdmin(store: Store, email: string, now: number): Promise<number> {
  const known = await readPersonByEmail(store.db, email)
  if (known) {
    await updatePerson(store, known.id, { state: 'active', isAdmin: true, asked: null })
    return known.id
  }
  const agent = { email, name: null, state: 'active', isAdmin: true, asked: null, at: now } as const
  // Made meanwhile by the service itself, with fewer rights.
  return (await insertPerson(store, agent)) ?? makeAdmin(store, email, now)
}
