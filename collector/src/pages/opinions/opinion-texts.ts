import type { Outcome } from '@monavis/shared/opinions'

/** What the pages of an opinion given from the observatory say, in one language; what votes say too is said there. */
export interface OpinionTexts {
  title: string
  lead: string
  outcome: string
  outcomes: Record<Outcome, string>
  outcomeMissing: string
  satisfactionMissing: string
  text: string
  textHint: string
  privacy: string
  send: string
  thanksTitle: string
  /** What becomes of it: it counts; the démarche takes no votes; it was given up. */
  counted: string
  uncounted: string
  givenUp: string
  /** Of what was written, where something was. */
  willBeRead: string
  /** Sent before under the same id, and not the same. */
  already: string
  sayMore: string
  withdrawnTitle: string
  withdrawn: string
  back: string
}
