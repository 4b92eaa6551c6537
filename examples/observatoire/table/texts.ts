import type { Lang, Level } from '../knowledge.ts'

/** What a filter offers beside a level: marks that are not published. */
export type LevelChoice = Level | 'withheld' | 'none'

/** Everything the table and its script say; labels of the columns by their names in the address bar. */
export interface TableTexts {
  title: Record<'main' | 'further', string>
  titleOfAll: Record<'main' | 'further', string>
  lead: Record<'main' | 'further', string>
  caption: string
  columns: Readonly<Record<string, string>>
  csv: Readonly<Record<string, string>>
  opinions: [one: string, many: string]
  answers: [one: string, many: string]
  demarches: [one: string, many: string]
  noAnswer: string
  noButton: string
  states: Record<'closed' | 'archived', string>
  /** @param n what was answered, with its noun */
  withheld(n: string, publishFrom: string | null): string
  between(low: string, high: string): string
  unknown: string
  askedAgain: [one: string, many: string]
  uses: [one: string, many: string]
  share(share: string): string
  humanHelp: Record<'yes' | 'no', string>
  seeOther: Record<'main' | 'further', string>
  seeEssential: string
  seeAll: string
  byMinistere: string
  pages: string
  page(n: string, of: string): string
  first: string
  previous: string
  next: string
  last: string
  filters: string
  search: string
  ministere: string
  administration: string
  audience: string
  level: string
  levels: Record<LevelChoice, string>
  moment: string
  list: string
  lists: Record<'essential' | 'all', string>
  any: string
  sort: string
  order: Record<'highest' | 'lowest' | 'fromA' | 'fromZ', string>
  clear: string
  download: string
  file: string
  none: string
  failed: string
  /** @param shown how many of them are on the page, null when all are */
  found(demarches: string, shown: string | null): string
  more: string
  howTo: string
  how: readonly string[]
}

export const TABLE: Record<Lang, TableTexts> = {
  fr: {
    title: {
      main: 'Les démarches essentielles',
      further: 'Les démarches essentielles\u00a0: autres indicateurs',
    },
    titleOfAll: { main: 'Toutes les démarches', further: 'Toutes les démarches\u00a0: autres indicateurs' },
    lead: {
      main: 'Ce que les usagers en pensent, et où elles en sont des engagements de l’État.',
      further: 'Clarté, aide, autonomie, disponibilité\u00a0: ce qui aide à comprendre la satisfaction.',
    },
    caption: 'Démarches, des plus utilisées aux moins utilisées',
    columns: {
      demarche: 'Démarche',
      satisfaction: 'Satisfaction',
      'en-ligne': 'Réalisable en ligne',
      accessibilite: 'Accessibilité (RGAA)',
      'dites-le-nous-une-fois': 'Dites-le-nous une fois',
      numerique: 'Usage du numérique',
      avis: 'Avis',
      utilisations: 'Utilisations',
      administration: 'Administration',
      participation: 'Participation',
      clarte: 'Clarté',
      aide: 'Qualité de l’aide',
      joignabilite: 'Joignabilité',
      autonomie: 'Autonomie',
      contacts: 'Moyens de contact',
      franceconnect: 'France\u00adConnect',
      smartphone: 'Sur smartphone',
      alternative: 'Alternative non numérique',
      disponibilite: 'Disponibilité',
      chargement: 'Temps de chargement',
      langage: 'Simplicité du langage',
    },
    csv: {
      id: 'Identifiant',
      ministere: 'Ministère',
      state: 'État',
      mark: 'Satisfaction sur 10',
      level: 'Niveau de satisfaction',
      low: 'Borne basse à 95\u00a0%',
      high: 'Borne haute à 95\u00a0%',
      n: 'Nombre d’avis',
      why: 'Pourquoi sans note',
      help: 'Aide humaine',
    },
    opinions: ['avis', 'avis'],
    answers: ['réponse', 'réponses'],
    demarches: ['démarche', 'démarches'],
    noAnswer: 'Aucun avis',
    noButton: 'Sans bouton',
    states: { closed: 'Démarche fermée', archived: 'Démarche archivée' },
    withheld: (n, publishFrom) =>
      publishFrom ? `${n}, note non publiée (moins de ${publishFrom})` : `${n}, note non publiée`,
    between: (low, high) => `entre\u00a0${low} et\u00a0${high}`,
    unknown: 'Non renseigné',
    askedAgain: ['pièce redemandée', 'pièces redemandées'],
    uses: ['utilisation', 'utilisations'],
    share: (share) => `${share} ont donné leur avis`,
    humanHelp: { yes: 'avec aide humaine', no: 'sans aide humaine' },
    seeOther: { main: 'Voir les indicateurs principaux', further: 'Voir les autres indicateurs' },
    seeEssential: 'Voir les démarches essentielles seulement',
    seeAll: 'Voir toutes les démarches',
    byMinistere: 'Voir par ministère',
    pages: 'Pages du tableau',
    page: (n, of) => `Page\u00a0${n} sur\u00a0${of}`,
    first: 'Première page',
    previous: 'Page précédente',
    next: 'Page suivante',
    last: 'Dernière page',
    filters: 'Chercher et filtrer',
    search: 'Chercher une démarche ou une administration',
    ministere: 'Ministère',
    administration: 'Administration',
    audience: 'Public',
    level: 'Satisfaction',
    levels: {
      good: 'Bon (8 et plus)',
      medium: 'Moyen (de 5 à moins de 8)',
      bad: 'À améliorer (moins de 5)',
      withheld: 'Note non publiée',
      none: 'Aucun avis ou sans bouton',
    },
    moment: 'Moment de vie',
    list: 'Liste',
    lists: { essential: 'Démarches essentielles', all: 'Toutes les démarches' },
    any: 'Tous',
    sort: 'Trier par',
    order: {
      highest: 'du plus haut au plus bas',
      lowest: 'du plus bas au plus haut',
      fromA: 'de A à Z',
      fromZ: 'de Z à A',
    },
    clear: 'Tout effacer',
    download: 'Télécharger ces démarches (CSV)',
    file: 'demarches.csv',
    none: 'Aucune démarche ne correspond. Essayez avec moins de mots ou de filtres.',
    failed: 'Les données n’ont pas pu être lues. Vérifiez votre connexion, puis réessayez.',
    found: (demarches, shown) => (shown ? `${demarches}, dont ${shown} affichées` : demarches),
    more: 'Afficher la suite',
    howTo: 'Comment lire ce tableau',
    how: [
      'Satisfaction\u00a0: chaque avis vaut 10 (bien), 5 (moyen) ou 0 (mal)\u00a0; la note est leur moyenne. Les deux bornes forment l’intervalle à 95\u00a0%.',
      'Les notes sont tronquées, jamais arrondies\u00a0: bon à partir de 8, moyen à partir de 5, à améliorer en dessous.',
      'Accessibilité\u00a0: conformité au RGAA, bon à 100\u00a0%, moyen à partir de 50\u00a0%.',
      'Dites-le-nous une fois\u00a0: pièces que l’État a déjà et redemande\u00a0; bon jusqu’à 1, moyen jusqu’à 4.',
      'Usage du numérique\u00a0: part des usagers qui font la démarche en ligne.',
    ],
  },
  en: {
    title: { main: 'Essential démarches', further: 'Essential démarches: other indicators' },
    titleOfAll: { main: 'All démarches', further: 'All démarches: other indicators' },
    lead: {
      main: 'What their users think of them, and how far they keep the State’s commitments.',
      further: 'Clarity, help, autonomy, availability: what helps to understand satisfaction.',
    },
    caption: 'Démarches, from the most to the least used',
    columns: {
      demarche: 'Démarche',
      satisfaction: 'Satisfaction',
      'en-ligne': 'Can be done online',
      accessibilite: 'Accessibility (RGAA)',
      'dites-le-nous-une-fois': 'Tell us once',
      numerique: 'Digital use',
      avis: 'Opinions',
      utilisations: 'Uses',
      administration: 'Administration',
      participation: 'Participation',
      clarte: 'Clarity',
      aide: 'Quality of help',
      joignabilite: 'Reachability',
      autonomie: 'Autonomy',
      contacts: 'Means of contact',
      franceconnect: 'France\u00adConnect',
      smartphone: 'On a smartphone',
      alternative: 'Non-digital alternative',
      disponibilite: 'Availability',
      chargement: 'Load time',
      langage: 'Simplicity of language',
    },
    csv: {
      id: 'Number',
      ministere: 'Ministère',
      state: 'State',
      mark: 'Satisfaction out of 10',
      level: 'Level of satisfaction',
      low: 'Lower bound at 95%',
      high: 'Upper bound at 95%',
      n: 'Number of opinions',
      why: 'Why without a mark',
      help: 'Human help',
    },
    opinions: ['opinion', 'opinions'],
    answers: ['answer', 'answers'],
    demarches: ['démarche', 'démarches'],
    noAnswer: 'No opinion',
    noButton: 'No button',
    states: { closed: 'Closed', archived: 'Archived' },
    withheld: (n, publishFrom) =>
      publishFrom ? `${n}, mark withheld (fewer than ${publishFrom})` : `${n}, mark withheld`,
    between: (low, high) => `between\u00a0${low} and\u00a0${high}`,
    unknown: 'Not known',
    askedAgain: ['document asked again', 'documents asked again'],
    uses: ['use', 'uses'],
    share: (share) => `${share} gave an opinion`,
    humanHelp: { yes: 'with human help', no: 'without human help' },
    seeOther: { main: 'See the main indicators', further: 'See the other indicators' },
    seeEssential: 'See essential démarches only',
    seeAll: 'See all démarches',
    byMinistere: 'See by ministère',
    pages: 'Pages of the table',
    page: (n, of) => `Page ${n} of ${of}`,
    first: 'First page',
    previous: 'Previous page',
    next: 'Next page',
    last: 'Last page',
    filters: 'Search and filter',
    search: 'Search for a démarche or an administration',
    ministere: 'Ministère',
    administration: 'Administration',
    audience: 'Audience',
    level: 'Satisfaction',
    levels: {
      good: 'Good (8 and above)',
      medium: 'Fair (from 5 to below 8)',
      bad: 'To improve (below 5)',
      withheld: 'Mark withheld',
      none: 'No opinion or no button',
    },
    moment: 'Life event',
    list: 'List',
    lists: { essential: 'Essential démarches', all: 'All démarches' },
    any: 'All',
    sort: 'Sort by',
    order: {
      highest: 'from the highest',
      lowest: 'from the lowest',
      fromA: 'from A to Z',
      fromZ: 'from Z to A',
    },
    clear: 'Clear all',
    download: 'Download these démarches (CSV)',
    file: 'demarches.csv',
    none: 'No démarche matches. Try fewer words or filters.',
    failed: 'The data could not be read. Check your connection, then try again.',
    found: (demarches, shown) => (shown ? `${demarches}, ${shown} of them shown` : demarches),
    more: 'Show more',
    howTo: 'How to read this table',
    how: [
      'Satisfaction: each opinion counts for 10 (good), 5 (fair) or 0 (bad); the mark is their mean. The two bounds make the 95% interval.',
      'Marks are truncated, never rounded: good from 8, fair from 5, to improve below.',
      'Accessibility: conformity with the RGAA, good at 100%, fair from 50%.',
      'Tell us once: documents that the State holds already and asks for again; good up to 1, fair up to 4.',
      'Digital use: share of users who do the démarche online.',
    ],
  },
}
