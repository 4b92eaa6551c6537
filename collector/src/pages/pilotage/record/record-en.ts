import type { RecordTexts } from './record-texts.ts'

export const title = 'Public record'
export const about =
  'What anyone can read of the procedure in the observatory. Each value has its source and its date.'
export const names = 'Names'
export const name: RecordTexts['name'] = {
  title: 'Title',
  administration: 'Administration',
  ministere: 'Ministry',
}
export const state = 'Taking opinions'
export const states: RecordTexts['states'] = { open: 'Open', closed: 'Closed', archived: 'Archived' }
export const stateHint = 'Closed, the buttons stay and say that the procedure takes no more opinions.'
export const isPublic = 'This record is public.'
export const isNotPublic = 'This record is not public: its agents alone see it.'
export const archivedHint = 'This procedure is archived: only those who run the instance can open it again.'
export const indicators = 'Indicators'
export const indicatorsAbout =
  'What is declared changes at once. What was verified changes once those who run the instance have seen it.'
export const unknown = 'Not known'
export const yes = 'Yes'
export const no = 'No'
export const verified = 'Verified'
export const declared = 'Declared'
export const source = 'Source'
export const sourceHint = 'Where this value comes from: an audit, a dashboard, your own service.'
export const date = 'Known since'
export const dateHint = 'The day of the audit or the measure.'
export const sourced: RecordTexts['sourced'] = (from, day) => `${from}, ${day}`
export const change = 'Change'
export const value = 'Value'
export const several = 'Tick all that apply.'
export const waits: RecordTexts['waits'] = (asked, day) => `Waiting for a review since ${day}: ${asked}`
export const review = 'Those who run the instance see this change before it is published.'
export const reviewLink: RecordTexts['reviewLink'] = (n) => `Changes to review (${n})`
export const save = 'Save'
export const ask = 'Ask for this change'
export const forget = 'Say nothing of it any more'
export const withdraw = 'Take back what was asked for'
export const notices: RecordTexts['notices'] = {
  written: 'Saved, and shown from now on.',
  waits: 'You have asked for it. The record does not change before those who run the instance have seen it.',
  same: 'The record says so already: nothing has changed.',
  withdrawn: 'It is no longer asked for.',
  forgotten: 'This value is no longer in the record.',
}
export const faults: RecordTexts['faults'] = {
  name: 'Write a name of 300 characters at most, on one line.',
  value: 'This value cannot be taken: check it.',
  source: 'Say where this value comes from, in 300 characters at most.',
  date: 'Give a day that exists, 2026-03-31 for example.',
}
export const back = 'Back to the public record'
export const refusals = 'Last changes that were refused'
export const refusal: RecordTexts['refusal'] = (field, asked, day, reason) =>
  `${field} (“${asked}”), ${day}: ${reason}`
export const announcements: RecordTexts['announcements'] = {
  title: 'Under way',
  about: 'What you are doing to make the procedure better. Anyone can read it in the observatory.',
  none: 'Nothing is announced.',
  edit: 'Announce something, or change what is announced',
  add: 'Announce something',
  date: 'Day',
  text: 'What is under way',
  textHint: 'One sentence, 500 characters at most. Name nobody.',
  done: (day) => `Done on ${day}`,
  finish: 'It is done',
  remove: 'Remove',
  change: 'Change',
  saved: 'Saved, and shown from now on.',
  full: 'Twenty things are announced already: remove one first.',
  gone: 'This one has changed meanwhile: here is what it says now.',
  faults: {
    'no-day': 'Give a day that exists, 2026-03-31 for example.',
    empty: 'Say what is under way.',
    'too-long': 'This text is too long: keep what matters.',
  },
}
export const reviews: RecordTexts['reviews'] = {
  title: 'Records to review',
  about: 'These changes are not published: they wait for your word.',
  none: 'Nothing to review. All is up to date.',
  back: 'All procedures',
  now: 'Now',
  asked: 'Asked for',
  by: (email, day) => `${email}, ${day}`,
  accept: 'Accept and publish',
  refuse: 'Refuse',
  reason: 'Why it is refused',
  reasonHint: 'Whoever asked for it will read this. 500 characters at most.',
  noReason: 'Say why, in 500 characters at most.',
  written: 'The change is published.',
  refused: 'The change is refused. The record stays as it was.',
  gone: 'This one has changed, or is gone: nothing was done.',
}
