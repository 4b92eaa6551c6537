import type {
  Channel,
  Comprehension,
  ContactReached,
  ContactSatisfaction,
  ContactTried,
  Satisfaction,
} from './questionnaire.ts'

/** Languages the person can be met in, and what each calls itself. */
export const LANGUAGES = {
  fr: 'Français',
  en: 'English',
  es: 'Español',
  pt: 'Português',
  ar: 'العربية',
} as const
export type Locale = keyof typeof LANGUAGES
export const LOCALES = Object.keys(LANGUAGES) as readonly Locale[]
export const DEFAULT_LOCALE: Locale = 'fr'

/**
 * Where the vote was cast: in the page of the démarche, through its link, from a site or a mail, with an opinion given
 * from the observatory. The index is stored.
 */
export const SOURCES = ['button', 'link', 'site', 'email', 'observatory'] as const
export type Source = (typeof SOURCES)[number]
export const DEFAULT_SOURCE: Source = 'button'

/** Why a vote is kept apart until an administrator rules on it; the index is stored. */
export const SUSPICIONS = ['client-burst'] as const
export type Suspicion = (typeof SUSPICIONS)[number]

/** Of `comment`, in UTF-16 code units, as browsers count `maxlength`. */
export const MAX_COMMENT_CHARS = 5_000
/** Of `contact_tried_verbatim`. */
export const MAX_VERBATIM_CHARS = 500

/** Limits of a vote, for the schema, the database and the form alike. */
export const LIMITS = {
  maxDemarcheId: 999_999_999,
  maxButtonNumber: 9_999,
  /** Of one request body. */
  maxBodyBytes: 32 * 1024,
  maxCommentChars: MAX_COMMENT_CHARS,
  maxVerbatimChars: MAX_VERBATIM_CHARS,
  /** Of `token`. */
  maxTokenChars: 200,
  /** How long a vote can be edited after its receipt. */
  editableMs: 24 * 60 * 60 * 1000,
} as const

/** The `token` of a vote that is only tried: answered like any other, neither counted nor stored. */
export const TRY_TOKEN = 'essai'

/** One answer a channel. */
export type PerChannel<T> = { [C in Channel]?: T | undefined }

/** Everything a person may add to the first click. Keys and options: see the questionnaire. */
export interface Answers {
  comprehension?: Comprehension | undefined
  contact_tried?: ContactTried[] | undefined
  /** Only with option 16 ticked. */
  contact_tried_verbatim?: string | undefined
  /** Keyed by a ticked channel. */
  contact_reached?: PerChannel<ContactReached> | undefined
  /** Keyed by a channel that was reached. */
  contact_satisfaction?: PerChannel<ContactSatisfaction> | undefined
}

/** A vote, as a client sends it. */
export interface Vote {
  /** UUIDv7, made by the client: what lets a retry be recognised. */
  id: string
  demarche: number
  /** Omitted: the lowest open button of the démarche. */
  button?: number | undefined
  satisfaction: Satisfaction
  /** {@link DEFAULT_LOCALE} where it is absent. */
  locale?: Locale | undefined
  /** {@link DEFAULT_SOURCE} where it is absent. */
  source?: Source | undefined
  answers?: Answers | undefined
  comment?: string | undefined
  /** One-time token that the démarche's own server has signed: it makes the vote verified. */
  token?: string | undefined
}

/** What the same person may change later. What is present replaces the former whole; what is absent stays. */
export interface VoteEdit {
  satisfaction?: Satisfaction | undefined
  answers?: Answers | undefined
  /** The empty string takes the comment back. */
  comment?: string | undefined
}

/** The answer to a vote. */
export interface Receipt {
  id: string
  /** Opens this vote, and only this one, to its author. */
  editToken: string
  /** Where a token came with the vote: whether it was good, and not spent before. */
  verified?: boolean | undefined
}
