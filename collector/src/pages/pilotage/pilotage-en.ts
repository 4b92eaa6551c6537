import type { PilotageTexts } from './pilotage-texts.ts'

export const service = 'MonAvis, for administrations'
export const skip = 'Skip to content'
export const mine = 'My procedures'
export const instance = 'Instance'
export const account = 'My account'
export const signIn = 'Sign in'
export const signOut = 'Sign out'
export const tabs: PilotageTexts['tabs'] = {
  '': 'Results',
  commentaires: 'Comments',
  code: 'The button',
  fiche: 'Public record',
  sorties: 'Exports and alerts',
  equipe: 'Team',
}
export const ofDemarche = 'This procedure'
export const instanceTabs: PilotageTexts['instanceTabs'] = {
  personnes: 'People',
  demarches: 'Procedures',
  suspects: 'Suspect votes',
  avis: 'Public opinions',
  propositions: 'Proposals',
  signalements: 'Reports',
  editions: 'Editions',
  cles: 'Keys',
  journal: 'Audit log',
  reglages: 'Settings',
}
export const ofInstance = 'The instance'
export const footer: PilotageTexts['footer'] = {
  usage: 'Use of the service',
  data: 'Your data',
  method: 'How the scores are made',
  accessibility: 'Accessibility',
}
export const pages: PilotageTexts['pages'] = {
  label: 'Pages',
  before: 'Previous page',
  after: 'Next page',
  here: (page, all) => (all === undefined ? `Page ${page}` : `Page ${page} of ${all}`),
}
export const refusals: PilotageTexts['refusals'] = {
  unknown: {
    title: 'There is no such page',
    say: 'Or it is not open to you. Check the address, or ask whoever looks after the procedure for access.',
  },
  forbidden: {
    title: 'You may not do this',
    say: 'Your role lets you read, not change. Ask whoever manages the procedure. Nothing was changed.',
  },
  forged: {
    title: 'This form is no longer valid',
    say: 'Nothing was changed. Go back to the page before, reload it, and send it again.',
  },
  invalid: { title: 'This request cannot be read', say: 'Nothing was changed.' },
  tooMany: { title: 'One moment, please', say: 'Too many requests in a short time. Try again in a minute.' },
  error: { title: 'The service has a problem', say: 'Nothing was changed. Try again in a few moments.' },
}
