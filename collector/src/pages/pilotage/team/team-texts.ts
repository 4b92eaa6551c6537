import type { Language } from '../../../http/language.ts'
import type { Role } from '../../../store/people.ts'
import * as en from './team-en.ts'
import * as fr from './team-fr.ts'

/** Who answers for a démarche, in one language. */
export interface TeamTexts {
  title: string
  say: string
  nobody: string
  table: { who: string; role: string }
  role: Record<Role, string>
  ofAdministration: string
  you: string
  takeBack: string
  leave: string
  give: {
    title: string
    email: string
    emailHint: string
    role: string
    roles: Record<Role, string>
    send: string
  }
  wrong: Record<'email' | 'self' | 'left', string>
  /** @param address where one comes in */
  noMail: (address: string) => string
  /** Before the last manager goes. */
  last: { title: string; say: string; confirm: string; back: string }
  notices: { given: string; takenBack: string }
}

export const TEAM_TEXTS: Record<Language, TeamTexts> = { fr, en }
