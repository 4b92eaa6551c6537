import type { OutgoingTexts } from './outgoing-texts.ts'

const number = new Intl.NumberFormat('fr')
const megabytes = new Intl.NumberFormat('fr', { maximumSignificantDigits: 2 })
/** At least a tenth of a megabyte: less is said of no file. */
const size = (bytes: number) => `${megabytes.format(Math.max(0.1, bytes / 1_000_000))} Mo`

export const notices: OutgoingTexts['notices'] = {
  'messages-saved': 'C’est noté.',
  'key-ended': 'La clé n’ouvre plus rien.',
  'webhook-removed': 'Le webhook est supprimé.',
  'webhook-off': 'Le webhook est arrêté.',
  'webhook-on': 'Le webhook est en marche.',
  'try-sent': 'L’essai est parti. Rechargez la page dans un instant pour voir la réponse.',
  'sent-again': 'Le message repart. Rechargez la page dans un instant pour voir la réponse.',
}
export const files: OutgoingTexts['files'] = {
  title: 'Télécharger',
  intro: 'Les avis et les commentaires de la période, sans rien qui dise qui les a donnés.',
  from: 'Du',
  to: 'Au',
  badDay: 'Indiquez un jour, par exemple 2026-03-31.',
  badPeriod: 'Ce jour vient avant le début de la période.',
  button: 'Bouton',
  allButtons: 'Tous les boutons',
  what: 'Quoi',
  whats: { votes: 'Tous les avis', comments: 'Les commentaires seulement' },
  format: 'Format',
  formats: { xlsx: 'Tableur (XLSX)', csv: 'CSV', ndjson: 'NDJSON, pour un programme' },
  estimate: (votes, { xlsx, csv, ndjson }) =>
    votes === 0
      ? 'Aucun avis sur cette période.'
      : `${number.format(votes)} avis sur cette période : au plus ${size(xlsx)} en XLSX, ${size(csv)} en CSV, ${size(ndjson)} en NDJSON.`,
  count: 'Voir la taille',
  download: 'Télécharger',
  underWay: ({ read, expected, rows }) =>
    `Un fichier est en cours d’écriture : ${number.format(read)} avis lus sur ${number.format(Math.max(read, expected))}, ${number.format(rows)} lignes écrites.`,
  reload: 'Actualiser',
  busyTitle: 'Un fichier à la fois',
  busy: 'Vous téléchargez déjà un fichier. Attendez qu’il soit complet, ou annulez-le dans votre navigateur.',
  back: 'Revenir aux exports',
}
export const messages: OutgoingTexts['messages'] = {
  title: 'Être tenu au courant',
  intro:
    'Par courriel, à vous et à personne d’autre. Jamais le texte d’un commentaire, et chaque message dit comment ne plus en recevoir.',
  noMail: 'Cette instance n’envoie pas encore de courriel : demandez à son administrateur.',
  digest: 'Un résumé',
  digests: { never: 'Jamais', daily: 'Chaque matin, s’il y a eu des avis', weekly: 'Chaque lundi' },
  alerts: 'Me prévenir quand quelque chose ne va pas',
  alertsHint:
    'La note baisse plus que le hasard ne l’explique, les avis s’arrêtent, il en vient d’une page inconnue, ou d’un coup beaucoup du même endroit.',
  save: 'Enregistrer',
}
export const keys: OutgoingTexts['keys'] = {
  title: 'Clés d’API',
  intro: 'Pour qu’un programme lise cette démarche, et elle seule.',
  none: 'Aucune clé pour l’instant.',
  caption: 'Clés de cette démarche',
  name: 'Nom',
  scopes: 'Ce qu’elle ouvre',
  expires: 'Jusqu’au',
  never: 'Sans fin',
  end: 'Mettre fin',
  endOf: (name) => ` à la clé ${name}`,
  newTitle: 'Créer une clé',
  nameHint: 'Qui s’en sert : par exemple « Entrepôt de données ».',
  badName: 'Donnez un nom à la clé.',
  scopeNames: { 'votes:export': 'Les avis et commentaires', scores: 'Les notes, au jour près' },
  noScope: 'Choisissez ce que la clé ouvre.',
  expiresHint: 'Le dernier jour où elle sert. Vide : sans fin.',
  badExpiry: 'Indiquez un jour à venir, par exemple 2027-12-31.',
  tooMany: 'Cette démarche a déjà beaucoup de clés : mettez d’abord fin à l’une d’elles.',
  create: 'Créer la clé',
  madeTitle: 'La clé est prête',
  made: 'Copiez-la maintenant : elle ne sera plus jamais montrée.',
}
export const webhooks: OutgoingTexts['webhooks'] = {
  title: 'Webhooks',
  intro:
    'Ce qui arrive à la démarche, envoyé à votre serveur : signé, répété pendant un jour s’il ne répond pas. Jamais le texte d’un commentaire.',
  caption: 'Webhooks de cette démarche',
  none: 'Aucun webhook pour l’instant.',
  address: 'Adresse',
  events: 'Ce qui est envoyé',
  eventNames: {
    'votes.counted': 'De nouveaux avis, au plus une fois par minute',
    'mark.fell': 'La note baisse',
    'votes.stopped': 'Les avis s’arrêtent',
    'origin.foreign': 'Des avis d’une page inconnue',
    'votes.burst': 'Des avis suspects',
    test: 'Essai',
  },
  state: 'État',
  states: { on: 'En marche', failing: 'En échec', off: 'Arrêté' },
  log: 'Messages',
  newTitle: 'Ajouter un webhook',
  addressHint: 'Commence par https://',
  faults: {
    'not-an-address': 'Ce n’est pas une adresse. Elle commence par https://',
    'not-https': 'L’adresse doit commencer par https://',
    'private-address': 'Cette adresse est celle d’un réseau privé : rien n’y sera envoyé.',
    'no-event': 'Choisissez au moins une chose à envoyer.',
    'too-many': 'Cette démarche a déjà dix webhooks : supprimez-en un d’abord.',
  },
  create: 'Ajouter le webhook',
  madeTitle: 'Le webhook est prêt',
  made: 'Voici le secret dont ses messages sont signés. Copiez-le maintenant : il ne sera plus jamais montré.',
  try: 'Envoyer un essai',
  switchOff: 'Arrêter',
  switchOn: 'Remettre en marche',
  remove: 'Supprimer',
  logTitle: 'Les cent derniers messages',
  noMessage: 'Rien n’a encore été envoyé.',
  sent: 'Écrit le',
  message: 'Message',
  answer: 'Réponse',
  failures: (code) =>
    ({
      timeout: 'pas de réponse en 10 secondes',
      'private-address': 'adresse d’un réseau privé',
      ENOTFOUND: 'nom introuvable',
      ECONNREFUSED: 'connexion refusée',
    })[code] ?? `connexion impossible (${code})`,
  duration: 'Durée',
  next: 'Suite',
  tries: (n) => `${n} essai${n > 1 ? 's' : ''}`,
  taken: 'Reçu',
  givenUp: 'Abandonné',
  again: 'Renvoyer',
  againOf: (when) => ` le message du ${when}`,
  soon: 'Part dans un instant',
}
export const unsubscribe: OutgoingTexts['unsubscribe'] = {
  title: 'Ne plus recevoir de messages',
  ask: (title) => `Ni résumé ni alerte ne vous seront plus envoyés sur « ${title} ».`,
  confirm: 'Ne plus en recevoir',
  doneTitle: 'C’est fait',
  done: 'Vous ne recevrez plus de messages sur cette démarche. Vous pourrez y revenir depuis sa page, quand vous voudrez.',
}
