import type { PilotageTexts } from './pilotage-texts.ts'

export const service = 'MonAvis, côté administration'
export const skip = 'Aller au contenu'
export const mine = 'Mes démarches'
export const instance = 'Instance'
export const account = 'Mon compte'
export const signIn = 'Se connecter'
export const signOut = 'Se déconnecter'
export const tabs: PilotageTexts['tabs'] = {
  '': 'Résultats',
  commentaires: 'Commentaires',
  code: 'Le bouton',
  fiche: 'Fiche publique',
  sorties: 'Exports et alertes',
  equipe: 'Équipe',
}
export const ofDemarche = 'Cette démarche'
export const instanceTabs: PilotageTexts['instanceTabs'] = {
  personnes: 'Personnes',
  demarches: 'Démarches',
  suspects: 'Votes suspects',
  avis: 'Avis publics',
  propositions: 'Propositions',
  signalements: 'Signalements',
  editions: 'Éditions',
  cles: 'Clés',
  journal: 'Journal',
  reglages: 'Réglages',
}
export const ofInstance = 'L’instance'
export const footer: PilotageTexts['footer'] = {
  usage: 'Usage du service',
  data: 'Vos données',
  method: 'Comment les notes sont faites',
  accessibility: 'Accessibilité',
}
export const pages: PilotageTexts['pages'] = {
  label: 'Pages',
  before: 'Page précédente',
  after: 'Page suivante',
  here: (page, all) => (all === undefined ? `Page ${page}` : `Page ${page} sur ${all}`),
}
export const refusals: PilotageTexts['refusals'] = {
  unknown: {
    title: 'Cette page n’existe pas',
    say: 'Ou elle ne vous est pas ouverte. Vérifiez l’adresse, ou demandez l’accès à qui s’occupe de la démarche.',
  },
  forbidden: {
    title: 'Vous ne pouvez pas faire cela',
    say: 'Votre rôle permet de lire, pas de changer. Demandez-le à qui gère la démarche. Rien n’a été changé.',
  },
  forged: {
    title: 'Ce formulaire n’est plus valable',
    say: 'Rien n’a été changé. Revenez à la page précédente, rechargez-la et envoyez-la de nouveau.',
  },
  invalid: { title: 'Cette demande est mal formée', say: 'Rien n’a été changé.' },
  tooMany: {
    title: 'Un peu de patience',
    say: 'Trop de demandes en peu de temps. Réessayez dans une minute.',
  },
  error: {
    title: 'Le service a un problème',
    say: 'Rien n’a été changé. Réessayez dans quelques instants.',
  },
}
