import type { AccountTexts } from './account-texts.ts'

export const title = 'Mon compte'
export const email: AccountTexts['email'] = (address) => `Vous entrez avec l’adresse ${address}.`
export const admin = 'Vous administrez cette instance.'
export const name = 'Votre nom'
export const nameHint = 'Pour que vos collègues vous reconnaissent. Facultatif.'
export const save = 'Enregistrer'
export const mandates = 'Ce que vous suivez'
export const noMandates = 'Aucune démarche pour l’instant.'
export const role: AccountTexts['role'] = { reader: 'lecture', manager: 'gestion' }
export const allOf: AccountTexts['allOf'] = (administration) => `Toutes les démarches : ${administration}`
export const sessions = 'Vos sessions ouvertes'
export const sessionsSay =
  'Une session se termine d’elle-même au bout de douze heures. Si vous n’en reconnaissez pas une, terminez-la.'
export const table: AccountTexts['table'] = {
  opened: 'Ouverte',
  browser: 'Navigateur',
  ends: 'Se termine',
}
export const unknownBrowser = 'inconnu'
export const here = 'celle-ci'
export const end = 'Terminer'
export const endWhich: AccountTexts['endWhich'] = (which) => ` la session ${which}`
export const endOthers = 'Terminer toutes les autres'
export const notices: AccountTexts['notices'] = {
  saved: 'Votre nom est enregistré.',
  ended: 'La session est terminée.',
  endedOthers: 'Toutes vos autres sessions sont terminées.',
}
