import type { OutgoingTexts } from './outgoing-texts.ts'

const number = new Intl.NumberFormat('en')
const megabytes = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 })
/** At least a tenth of a megabyte: less is said of no file. */
const size = (bytes: number) => `${megabytes.format(Math.max(0.1, bytes / 1_000_000))} MB`

export const notices: OutgoingTexts['notices'] = {
  'messages-saved': 'Saved.',
  'key-ended': 'The key opens nothing any more.',
  'webhook-removed': 'The webhook is deleted.',
  'webhook-off': 'The webhook is switched off.',
  'webhook-on': 'The webhook is switched on.',
  'try-sent': 'The test is on its way. Reload the page in a moment to see the answer.',
  'sent-again': 'The message is on its way again. Reload the page in a moment to see the answer.',
}
export const files: OutgoingTexts['files'] = {
  title: 'Download',
  intro: 'The votes and comments of the period, with nothing that tells who gave them.',
  from: 'From',
  to: 'To',
  badDay: 'Enter a day, for example 2026-03-31.',
  badPeriod: 'This day comes before the period begins.',
  button: 'Button',
  allButtons: 'All buttons',
  what: 'What',
  whats: { votes: 'All votes', comments: 'Comments alone' },
  format: 'Format',
  formats: { xlsx: 'Spreadsheet (XLSX)', csv: 'CSV', ndjson: 'NDJSON, for a program' },
  estimate: (votes, { xlsx, csv, ndjson }) =>
    votes === 0
      ? 'No votes in this period.'
      : `${number.format(votes)} vote${votes === 1 ? '' : 's'} in this period: at most ${size(xlsx)} as XLSX, ${size(csv)} as CSV, ${size(ndjson)} as NDJSON.`,
  count: 'See the size',
  download: 'Download',
  underWay: ({ read, expected, rows }) =>
    `A file is being written: ${number.format(read)} votes read of ${number.format(Math.max(read, expected))}, ${number.format(rows)} lines written.`,
  reload: 'Refresh',
  busyTitle: 'One file at a time',
  busy: 'You are already downloading a file. Wait until it is complete, or cancel it in your browser.',
  back: 'Back to exports',
}
export const messages: OutgoingTexts['messages'] = {
  title: 'Stay informed',
  intro: 'By mail, for you alone. Never the text of a comment, and each message tells how to stop them.',
  noMail: 'This instance does not send mail yet: ask its administrator.',
  digest: 'A digest',
  digests: { never: 'Never', daily: 'Every morning, if there were votes', weekly: 'Every Monday' },
  alerts: 'Tell me when something is wrong',
  alertsHint:
    'The mark falls by more than chance explains, votes stop, some come from an unknown page, or suddenly many from one place.',
  save: 'Save',
}
export const keys: OutgoingTexts['keys'] = {
  title: 'API keys',
  intro: 'For a program to read this procedure, and no other.',
  none: 'No key yet.',
  caption: 'Keys of this procedure',
  name: 'Name',
  scopes: 'What it opens',
  expires: 'Until',
  never: 'No end',
  end: 'End',
  endOf: (name) => ` the key ${name}`,
  newTitle: 'Make a key',
  nameHint: 'Who uses it: “Data warehouse”, for example.',
  badName: 'Give the key a name.',
  scopeNames: { 'votes:export': 'Votes and comments', scores: 'Scores, to the day' },
  noScope: 'Choose what the key opens.',
  expiresHint: 'The last day it serves. Empty: no end.',
  badExpiry: 'Enter a day to come, for example 2027-12-31.',
  tooMany: 'This procedure has many keys already: end one of them first.',
  create: 'Make the key',
  madeTitle: 'The key is ready',
  made: 'Copy it now: it will never be shown again.',
}
export const webhooks: OutgoingTexts['webhooks'] = {
  title: 'Webhooks',
  intro:
    'What happens to the procedure, sent to your server: signed, and sent again for a day where it does not answer. Never the text of a comment.',
  caption: 'Webhooks of this procedure',
  none: 'No webhook yet.',
  address: 'Address',
  events: 'What is sent',
  eventNames: {
    'votes.counted': 'New votes, once a minute at most',
    'mark.fell': 'The mark falls',
    'votes.stopped': 'Votes stop',
    'origin.foreign': 'Votes from an unknown page',
    'votes.burst': 'Suspect votes',
    test: 'Test',
  },
  state: 'State',
  states: { on: 'On', failing: 'Failing', off: 'Off' },
  log: 'Messages',
  newTitle: 'Add a webhook',
  addressHint: 'It begins with https://',
  faults: {
    'not-an-address': 'This is no address. It begins with https://',
    'not-https': 'The address must begin with https://',
    'private-address': 'This address is of a private network: nothing will be sent there.',
    'no-event': 'Choose at least one thing to send.',
    'too-many': 'This procedure has ten webhooks already: delete one first.',
  },
  create: 'Add the webhook',
  madeTitle: 'The webhook is ready',
  made: 'This is the secret that its messages are signed with. Copy it now: it will never be shown again.',
  try: 'Send a test',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  remove: 'Delete',
  logTitle: 'The last hundred messages',
  noMessage: 'Nothing has been sent yet.',
  sent: 'Written on',
  message: 'Message',
  answer: 'Answer',
  failures: (code) =>
    ({
      timeout: 'no answer in 10 seconds',
      'private-address': 'address of a private network',
      ENOTFOUND: 'unknown name',
      ECONNREFUSED: 'connection refused',
    })[code] ?? `no connection (${code})`,
  duration: 'Duration',
  next: 'Next',
  tries: (n) => `${n} tr${n > 1 ? 'ies' : 'y'}`,
  taken: 'Taken',
  givenUp: 'Given up',
  again: 'Send again',
  againOf: (when) => `: the message of ${when}`,
  soon: 'Leaves in a moment',
}
export const unsubscribe: OutgoingTexts['unsubscribe'] = {
  title: 'Stop these messages',
  ask: (title) => `Neither digest nor alert about “${title}” will be sent to you any more.`,
  confirm: 'Stop them',
  doneTitle: 'Done',
  done: 'You will have no more messages about this procedure. You can come back to them from its page, whenever you like.',
}
