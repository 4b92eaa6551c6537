/**
 * What the site is made of: the last good answer of each public address of the collector, in the observatory's own
 * words. Fields that are not shown are not looked at.
 */

export const LANGS = ['fr', 'en'] as const
export type Lang = (typeof LANGS)[number]

export const LEVELS = ['good', 'medium', 'bad'] as const
export type Level = (typeof LEVELS)[number]

/** The questions shown, by their names in the feed, and the best mark of each. */
export const RANGES = {
  satisfaction: 10,
  comprehension: 10,
  contact_satisfaction: 10,
  contact_reachability: 1,
  contact: 10,
  autonomy: 10,
} as const
export type Question = keyof typeof RANGES

export interface Score {
  /** Number of answers; null only in an imported edition that does not say. */
  n: number | null
  /** Unrounded, from 0 to the question's range; null while withheld, or without any answer. */
  mark: number | null
  /** 95 %, in the question's range; null with the mark, or in an imported edition without counts. */
  interval: readonly [number, number] | null
  /** Of the unrounded mark; null with it, and for a question without levels. */
  level: Level | null
  /** Answers by option (`good`, `medium`, `bad` for satisfaction); null with the interval. */
  counts: Readonly<Record<string, number>> | null
  /** Why there is no mark, as the collector says it; null where there is one, or no answer at all. */
  withheld: string | null
}
export type Scores = Readonly<Record<Question, Score>>

/** A value that comes from elsewhere (an audit, a ministère, a probe). */
export interface Indicator {
  value: string | number | boolean | readonly string[]
  source: string | null
  /** `2026-06-30` */
  date: string | null
  status: 'declared' | 'verified' | null
  level: Level | null
}
/** By their names in the collector's JSON: `online`, `accessibility`, `askedAgain`, `digitalUse`… */
export type Indicators = Readonly<Record<string, Indicator>>

export interface Announcement {
  /** `2026-06-30` */
  date: string
  text: string
  /** Since when it is done; null while it is under way. */
  doneOn: string | null
}

export interface Demarche {
  id: number
  title: string
  administration: string
  ministere: string
  essential: boolean
  /** Codes: particuliers, entreprises, associations, collectivites, agents; null where it is not known. */
  audience: readonly string[] | null
  state: 'open' | 'closed' | 'archived'
  scores: Scores
  /** Uses of the window, and votes ÷ uses; null where they are not known. */
  participation: { uses: number; share: number | null } | null
  votes: { verified: number; suspect: number; admitted: number; rejected: number }
  indicators: Indicators
  /** What the porteur says is under way, newest first. */
  announcements: readonly Announcement[]
}

export interface Feed {
  /** Version of the formulas. */
  method: string
  generatedAt: Date
  /** First and last day of the votes, both included, at midnight UTC. */
  from: Date
  to: Date
  /** Answers from which a score is published. */
  publishFrom: number
  demarches: readonly Demarche[]
}

/** Of a published edition: a démarche as it stood then. */
export interface FrozenDemarche {
  id: number
  title: string
  administration: string
  ministere: string
  essential: boolean
  /** Whether an open button was pasted and had votes; null in an imported edition. */
  equipped: boolean | null
  /** The 12 months that end with the quarter: the published mark; then the quarter alone. */
  year: Scores
  quarter: Scores
  indicators: Indicators
}

/** A published share: how many of how many, and who is left out and why. */
export interface Share {
  name: string
  of: 'essential' | 'all'
  total: number
  numerator: number
  denominator: number
  share: number | null
  withheld: number
  unequipped: number
  missing: number
}

/** The last revision of a published edition. */
export interface Edition {
  /** `2026-T3` */
  name: string
  revision: number
  imported: boolean
  /** Why this revision corrects the one before. */
  reason: string | null
  /** What readers must know of it (that it is made up, rebuilt from a table…). */
  note: string | null
  method: string | null
  publishedAt: Date
  /** SHA-256 of its JSON, hexadecimal. */
  digest: string
  year: { from: string; to: string }
  quarter: { from: string; to: string }
  shares: readonly Share[]
  demarches: readonly FrozenDemarche[]
}

export interface Move {
  id: number
  /** Marks of the two quarters; null where withheld. */
  before: number | null
  after: number | null
  difference: number | null
  /** A move where it is larger than chance allows; null where the quarters cannot be compared. */
  verdict: 'rose' | 'fell' | 'steady' | null
  notComparable: string | null
}

/** The newest edition against the one before it. */
export interface Difference {
  edition: string
  with: string
  moves: readonly Move[]
  entered: readonly { id: number; title: string }[]
  left: readonly { id: number; title: string }[]
}

export interface Opinion {
  number: number
  /** `2026-11` */
  month: string
  outcome: 'done' | 'given-up'
  satisfaction: 1 | 2 | 3
  text: string
  /** The language of the text, in two letters: one of the service's, which are more than the site's. */
  locale: string
  answer: { text: string; month: string } | null
}

export const PROPOSAL_STATES = ['proposed', 'accepted', 'planned', 'in-progress', 'done', 'refused'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

export interface Proposal {
  number: number
  kind: 'follow' | 'digitise'
  title: string
  administration: string | null
  text: string | null
  /** The language of the title and the text, in two letters. */
  locale: string
  state: ProposalState
  supports: number
  demarche: number | null
  /** Oldest first. */
  steps: readonly { state: ProposalState; on: string; note: string | null }[]
}

export interface Reported {
  codes: readonly { code: string; reports: number; people: number; fixed: number }[]
  /** Median days until the first answer; null without any. */
  answerDays: number | null
}

/** Why a part of what is shown is not of now. */
export type Failure =
  | { code: 'unreachable' }
  | { code: 'refused'; status: number }
  /** `path` says where the JSON is not what was agreed; empty when it is no JSON at all. */
  | { code: 'unexpected'; path: string }
  /** A newer method than this site knows: its marks would be misread. */
  | { code: 'newer-method'; method: string }
  /** Fewer than half of the démarches known before, or an edition less: more likely a fault than a reform. */
  | { code: 'partial'; received: number; before: number }

/** All that is known, and since when. The last good answer stays, whatever happens to the collector. */
export interface Knowledge {
  /** Where the collector is reached by people: origin, without a final slash. */
  collectorUrl: string
  feed: Feed
  /** When the collector last gave this feed, or said that it had not changed. */
  confirmedAt: Date
  /** Newest first; the last revision of each. */
  editions: readonly Edition[]
  /** Null with fewer than two editions. */
  difference: Difference | null
  opinions: ReadonlyMap<number, { givenUp: number; opinions: readonly Opinion[] }>
  /** Newest first. */
  proposals: readonly Proposal[]
  reports: ReadonlyMap<number, Reported>
  /** What went wrong with the last pull, by what it is about; empty when all went well. */
  failures: readonly { of: 'feed' | 'editions' | 'opinions' | 'proposals' | 'reports'; failure: Failure }[]
}
