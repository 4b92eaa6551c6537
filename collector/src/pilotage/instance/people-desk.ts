import type { Language } from '../../http/language.ts'
import type { Registry } from '../../registry/registry.ts'
import {
  type MandateScope,
  type PersonRecord,
  type Role,
  readMandates,
  readPeople,
  readPerson,
  readPersonByEmail,
  updatePerson,
  writeMandate,
} from '../../store/people.ts'
import type { Store } from '../../store/store.ts'
import { writeDeparture } from '../../store/succession.ts'
import type { Accounts } from '../people/accounts.ts'

/** Why nothing was done. */
export type PeopleRefusal =
  | 'unknown-person'
  | 'last-admin'
  | 'unknown-successor'
  | 'unknown-demarche'
  | 'unknown-administration'

export type PeopleOutcome = { ok: true } | { ok: false; code: PeopleRefusal }

/** What administrators do of the agents of the instance. */
export interface PeopleDesk {
  /** Lets in who asks, and writes to them in this language; or who had left, without a letter. */
  admit(person: number, lang: Language): Promise<PeopleOutcome>
  /** Does not let in who asks, and writes to them in this language; the account of anybody else ends. */
  turnAway(person: number, lang: Language): Promise<PeopleOutcome>
  /** Makes an agent an administrator of the instance, or no more. */
  setAdmin(person: number, isAdmin: boolean): Promise<PeopleOutcome>
  /** Ends an account, without a letter. @param successor e-mail of who takes their mandates, or empty */
  leave(person: number, successor: string): Promise<PeopleOutcome>
  /** Gives a mandate, in the place of the one they had over the same. */
  mandate(person: number, role: Role, over: MandateScope): Promise<PeopleOutcome>
}

export interface PeopleDeskParts {
  accounts: Pick<Accounts, 'approve' | 'refuse'>
  registry: Registry
  store: Store
  /** Clock, ms. */
  now: () => number
}

const refuse = (code: PeopleRefusal) => ({ ok: false, code }) as const

export function createPeopleDesk({ accounts, registry, store, now }: PeopleDeskParts): PeopleDesk {
  // One after the other: of the last two administrators, one remains.
  let last: Promise<unknown> = Promise.resolve()
  const ofPerson = (id: number, act: (person: PersonRecord) => Promise<PeopleOutcome>) => {
    const done = last.then(async () => {
      const person = await readPerson(store.db, id)
      return person ? act(person) : refuse('unknown-person')
    })
    last = done.catch(() => {})
    return done
  }
  const isLastAdmin = async ({ id, isAdmin, state }: PersonRecord) =>
    isAdmin &&
    state === 'active' &&
    !(await readPeople(store.db)).some((one) => one.id !== id && one.isAdmin && one.state === 'active')

  const leave = async (person: PersonRecord, successorEmail: string): Promise<PeopleOutcome> => {
    if (await isLastAdmin(person)) return refuse('last-admin')
    const { id } = person
    const successor = successorEmail === '' ? undefined : await readPersonByEmail(store.db, successorEmail)
    if (successorEmail !== '' && (successor?.state !== 'active' || successor.id === id)) {
      return refuse('unknown-successor')
    }
    const mandates = await readMandates(store.db, { person: id })
    await writeDeparture(store, { person: id, mandates, successor: successor?.id, at: now() })
    return { ok: true }
  }

  return {
    admit: (id, lang) =>
      ofPerson(id, async () => {
        const wasAsked = await accounts.approve(id, lang)
        if (!wasAsked) await updatePerson(store, id, { state: 'active', asked: null })
        return { ok: true }
      }),

    turnAway: (id, lang) =>
      ofPerson(id, async (person) => {
        const wasAsked = await accounts.refuse(id, lang)
        return wasAsked ? { ok: true } : leave(person, '')
      }),

    setAdmin: (id, isAdmin) =>
      ofPerson(id, async (person) => {
        if (!isAdmin && (await isLastAdmin(person))) return refuse('last-admin')
        // Who may not enter administers nothing.
        if (isAdmin && person.state !== 'active') return refuse('unknown-person')
        await updatePerson(store, id, { isAdmin })
        return { ok: true }
      }),

    leave: (id, successorEmail) => ofPerson(id, (person) => leave(person, successorEmail)),

    mandate: (id, role, over) =>
      ofPerson(id, async () => {
        if ('demarche' in over && !registry.find(over.demarche)) return refuse('unknown-demarche')
        if ('administration' in over && !administrationsOf(registry).has(over.administration)) {
          return refuse('unknown-administration')
        }
        await writeMandate(store, { person: id, role, over, isGranted: true, at: now() })
        return { ok: true }
      }),
  }
}

/** Of every démarche, each name once. */
export function administrationsOf(registry: Registry): Set<string> {
  return new Set([...registry.demarches()].map(({ administration }) => administration))
}
