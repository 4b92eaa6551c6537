import type { ReportCode, ReportState } from '@monavis/shared/reports'
import type { Language } from '../../http/language.ts'
import { en } from './report-en.ts'
import type { ReportField } from './report-form.ts'
import { fr } from './report-fr.ts'

/** What the pages of reports say, in one language. */
export interface ReportTexts {
  title: string
  intro: string
  demarche: string
  choose: string
  otherDemarche: string
  codes: string
  codesHint: string
  /** Each code as a person would say it. */
  code: Record<ReportCode, string>
  text: string
  textHint: string
  send: string
  /** What is wrong with a field. */
  wrong: Record<ReportField, string>
  unknownDemarche: string
  /** Before the title of a window where something is wrong. */
  error: string
  /** Why what was sent has not been taken, above all that was typed. */
  notSent: { sentBefore: string; elsewhere: string; tooMany: string; unavailable: string }
  /** Where there is nothing to give back: the heading, and what to do. */
  refused: { heading: string; text: string }
  thanks: {
    title: string
    done: string
    code: string
    keep: string
    follow: string
    withKey: string
    observatory: string
  }
  follow: { title: string; intro: string; code: string; codeHint: string; show: string; link: string }
  outcome: {
    title: string
    demarche: string
    on: string
    said: string
    people: string
    state: string
    answer: string
    noAnswer: string
    states: Record<ReportState, string>
  }
  association: {
    title: string
    intro: string
    verified: string
    link: string
    key: string
    keyHint: string
    members: string
    membersHint: string
    reports: string
    reportsIntro: string
    show: string
    /** @param name of the association */
    reportsOf: (name: string) => string
    none: string
  }
}

export const REPORT_TEXTS: Record<Language, ReportTexts> = { fr, en }
