import type { Letters } from './letters.ts'

const END = 'Ce message est envoyé automatiquement par MonAvis.\n'

export const link: Letters['link'] = (address, minutes) => ({
  subject: 'Votre lien pour entrer dans MonAvis',
  text: `Bonjour,

Voici votre lien pour entrer dans MonAvis. Il sert une seule fois, dans les ${minutes} minutes :

${address}

Si vous n’avez rien demandé, ignorez ce message : personne n’entre sans ce lien.

${END}`,
})

export const adminInvite: Letters['adminInvite'] = (address, minutes) => ({
  subject: 'Vous administrez MonAvis',
  text: `Bonjour,

Vous faites maintenant partie des administrateurs de MonAvis. Voici votre lien pour entrer ; il sert une seule
fois, dans les ${minutes} minutes :

${address}

Passé ce délai, demandez-en un autre sur la page de connexion, avec cette adresse électronique.

${END}`,
})

const ROLES = { reader: 'consulter les résultats de', manager: 'gérer' }

export const mandate: Letters['mandate'] = ({ by, role, title, address }) => ({
  subject: `Une démarche vous est ouverte : ${title}`,
  text: `Bonjour,

${by} vous invite à ${ROLES[role]} cette démarche dans MonAvis :

« ${title} »

Pour y entrer, ouvrez cette adresse et indiquez votre adresse électronique, celle de ce message :

${address}

${END}`,
})

export const accepted: Letters['accepted'] = (address) => ({
  subject: 'Votre compte MonAvis est ouvert',
  text: `Bonjour,

Votre demande de compte est acceptée. Pour entrer, ouvrez cette adresse et indiquez votre adresse électronique,
celle de ce message :

${address}

${END}`,
})

export const refused: Letters['refused'] = () => ({
  subject: 'Votre demande de compte MonAvis',
  text: `Bonjour,

Votre demande de compte n’a pas été acceptée. Si vous pensez que c’est une erreur, parlez-en à la personne qui
administre MonAvis dans votre administration.

${END}`,
})
