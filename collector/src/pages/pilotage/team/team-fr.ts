import type { TeamTexts } from './team-texts.ts'

export const title = 'Équipe'
export const say = 'Les agents qui suivent cette démarche, et ce qu’ils peuvent y faire.'
export const nobody = 'Personne pour l’instant.'
export const table: TeamTexts['table'] = { who: 'Agent', role: 'Rôle' }
export const role: TeamTexts['role'] = { reader: 'Lecture', manager: 'Gestion' }
export const ofAdministration = 'au titre de son administration'
export const you = 'vous'
export const takeBack = 'Retirer'
export const leave = 'Quitter cette démarche'
export const give: TeamTexts['give'] = {
  title: 'Inviter quelqu’un',
  email: 'Son adresse électronique professionnelle',
  emailHint: 'Un compte lui est ouvert au besoin. Pour changer un rôle, invitez de nouveau la même adresse.',
  role: 'Ce que cette personne pourra faire',
  roles: {
    reader: 'Lire : les résultats et les commentaires',
    manager: 'Gérer : tout, y compris le bouton et l’équipe',
  },
  send: 'Inviter',
}
export const wrong: TeamTexts['wrong'] = {
  email: 'Cette adresse n’en est pas une. Écrivez-la en entier, comme prenom.nom@exemple.gouv.fr.',
  self: 'C’est votre adresse. Une autre personne qui gère la démarche peut changer votre rôle ; vous pouvez quitter la démarche.',
  left: 'Le compte de cette adresse a été fermé. Seul un administrateur peut le rouvrir.',
}
export const noMail: TeamTexts['noMail'] = (address) =>
  `Ce service n’envoie pas de courriel : prévenez vous-même la personne, qui entre par ${address}`
export const last: TeamTexts['last'] = {
  title: 'Plus personne ne gérerait cette démarche',
  say: 'Ensuite, seul un administrateur pourra la confier à quelqu’un. Mieux vaut inviter d’abord quelqu’un pour prendre la suite.',
  confirm: 'Retirer quand même',
  back: 'Garder l’équipe comme elle est',
}
export const notices: TeamTexts['notices'] = {
  given: 'Votre collègue fait partie de l’équipe.',
  takenBack: 'Cette personne ne fait plus partie de l’équipe.',
}
