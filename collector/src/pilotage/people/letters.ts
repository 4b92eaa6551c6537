import type { Language } from '../../http/language.ts'
import type { Role } from '../../store/people.ts'
import type { Mail } from '../mailer.ts'
import * as en from './letters-en.ts'
import * as fr from './letters-fr.ts'

/** A letter that is not addressed yet. */
export type Letter = Omit<Mail, 'to'>

/** What agents are written, in one language; addresses are whole. */
export interface Letters {
  /** The link that was asked for. */
  link(address: string, minutes: number): Letter
  /** The first way in of an administrator of the instance. */
  adminInvite(address: string, minutes: number): Letter
  /** A mandate over a démarche was given by an agent, told by their address: a name may say anything. */
  mandate(given: { by: string; role: Role; title: string; address: string }): Letter
  accepted(address: string): Letter
  refused(): Letter
}

export const LETTERS: Record<Language, Letters> = { fr, en }
