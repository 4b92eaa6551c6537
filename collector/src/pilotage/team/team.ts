import type { Language } from '../../http/language.ts'
import type { RegisteredDemarche } from '../../registry/registry.ts'
import {
  deleteMandate,
  insertPerson,
  type PersonRecord,
  type Role,
  readMandates,
  readPersonByEmail,
  updatePerson,
  writeMandate,
} from '../../store/people.ts'
import type { Store } from '../../store/store.ts'
import { readTeam, type TeamMember } from '../../store/team.ts'
import type { Agent } from '../agent.ts'
import type { BackgroundMail } from '../background-mail.ts'
import { LETTERS } from '../people/letters.ts'

/** A mandate that is given to a colleague. */
export interface Giving {
  by: Agent
  /** Lower case. */
  email: string
  role: Role
  demarche: RegisteredDemarche
  /** Of the letter. */
  lang: Language
}

/** `self`: one does not change one's own mandate so; `left`: an administrator closed that account. */
export type GivingResult = { ok: true } | { ok: false; code: 'self' | 'left' }

/** `unknown`: no such mandate over this very démarche; `last-manager`: nobody else would manage it, and it was not confirmed. */
export type TakingResult = { ok: true } | { ok: false; code: 'unknown' | 'last-manager' }

/** Who answers for a démarche. */
export interface Team {
  /** Whether who is invited is told by letter. */
  isMailOpen: boolean
  of(demarche: RegisteredDemarche): Promise<TeamMember[]>
  /** Gives a colleague a role, in the place of the one they had; whoever has no account gets one. They are told by letter. */
  give(giving: Giving): Promise<GivingResult>
  /** Takes back a mandate over the démarche itself. @param isConfirmed also where nobody else manages it */
  takeBack(demarche: RegisteredDemarche, mandate: number, isConfirmed: boolean): Promise<TakingResult>
}

export interface TeamParts {
  store: Store
  mail: BackgroundMail
  publicUrl: string
  /** Clock, ms. */
  now: () => number
}

export function createTeam({ store, mail, publicUrl, now }: TeamParts): Team {
  /** @returns undefined for one whose account is closed */
  const accountOf = async (email: string): Promise<number | undefined> => {
    const known = await readPersonByEmail(store.db, email)
    if (known) return openAccount(known)
    const agent = { email, name: null, state: 'active', isAdmin: false, asked: null, at: now() } as const
    return (await insertPerson(store, agent)) ?? accountOf(email)
  }
  const openAccount = async ({ id, state }: PersonRecord): Promise<number | undefined> => {
    if (state === 'left') return undefined
    // Whoever has left may ask anew, and an administrator alone gives back what they answered for.
    const isBack = state === 'asked' && (await readMandates(store.db, { person: id })).length > 0
    if (isBack) return undefined
    if (state === 'asked') await updatePerson(store, id, { state: 'active', asked: null })
    return id
  }

  const of: Team['of'] = (demarche) => readTeam(store.db, demarche)
  return {
    isMailOpen: mail.isOpen,
    of,
    async give({ by, email, role, demarche, lang }) {
      if (email === by.email) return { ok: false, code: 'self' }
      const person = await accountOf(email)
      if (person === undefined) return { ok: false, code: 'left' }
      await writeMandate(store, { person, role, isGranted: true, over: { demarche: demarche.id }, at: now() })
      const page = encodeURIComponent(`/pilotage/demarches/${demarche.id}`)
      const address = `${publicUrl}/pilotage/connexion?vers=${page}`
      const { title } = demarche
      mail.send(async () => ({
        to: email,
        ...LETTERS[lang].mandate({ by: by.email, role, title, address }),
      }))
      return { ok: true }
    },
    async takeBack(demarche, mandate, isConfirmed) {
      const team = await of(demarche)
      const member = team.find((one) => one.mandate === mandate && !one.isOfAdministration)
      if (!member) return { ok: false, code: 'unknown' }
      const others = team.filter((one) => one.role === 'manager' && one.person !== member.person)
      const isStillManager = team.some(
        (one) => one.person === member.person && one.isOfAdministration && one.role === 'manager',
      )
      if (member.role === 'manager' && others.length === 0 && !isStillManager && !isConfirmed) {
        return { ok: false, code: 'last-manager' }
      }
      await deleteMandate(store, mandate)
      return { ok: true }
    },
  }
}
