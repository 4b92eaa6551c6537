/**
 * Every refusal of version 1, once: its code, its status, and what it says in both languages.
 * A problem's `type` is `/problems#<code>`, and the code never changes.
 */
export const PROBLEMS = {
  'malformed-body': {
    status: 400,
    fr: 'Le corps de la requête n’est pas du JSON lisible.',
    en: 'The body of the request is not readable JSON.',
  },
  'invalid-request': {
    status: 400,
    fr: 'La requête ne suit pas le contrat : voir « errors ».',
    en: 'The request does not follow the contract: see "errors".',
  },
  'invalid-window': {
    status: 400,
    fr: 'Fenêtre inconnue. Attendu : 12m, 3m, un trimestre (2026-T3) ou deux jours dans l’ordre (2026-01-01..2026-03-31).',
    en: 'Unknown window. Expected: 12m, 3m, a quarter (2026-T3) or two days in order (2026-01-01..2026-03-31).',
  },
  'not-begun': {
    status: 400,
    fr: 'Cette période n’a pas commencé : il n’y a encore rien à en dire.',
    en: 'This period has not begun: there is nothing to tell of it yet.',
  },
  'unknown-filter': {
    status: 400,
    fr: 'Aucune démarche publique ne porte cette valeur, écrite ainsi : voir « errors ».',
    en: 'No public démarche has this value, written this way: see "errors".',
  },
  'invalid-range': {
    status: 400,
    fr: 'Cette période n’en est pas une : deux jours attendus, du premier au dernier.',
    en: 'This is no range: two days are expected, the first and the last.',
  },
  'not-whole-months': {
    status: 400,
    fr: 'Sans clé, une période va du premier jour d’un mois au dernier jour d’un mois.',
    en: 'Without a key, a range goes from the first day of a month to the last day of a month.',
  },
  'range-too-long': {
    status: 400,
    fr: 'Cette période compte trop d’intervalles : raccourcissez-la, ou prenez un intervalle plus long.',
    en: 'This range has too many intervals: make it shorter, or the interval longer.',
  },
  'invalid-file': {
    status: 400,
    fr: 'Le fichier est illisible : en-tête ou encodage inattendu.',
    en: 'The file cannot be read: unexpected header or encoding.',
  },
  'malformed-request': {
    status: 400,
    fr: 'Ce qui a été reçu n’est pas une requête HTTP lisible.',
    en: 'What was received is not a readable HTTP request.',
  },
  'rude-words': {
    status: 400,
    fr: 'Ce texte contient un mot que nous ne publions pas : dites-le autrement, rien n’est perdu.',
    en: 'This text has a word that we do not publish: say it in another way, nothing is lost.',
  },
  'key-required': {
    status: 401,
    fr: 'Une clé valide est requise : Authorization: Bearer <clé>.',
    en: 'A valid key is required: Authorization: Bearer <key>.',
  },
  'bad-edit-token': {
    status: 401,
    fr: 'Le jeton de modification ne correspond pas à cet avis.',
    en: 'The edit token does not belong to this vote.',
  },
  'edit-expired': {
    status: 401,
    fr: 'Cet avis ne peut plus être modifié : les 24 heures sont passées.',
    en: 'This vote can no longer be edited: its 24 hours are over.',
  },
  'origin-refused': {
    status: 403,
    fr: 'Ce bouton n’accepte pas d’avis depuis ce site.',
    en: 'This button takes no vote from this site.',
  },
  'scope-missing': {
    status: 403,
    fr: 'Cette clé ne donne pas ce droit.',
    en: 'This key does not give that right.',
  },
  'not-found': {
    status: 404,
    fr: 'Cette adresse n’existe pas.',
    en: 'There is nothing at this address.',
  },
  'unknown-demarche': {
    status: 404,
    fr: 'Cette démarche n’est pas connue.',
    en: 'This démarche is not known.',
  },
  'unknown-button': {
    status: 404,
    fr: 'Cette démarche n’a pas ce bouton.',
    en: 'This démarche has no such button.',
  },
  'unknown-vote': {
    status: 404,
    fr: 'Cet avis n’existe pas, ou a été retiré.',
    en: 'This vote does not exist, or was withdrawn.',
  },
  'unknown-opinion': {
    status: 404,
    fr: 'Cet avis publié ou à relire n’existe pas, ou a été retiré.',
    en: 'There is no such opinion, published or to be read, or it was withdrawn.',
  },
  'unknown-proposal': {
    status: 404,
    fr: 'Cette proposition n’existe pas, ou n’est pas publiée.',
    en: 'This proposal does not exist, or is not published.',
  },
  'unknown-report': {
    status: 404,
    fr: 'Ce signalement n’existe pas, ou n’est pas le vôtre.',
    en: 'This report does not exist, or is not yours.',
  },
  'unknown-key': {
    status: 404,
    fr: 'Cette clé n’existe pas.',
    en: 'There is no such key.',
  },
  'unknown-batch': {
    status: 404,
    fr: 'Aucun avis suspect n’attend de décision pour ce bouton, ce jour et cette raison.',
    en: 'No suspect vote waits for a ruling for this button, this day and this reason.',
  },
  'unknown-edition': {
    status: 404,
    fr: 'Cette édition n’est pas publiée.',
    en: 'No such edition is published.',
  },
  'quarter-not-over': {
    status: 409,
    fr: 'Ce trimestre n’est pas clos : son édition se fait à partir de 48 h après la fin de son dernier jour, heure de Paris.',
    en: 'This quarter is not over: its edition can be made from 48 hours after the end of its last day, Paris time.',
  },
  'edition-exists': {
    status: 409,
    fr: 'Cette édition existe déjà. Publiée, elle se corrige par une nouvelle révision.',
    en: 'This edition exists already. Once published, it is corrected by a new revision.',
  },
  'step-skipped': {
    status: 409,
    fr: 'Cette étape ne suit pas celle où en est l’édition : brouillon, relecture, embargo, publication.',
    en: 'This step does not follow the one the edition is at: draft, review, embargo, publication.',
  },
  'edition-published': {
    status: 409,
    fr: 'Cette édition est publiée, ou le sera dans moins d’une minute : elle ne change plus, une nouvelle révision la corrige.',
    en: 'This edition is published, or will be in less than a minute: it no longer changes, a new revision corrects it.',
  },
  'edition-not-published': {
    status: 409,
    fr: 'La dernière révision n’est pas publiée : ramenez-la à l’état de brouillon pour la corriger.',
    en: 'The latest revision is not published: take it back to draft to correct it.',
  },
  'edition-imported': {
    status: 409,
    fr: 'Cette édition a été importée : sa correction s’importe aussi, sous le numéro de révision suivant.',
    en: 'This edition was imported: its correction is imported too, under the next revision number.',
  },
  'edition-moved': {
    status: 409,
    fr: 'Quelqu’un d’autre vient de faire avancer cette édition : relisez-la.',
    en: 'Somebody else has just moved this edition on: read it again.',
  },
  'day-not-over': {
    status: 409,
    fr: 'Ce jour n’est pas fini : on décide d’un lot entier, à partir de 1 h le lendemain.',
    en: 'This day is not over: a batch is ruled on whole, from 1 a.m. of the day after.',
  },
  'method-not-allowed': {
    status: 405,
    fr: 'Cette adresse ne connaît pas cette méthode : voir Allow.',
    en: 'This address does not know this method: see Allow.',
  },
  'request-too-slow': {
    status: 408,
    fr: 'La requête a mis trop de temps à arriver : renvoyez-la.',
    en: 'The request took too long to arrive: send it again.',
  },
  'button-closed': {
    status: 409,
    fr: 'Ce bouton ne recueille plus d’avis.',
    en: 'This button no longer takes votes.',
  },
  'demarche-closed': {
    status: 409,
    fr: 'Cette démarche ne recueille plus d’avis.',
    en: 'This démarche no longer takes votes.',
  },
  'id-taken': {
    status: 409,
    fr: 'Une autre démarche ou un autre bouton est déjà connu sous ce nom : voir « errors ».',
    en: 'Another démarche or button is already known by this name: see "errors".',
  },
  'proposal-exists': {
    status: 409,
    fr: 'Une proposition ou une démarche semblable existe déjà : voir « errors ».',
    en: 'A similar proposal or démarche already exists: see "errors".',
  },
  'already-decided': {
    status: 409,
    fr: 'Une décision a déjà été prise, ou cette étape n’est pas possible d’ici.',
    en: 'A decision was already taken, or this step is not possible from here.',
  },
  'id-reused': {
    status: 409,
    fr: 'Un autre avis porte déjà cet identifiant.',
    en: 'Another vote already has this id.',
  },
  'vote-withdrawn': {
    status: 409,
    fr: 'L’avis de cet identifiant a été retiré par son auteur.',
    en: 'The vote of this id was withdrawn by its author.',
  },
  'body-too-large': {
    status: 413,
    fr: 'Le corps de la requête est trop grand.',
    en: 'The body of the request is too large.',
  },
  'unsupported-media-type': {
    status: 415,
    fr: 'Ce type de contenu n’est pas accepté ici.',
    en: 'This content type is not accepted here.',
  },
  'headers-too-large': {
    status: 431,
    fr: 'L’adresse et les en-têtes de la requête sont trop longs.',
    en: 'The address and headers of the request are too long.',
  },
  'too-many-requests': {
    status: 429,
    fr: 'Trop de requêtes : attendez le délai donné par Retry-After.',
    en: 'Too many requests: wait for the delay given by Retry-After.',
  },
  'internal-error': {
    status: 500,
    fr: 'Une erreur de notre fait s’est produite.',
    en: 'Something went wrong on our side.',
  },
  unavailable: {
    status: 503,
    fr: 'Le service ne peut pas répondre à cette demande pour l’instant : réessayez.',
    en: 'The service cannot do this just now: try again.',
  },
} as const satisfies Record<string, { status: number; fr: string; en: string }>

export type ProblemCode = keyof typeof PROBLEMS
