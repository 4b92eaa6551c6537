import type { ResultsTexts } from './results-texts.ts'

export const title = 'Results'
export const period: ResultsTexts['period'] = {
  title: 'Period',
  from: 'From',
  to: 'To',
  show: 'Show',
  presets: 'Usual periods',
  preset: {
    month: 'This month',
    '3m': 'Last 3 months',
    '12m': 'Last 12 months',
    quarter: 'Last whole quarter',
  },
  shown: (from, to) => `From ${from} to ${to}`,
  compared: (from, to) => `beside the period before, from ${from} to ${to}`,
  faults: {
    'no-day': 'Give a day that exists, 2026-03-31 for example.',
    'not-begun': 'This period has not begun: there is nothing to tell of it yet.',
    reversed: 'The last day comes before the first.',
    'too-long': 'This period is longer than ten years: make it shorter.',
  },
}
export const now = 'Period'
export const former = 'Period before'
export const answers = 'Answers'
export const share = 'Share'
export const mark = 'Mark'
export const interval = '95% interval'
export const none = 'No answer'
export const outOf: ResultsTexts['outOf'] = (it, range) => `${it} / ${range}`
export const between: ResultsTexts['between'] = (low, high) => `between ${low} and ${high}`
export const method = 'How it is worked out'
export const moves: ResultsTexts['moves'] = {
  title: 'Satisfaction',
  about:
    'Out of 10: Good is worth 10, Average 5, Bad 0. The interval says where the mark would be if everybody had answered, 95 times out of 100.',
  rose: (by) => `Up by ${by}: more than chance explains.`,
  fell: (by) => `Down by ${by}: more than chance explains.`,
  steady: 'The difference from the period before may come from chance alone.',
  tooFew: (publishFrom) => `Too few answers to compare: each of the two periods needs ${publishFrom}.`,
}
export const participation: ResultsTexts['participation'] = {
  title: 'Participation',
  tiny: 'Less than 1%',
  about: 'The share of users who gave their opinion, by the uses a year that the public record tells.',
  unknown: 'Not known: say in the public record how often the procedure is used in a year.',
  votes: (votes, uses) => `${votes} votes for about ${uses} uses`,
}
export const distribution: ResultsTexts['distribution'] = {
  title: 'What people answered',
  about: 'Which of the three faces people chose.',
  smiley: 'Face',
  answer: { good: 'Good', medium: 'Average', bad: 'Bad' },
}
export const course: ResultsTexts['course'] = {
  title: 'Over time',
  about: {
    day: 'The mark of each day, and the interval it stands in. Few answers, long line.',
    week: 'The mark of each week, and the interval it stands in. Few answers, long line.',
    month: 'The mark of each month, and the interval it stands in. Few answers, long line.',
  },
  table: 'The figures over time',
  from: { day: 'Day', week: 'Week of', month: 'Month of' },
  noteMarks: 'The numbered vertical lines are your notes.',
}
export const notes: ResultsTexts['notes'] = {
  title: 'Your notes',
  about: 'A release, a text written anew, a campaign: note them, and they stand on the curve.',
  all: 'Add a note, or see them all',
  none: 'No note in this period.',
  add: 'Add a note',
  day: 'Day',
  text: 'What changed',
  textHint: '300 characters at most. Your colleagues read it too: name nobody.',
  save: 'Save',
  change: 'Change',
  remove: 'Remove',
  faults: {
    'no-day': 'Give a day that exists, 2026-03-31 for example.',
    'not-begun': 'This day has not come yet.',
    empty: 'Say in a few words what changed.',
    'too-long': 'This text is too long: keep what matters.',
  },
  written: 'The note is saved.',
  removed: 'The note is removed.',
  back: 'Back to the results',
}
export const clarity: ResultsTexts['clarity'] = {
  title: 'Clarity',
  about: 'Out of 10, from “Were the explanations clear?”.',
}
export const autonomy: ResultsTexts['autonomy'] = {
  title: 'Autonomy',
  about: 'Out of 10: the share of people who needed no help.',
}
export const help: ResultsTexts['help'] = {
  title: 'Help, channel by channel',
  about:
    'Where people looked for help, whether they reached someone, and what they think of the help they got. In brackets, the period before.',
  way: 'Channel',
  tried: 'Tried it',
  reached: 'Reached someone',
  quality: 'Mark of the help',
  notAsked: 'Not asked',
}
export const splits: ResultsTexts['splits'] = {
  buttons: 'By button',
  aboutButtons: 'A button is a place where opinions are asked for: compare them to see where people stumble.',
  button: 'Button',
  moreButtons: (n) => `Less used buttons, not shown here: ${n}.`,
  locales: 'By language',
  aboutLocales: 'The language of the page where the opinion was given.',
  locale: 'Language',
}
export const hours: ResultsTexts['hours'] = {
  title: 'By hour',
  about: 'At what time in Paris opinions are given: when help would be most useful.',
  hour: 'Hour',
  hourOf: (hour) => `${hour}:00`,
  table: 'The figures by hour',
}
export const publication: ResultsTexts['publication'] = {
  title: 'What is public',
  isPublished: (n) => `The mark of this procedure is published. Answers in 12 months: ${n}.`,
  isNot: 'The mark of this procedure is not published:',
  reasons: {
    'not-public': () => 'the procedure is not public; those who run the instance can make it so.',
    archived: () => 'the procedure is archived.',
    'too-few-answers': (n, publishFrom) => `it takes ${publishFrom} answers in 12 months, and it has ${n}.`,
  },
  noEdition: 'No quarterly edition is published yet.',
  edition: (edition, day) => `Last edition: ${edition}, published on ${day}.`,
  inEdition: (it, n) => `The procedure has the mark ${it} there (answers: ${n}). It will not change.`,
  withheldInEdition: (n) => `The procedure stands there without a mark, for want of answers (${n}).`,
  notInEdition: 'The procedure is not in it: it was not public when the edition was made.',
  record: 'See the public record',
}
export const suspects: ResultsTexts['suspects'] = {
  title: 'Suspect votes',
  about:
    'Votes are kept apart when they come in an unusual way. Those who run the instance decide, without seeing what they say; until then they do not count.',
  counts: (suspect, admitted, rejected) =>
    `In this period: ${suspect} waiting, ${admitted} counted after a look, ${rejected} left out.`,
  more: 'See what waits, or say what you know of it',
  waiting: 'Votes that wait for a decision',
  none: 'No vote waits for a decision.',
  day: 'Day',
  reason: 'Reason',
  votes: 'Votes',
  suspicion: { 'client-burst': 'Many votes from the same place in a short time' },
  remarkTitle: 'Say what you know of it',
  remark: 'Your remark',
  remarkHint: 'A public computer, a workshop, a failure: whatever may help to decide. Name nobody.',
  send: 'Send to those who run the instance',
  sent: 'Your remark is sent. Thank you!',
  faults: { empty: 'Write your remark first.', 'too-long': 'This remark is too long: keep what matters.' },
  remarks: 'Remarks sent',
  allRemarks: 'Remarks on suspect votes',
  noRemarks: 'No remark so far.',
  by: (email, day) => `${email}, ${day}`,
}
