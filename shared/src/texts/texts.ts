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
  /** Another smiley has replaced the first. */
  changed: string
  /** The vote counts, but the time to change it is over. */
  kept: string
  /** Opens a new tab, and says so. */
  sayMore: string
  /** The service could not be reached, or refused. */
  unreachable: string
  tryAgain: string
}

/** The sentences of the page that the link opens. */
export interface PageTexts {
  title: string
  about: string
  send: string
  thanks: string
  sayMoreTitle: string
  commentLabel: string
  /** Asks to name nobody. */
  commentHint: string
  yourVote: string
  doneTitle: string
  done: string
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
  privacy: string
  invalidTitle: string
  invalid: string
  /** Above a message that could not be sent, and is kept. */
  notSent: string
  /** Above a message beyond its limit, which is kept. */
  tooLong: string
  /** In the other language itself. */
  otherLanguage: string
  /** Takes the whole vote back. */
  withdraw: string
  withdrawnTitle: string
  withdrawn: string
  /** At the foot of every page: leads to {@link PrivacyTexts}. */
  yourData: string
}

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
  purpose: PrivacySection
  abuse: PrivacySection
  rights: PrivacySection
}
