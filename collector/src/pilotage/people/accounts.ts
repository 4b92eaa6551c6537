import type { Language } from '../../http/language.ts'
import { isOfListedDomain } from '../../store/email-domains.ts'
import { insertPerson, readPerson, readPersonByEmail, updatePerson } from '../../store/people.ts'
import type { Store } from '../../store/store.ts'
import { redact } from '../../votes/redact/redact.ts'
import type { BackgroundMail } from '../background-mail.ts'
import { mayBeAdmitted } from '../sign-in/account.ts'
import { LINK_MINUTES, linkAddress, makeLink } from '../sign-in/links.ts'
import { HOME } from '../sign-in/return-address.ts'
import { LETTERS } from './letters.ts'

/** UTF-16 code units, as the tables have it. */
export const MAX_NAME_CHARS = 300
export const MAX_ASKED_CHARS = 2_000

/** Who asks for an account. */
export interface AccountRequest {
  /** Lower case. */
  email: string
  name: string
  /** What they need it for. */
  why: string
}

/** How agents come to an account. Who asks hears the same whether there is one already or not, and as fast. */
export interface Accounts {
  /** Whether letters are sent at all: else links come from an administrator. */
  isMailOpen: boolean
  /** Sends a link, later, where the address is one that may come in. @param back the page to go to then */
  sendLink(email: string, lang: Language, back: string): void
  /** Keeps a request for an administrator to decide on; an agent of a listed domain is sent a link at once. */
  ask(request: AccountRequest, lang: Language): Promise<void>
  /** Opens the account that was asked for, and says so by letter. @returns whether one was asked for by this agent */
  approve(person: number, lang: Language): Promise<boolean>
  /** Does not; what was written to ask for it is forgotten. @returns whether one was asked for by this agent */
  refuse(person: number, lang: Language): Promise<boolean>
}

export interface AccountsParts {
  store: Store
  mail: BackgroundMail
  publicUrl: string
  /** Clock, ms. */
  now: () => number
}

export function createAccounts({ store, mail, publicUrl, now }: AccountsParts): Accounts {
  const sendLink: Accounts['sendLink'] = (email, lang, back) =>
    mail.send(async () => {
      if (!(await mayBeAdmitted(store, email))) return undefined
      const token = await makeLink(store, email, now())
      if (token === undefined) return undefined
      return { to: email, ...LETTERS[lang].link(linkAddress(publicUrl, token, back), LINK_MINUTES) }
    })

  /** @returns their address; undefined where no account is asked for */
  const emailOfAsker = async (person: number) => {
    const found = await readPerson(store.db, person)
    return found?.state === 'asked' ? found.email : undefined
  }

  return {
    isMailOpen: mail.isOpen,
    sendLink,
    async ask({ email, name, why }, lang) {
      const person = await readPersonByEmail(store.db, email)
      if (person?.state === 'active' || (!person && (await isOfListedDomain(store.db, email)))) {
        sendLink(email, lang, HOME)
        // Writes as one does who is not known: it takes as long.
        await updatePerson(store, person?.id ?? 0, {})
        return
      }
      const said = { name: storedText(name, MAX_NAME_CHARS), asked: storedText(why, MAX_ASKED_CHARS) }
      // Who has left asks anew: an administrator decides again.
      if (person) await updatePerson(store, person.id, { ...said, state: 'asked' })
      else await insertPerson(store, { email, ...said, state: 'asked', isAdmin: false, at: now() })
    },
    async approve(person, lang) {
      const to = await emailOfAsker(person)
      if (to === undefined) return false
      await updatePerson(store, person, { state: 'active', asked: null })
      mail.send(async () => ({ to, ...LETTERS[lang].accepted(`${publicUrl}/pilotage/connexion`) }))
      return true
    },
    async refuse(person, lang) {
      const to = await emailOfAsker(person)
      if (to === undefined) return false
      await updatePerson(store, person, { state: 'left', name: null, asked: null })
      mail.send(async () => ({ to, ...LETTERS[lang].refused() }))
      return true
    },
  }
}

/** @returns null where nothing is left of it */
export function storedText(typed: string, maxChars: number): string | null {
  return redact(typed).trim().slice(0, maxChars).toWellFormed() || null
}
