import type { UsageTexts } from './usage-texts.ts'

export const en: UsageTexts = {
  title: 'Use of the service',
  lead: 'What this service gathers, and what becomes of it, in a few numbers. They are a minute old at most.',
  since: (month) => `First vote: ${month}.`,
  noVote: 'No vote has come yet.',
  demarches: 'Procedures followed in public',
  buttons: 'Open buttons',
  votes: 'Votes counted since the beginning',
  last12Months: 'Of which this month and the eleven before',
  reports: 'Problems reported in the last 12 months',
  reportsAnswered: 'Of which answered',
  delay: 'Time to answer (half take less)',
  days: (days) => `${days.toLocaleString('en')} ${days === 1 ? 'day' : 'days'}`,
  unknown: 'not known yet',
  opinions: 'Opinions published with their text',
  opinionsAnswered: 'Of which answered in public',
  numbers: 'In numbers',
  byMonth: 'Votes counted, month by month, of the last two years',
  month: 'Month',
  counted: 'Votes',
  json: 'The same numbers, and every month, as JSON',
}
