import type { SignInTexts } from './sign-in-texts.ts'

export const title = 'Se connecter'
export const intro =
  'Ces pages sont celles des agents qui suivent une démarche. Pour donner votre avis, rien à faire ici : le bouton est au bout de la démarche.'
export const how: SignInTexts['how'] = (minutes) =>
  `Pas de mot de passe : nous vous envoyons un lien, bon une seule fois, pendant ${minutes} minutes.`
export const email = 'Votre adresse électronique professionnelle'
export const emailHint = 'Par exemple : prenom.nom@exemple.gouv.fr'
export const wrongEmail =
  'Cette adresse n’en est pas une. Écrivez-la en entier, comme prenom.nom@exemple.gouv.fr.'
export const send = 'Recevoir mon lien'
export const or = 'Ou par courriel'
export const provider: SignInTexts['provider'] = (name) => `Se connecter avec ${name}`
export const noMail =
  'Ce service n’a pas de serveur de courriel, et n’envoie donc pas de lien. Demandez le vôtre à la personne qui exploite le service : elle l’obtient par la commande « monavis admin invite ».'
export const noAccount = 'Pas encore de compte ? Demandez-le'
export const sent: SignInTexts['sent'] = {
  title: 'Regardez votre messagerie',
  say: (minutes) =>
    `Si cette adresse a un compte, ou peut en avoir un, un lien vient de lui être envoyé. Il est bon pendant ${minutes} minutes.`,
  look: 'Rien dans cinq minutes ? Regardez parmi les indésirables, vérifiez l’adresse, ou demandez un compte.',
  again: 'Indiquer une autre adresse',
}
export const confirm: SignInTexts['confirm'] = {
  title: 'Encore un geste',
  say: 'Votre lien est arrivé à bon port. Il ne sert qu’une fois : quand vous appuyez sur ce bouton.',
  go: 'Entrer',
}
export const notIn: SignInTexts['notIn'] = {
  used: {
    title: 'Ce lien a déjà servi',
    say: 'Un lien ne sert qu’une fois. Demandez-en un autre, c’est immédiat.',
  },
  expired: {
    title: 'Ce lien n’est plus bon',
    say: 'Son temps est passé. Demandez-en un autre, c’est immédiat.',
  },
  unknown: {
    title: 'Ce lien n’est pas bon',
    say: 'Il est ancien, ou votre messagerie l’a peut-être coupé. Demandez-en un autre, c’est immédiat.',
  },
  waiting: {
    title: 'Votre demande est en attente',
    say: 'Un administrateur ne l’a pas encore lue. Un courriel vous préviendra de sa réponse.',
  },
  left: {
    title: 'Ce compte est fermé',
    say: 'Si vous en avez de nouveau besoin, demandez-le : un administrateur vous répondra.',
  },
  none: {
    title: 'Il n’y a pas de compte à cette adresse',
    say: 'Demandez-en un : un administrateur vous répondra.',
  },
}
export const again = 'Demander un lien'
export const providerDown: SignInTexts['providerDown'] = {
  title: 'La connexion n’est pas possible par ce moyen',
  say: (name) => `${name} ne répond pas. Réessayez dans quelques minutes, ou demandez un lien par courriel.`,
}
export const providerRefused: SignInTexts['providerRefused'] = {
  title: 'La connexion n’a pas abouti',
  say: (name) =>
    `${name} ne nous a pas dit qui vous êtes, ou trop tard. Recommencez, ou demandez un lien par courriel.`,
}
export const notSecure: SignInTexts['notSecure'] = {
  title: 'La connexion est impossible pour l’instant',
  say: 'Le service est mal réglé : personne ne peut entrer. Ce n’est pas de votre fait. Montrez cette page à qui l’exploite.',
  operator:
    'PUBLIC_URL est en https, mais cette demande est arrivée en http. Si un serveur mandataire se trouve devant le collecteur, réglez TRUST_PROXY et faites-lui transmettre X-Forwarded-Proto.',
}
export const ask: SignInTexts['ask'] = {
  title: 'Demander un compte',
  intro: 'Un administrateur lit chaque demande. Sa réponse arrive par courriel.',
  proved: 'Il n’y a pas encore de compte à votre adresse.',
  name: 'Votre nom',
  why: 'Pourquoi avez-vous besoin d’un compte ?',
  whyHint: 'Votre service, et la démarche que vous suivez. Pas de numéro de téléphone : il serait effacé.',
  wrongName: 'Indiquez votre nom, pour que l’on sache qui demande.',
  wrongWhy: 'Dites en une phrase pourquoi.',
  send: 'Envoyer ma demande',
  taken: {
    title: 'Votre demande est partie',
    say: 'La réponse arrivera par courriel à l’adresse que vous avez indiquée. Si un compte y existe déjà, ou peut s’ouvrir tout seul, c’est un lien pour entrer qui arrive.',
  },
}
export const out: SignInTexts['out'] = {
  title: 'À bientôt',
  say: 'Votre session est terminée sur cet appareil.',
  provider: (name) => `Se déconnecter aussi de ${name}`,
  back: 'Se connecter de nouveau',
}
