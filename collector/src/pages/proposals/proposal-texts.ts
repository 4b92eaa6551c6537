import type { ProposalKind } from '@monavis/shared/proposals'

/** Why a page of proposals has nothing to offer. */
export type ProposalRefusal = 'unknown' | 'elsewhere' | 'invalid' | 'tooMany' | 'error'

/** What the pages of proposals say, in one language. */
export interface ProposalTexts {
  title: string
  lead: string
  kind: string
  kinds: Record<ProposalKind, string>
  /** Labels, with their hints where there are any. */
  demarche: string
  demarcheHint: string
  administration: string
  why: string
  whyHint: string
  send: string
  /** Said of a field. */
  noTitle: string
  tooLong: string
  /** @param word as the list of rude words has it */
  rude: (word: string) => string
  alikeTitle: string
  alikeLead: string
  /** On the button of each proposal that is there already. */
  supportOf: (title: string) => string
  /** Before the link to a démarche that is there already. */
  followed: string
  different: string
  thanksTitle: string
  received: (number: number) => string
  readFirst: string
  /** Before the addresses; of the page there may be none. */
  follow: string
  page: string
  feed: string
  back: string
  supportTitle: string
  supports: (n: number) => string
  /** What a support is, above its button. */
  supportAbout: string
  support: string
  supported: string
  supportedToday: string
  refusals: Record<ProposalRefusal, { title: string; text: string }>
}
