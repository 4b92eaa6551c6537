import type { Comprehension, ContactReached, ContactSatisfaction, ContactTried } from '../questionnaire.ts'
import type { Locale } from '../vote.ts'

/** Which way a language is written. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/** All that a citizen reads, in one language. */
export interface Texts {
  prompt: PromptTexts
  form: FormTexts
  page: PageTexts
  privacy: PrivacyTexts
}

/** The sentences of the first vote, in the page of the démarche: the only ones the loader carries. */
export interface PromptTexts {
  question: string
  bad: string
  medium: string
  good: string
  /** While the vote is on its way. */
  sending: string
  /** And the vote can still be changed. */
  thanks: string
  sayMore: string
  /** The service could not be reached, and will be asked again. */
  unreachable: string
  /** It never will take it: the vote, and the link leads to a page that says why; or another choice, too late. */
  refused: string
  /** Closes the dialog; what is begun in it stays. */
  close: string
}

/** The sentences of the questionnaire that follows the first vote: plain ones all, for they travel as JSON. */
export interface FormTexts {
  comprehension: string
  comprehensionOptions: Record<Comprehension, string>
  contactTried: string
  /** Several may be ticked. */
  contactTriedHint: string
  contactTriedOptions: Record<ContactTried, string>
  /** The text field that "other" opens. */
  contactTriedOther: string
  /** Asked of each channel, whose name stands above it. */
  contactReached: string
  contactReachedOptions: Record<ContactReached, string>
  /** Asked of each channel where someone was reached. */
  contactSatisfaction: string
  contactSatisfactionOptions: Record<ContactSatisfaction, string>
  comment: string
  /** Asks to name nobody. */
  commentHint: string
  next: string
  /** The last of the steps. */
  send: string
  /** Sends what is answered, and asks no more. */
  stop: string
  back: string
  /** The vote counts, but the time to change it is over. */
  kept: string
  done: string
  /** To be ticked before the vote is taken back. */
  withdrawSure: string
  /** Takes the whole vote back. */
  withdraw: string
  withdrawn: string
}

/** The sentences of the pages that the link opens, beside the questionnaire itself. */
export interface PageTexts {
  title: string
  /** Above every question of the questionnaire. */
  sayMoreTitle: string
  /** Above what could not be sent, and is kept. */
  notSent: string
  /** Above the first of them. */
  thanks: string
  /** Before the names of the other languages. */
  otherLanguages: string
  /** An option: to leave a question without an answer. */
  noAnswer: string
  /** Both "no help needed" and some help are ticked. */
  noHelpAlone: string
  /** A text beyond its limit, which is kept. */
  tooLong: string
  doneTitle: string
  withdrawnTitle: string
  /** The vote is to be taken back, and nothing confirms it. */
  unsure: string
  about: string
  privacy: string
  /** Before what is wrong with a form, in the title of its window. */
  wrong: string
  closedTitle: string
  closed: string
  elsewhereTitle: string
  elsewhere: string
  unknownTitle: string
  unknown: string
  errorTitle: string
  error: string
  tooManyTitle: string
  tooMany: string
  tooLateTitle: string
  tooLate: string
  invalidTitle: string
  invalid: string
  /** At the foot of every page: leads to {@link PrivacyTexts}. */
  yourData: string
  /** At the foot of every page: leads to how the scores are made, in French and English. */
  method: string
  /** At the foot of every page: leads to the open data, in French and English. */
  data: string
  /** The first link of every page: over what is the same on all of them. */
  skip: string
  /** At the foot of every page, by law: leads to the accessibility declaration, which is in French and English. */
  accessibility: Record<Conformity, string>
}

/** With the RGAA, as French law has it: all criteria that apply are met, half of them or more, or fewer. */
export type Conformity = 'total' | 'partial' | 'none'

/** A heading and its paragraphs. */
export interface PrivacySection {
  heading: string
  paragraphs: readonly string[]
}

/** The page that says what becomes of an opinion. Each sentence is a promise: the code keeps it, or whoever runs the service. */
export interface PrivacyTexts {
  title: string
  kept: PrivacySection
  /** @param days that a message is kept */
  message: (days: number) => PrivacySection
  /** @param days that what is not published is kept */
  observatory: (days: number) => PrivacySection
  purpose: PrivacySection
  abuse: PrivacySection
  rights: PrivacySection
}
