import type { METHOD_VERSION, ScoreName } from '@monavis/shared/score'

/** A heading, and its paragraphs. */
export interface MethodSection {
  heading: string
  paragraphs: readonly string[]
}

/** Bounds of an interval, as they are written. */
interface Bounds {
  mark: string
  n: string
  low: string
  high: string
}

/** Two quarters of a démarche, as they are written. */
interface WrittenMove {
  before: string
  nBefore: string
  after: string
  nAfter: string
  /** Without its sign. */
  difference: string
  /** What chance alone gives it, and how many times that it is. */
  deviation: string
  times: string
  p: string
}

/** How the scores are made, in one language. Every number that the code works with comes from the code. */
export interface MethodTexts {
  title: string
  lead: string
  /** @param question with the names of its three answers, worst first, as a person reads them */
  asked: (question: string, bad: string, medium: string, good: string) => MethodSection
  marks: MethodSection
  scores: Record<ScoreName, { heading: string; about: string }>
  /** What the questionnaire has no words for. */
  answers: { not_reached: string; help_sought: string }
  /** Above an example. */
  example: string
  /** One answer, what it is worth, how many gave it. */
  term: (answer: string, points: string, count: string) => string
  /** Between a mark out of 1 and the same in percents. */
  thatIs: string
  colon: string
  interval: MethodSection
  /** @param few the example; @param many a hundred times as many of each answer */
  intervalExample: (few: Bounds, many: Bounds) => string
  intervalLimits: readonly string[]
  /** Opens the formula. */
  formulaSummary: string
  /** Says what stands in it. */
  formula: (share: string, n: string, z: string) => string
  withheld: (publishFrom: string) => MethodSection
  levels: MethodSection
  /** Where good and medium begin. */
  levelsFrom: (good: string, medium: string) => string
  noLevel: string
  /** @param exact the unrounded mark, as it is shown, and as it would be if it were rounded */
  levelsExample: (exact: string, shown: string, rounded: string) => string
  /** @param votes of one network an hour; @param share of the button's that it may have beyond */
  suspects: (votes: string, share: string) => MethodSection
  verified: MethodSection
  /** @param hours in which a vote may be changed */
  days: (hours: string) => MethodSection
  /** Around the first and the last day of the last 12 months. */
  today: { before: string; between: string; after: string }
  /** @param hours after the end of a quarter, before which no edition is made of it */
  editions: (hours: string) => MethodSection
  moves: {
    heading: string
    /** @param level at which a move is called one, as a percentage */
    paragraphs: (level: string) => readonly string[]
    /** One démarche, from a quarter to the next. */
    one: (move: WrittenMove) => string
    /** Above several that are compared at once. */
    several: (count: string, level: string) => string
    /** Before the sum of each, and after it. */
    from: (before: string, after: string) => string
    hence: string
    rose: string
    fell: string
    steady: string
    /** Opens the formula, and says what stands in it. */
    formulaSummary: string
    formula: (n: string, variance: string) => string
  }
  versions: (current: string) => MethodSection
  /** What each version changed: the one in force must be told. */
  history: Readonly<Record<string, string>> & Record<typeof METHOD_VERSION, string>
  /** Leads to the scores themselves, and to what describes them. */
  feed: string
  docs: string
}
