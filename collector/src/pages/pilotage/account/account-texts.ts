import type { Language } from '../../../http/language.ts'
import type { Role } from '../../../store/people.ts'
import * as en from './account-en.ts'
import * as fr from './account-fr.ts'

/** One's own account, in one language. */
export interface AccountTexts {
  title: string
  email: (email: string) => string
  admin: string
  name: string
  nameHint: string
  save: string
  mandates: string
  noMandates: string
  role: Record<Role, string>
  /** Every démarche of an administration. */
  allOf: (administration: string) => string
  sessions: string
  sessionsSay: string
  table: { opened: string; browser: string; ends: string }
  unknownBrowser: string
  here: string
  /** Ends a session. @param which one: its browser and when it was opened, said to who cannot see the line */
  end: string
  endWhich: (which: string) => string
  endOthers: string
  notices: { saved: string; ended: string; endedOthers: string }
}

export const ACCOUNT_TEXTS: Record<Language, AccountTexts> = { fr, en }
