import type { Period } from '@monavis/shared/period'
import type { Language } from '../../http/language.ts'
import type { Raised } from './alerts.ts'
import * as en from './letter-en.ts'
import * as fr from './letter-fr.ts'
import type { Smileys } from './satisfaction-of.ts'

/** What a digest tells of a démarche. */
export interface DigestFacts {
  digest: 'daily' | 'weekly'
  period: Period
  now: Smileys
  before: Smileys
  comments: number
}

/** Letters in one language. */
export interface LetterTexts {
  /** @param title of the démarche */
  digest: (title: string, facts: DigestFacts) => { subject: string; lines: string[] }
  alert: (title: string, raised: Raised) => { subject: string; lines: string[] }
  /** A webhook that was switched off. */
  switchedOff: (title: string, url: string) => { subject: string; lines: string[] }
  /** @param page of the results */
  link: (page: string) => string
  /** @param page where letters of this kind end */
  unsubscribe: (page: string) => string
}

export const LETTER_TEXTS: Record<Language, LetterTexts> = { fr, en }
