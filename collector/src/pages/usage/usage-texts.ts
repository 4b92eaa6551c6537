/** What the page of the use of the service says, in one language. */
export interface UsageTexts {
  title: string
  lead: string
  /** @param month of the first vote, written out */
  since: (month: string) => string
  noVote: string
  demarches: string
  buttons: string
  votes: string
  last12Months: string
  reports: string
  reportsAnswered: string
  /** Median delay of the first answer. */
  delay: string
  /** @param days a number of them, or a half between two */
  days: (days: number) => string
  unknown: string
  opinions: string
  opinionsAnswered: string
  numbers: string
  byMonth: string
  month: string
  counted: string
  json: string
}
