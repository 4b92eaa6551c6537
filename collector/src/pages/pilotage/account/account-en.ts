import type { AccountTexts } from './account-texts.ts'

export const title = 'My account'
export const email: AccountTexts['email'] = (address) => `You come in with the address ${address}.`
export const admin = 'You are an administrator of this instance.'
export const name = 'Your name'
export const nameHint = 'So that your colleagues know you. Optional.'
export const save = 'Save'
export const mandates = 'What you look after'
export const noMandates = 'No procedure for now.'
export const role: AccountTexts['role'] = { reader: 'reads', manager: 'manages' }
export const allOf: AccountTexts['allOf'] = (administration) => `All procedures of ${administration}`
export const sessions = 'Your open sessions'
export const sessionsSay =
  'A session ends by itself after twelve hours. If you do not know one of them, end it.'
export const table: AccountTexts['table'] = { opened: 'Opened', browser: 'Browser', ends: 'Ends' }
export const unknownBrowser = 'unknown'
export const here = 'this one'
export const end = 'End'
export const endWhich: AccountTexts['endWhich'] = (which) => ` the session ${which}`
export const endOthers = 'End all others'
export const notices: AccountTexts['notices'] = {
  saved: 'Your name is saved.',
  ended: 'The session is over.',
  endedOthers: 'All your other sessions are over.',
}
