import { isOfListedDomain } from '../../store/email-domains.ts'
import { insertPerson, readPersonByEmail } from '../../store/people.ts'
import type { Store } from '../../store/store.ts'

/** Who comes in with an address they have proved; or why nobody does. */
export type Admission =
  | { ok: true; person: number }
  | {
      ok: false
      /** `waiting`: an administrator has not decided yet; `left`: the account is closed; `none`: there is no account. */
      why: 'waiting' | 'left' | 'none'
      /** Undefined: there is none. */
      person: number | undefined
    }

/**
 * Finds the account of an address that has been proved; agents of a listed domain make theirs so.
 * @param email lower case
 * @param now ms
 */
export async function admit(store: Store, email: string, now: number): Promise<Admission> {
  const person = await readPersonByEmail(store.db, email)
  if (person?.state === 'active') return { ok: true, person: person.id }
  if (person) return { ok: false, why: person.state === 'asked' ? 'waiting' : 'left', person: person.id }
  if (!(await isOfListedDomain(store.db, email))) return { ok: false, why: 'none', person: undefined }
  const agent = { email, name: null, state: 'active', isAdmin: false, asked: null, at: now } as const
  const made = await insertPerson(store, agent)
  // Made meanwhile by the other of two that came at once.
  return made === undefined ? admit(store, email, now) : { ok: true, person: made }
}

/** Whether a link is worth sending: to whom has an account, or will have one by it. @param email lower case */
export async function mayBeAdmitted(store: Store, email: string): Promise<boolean> {
  const person = await readPersonByEmail(store.db, email)
  return person ? person.state === 'active' : isOfListedDomain(store.db, email)
}
