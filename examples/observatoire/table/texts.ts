import type { Lang } from '../knowledge.ts'

/** What rows and the script of the table say; labels of the columns by their names in the address bar. */
export interface TableTexts {
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
  file: string
  none: string
  failed: string
  /** @param shown how many of them are on the page, null when all are */
  found(demarches: string, shown: string | null): string
}

export const TABLE: Record<Lang, TableTexts> = {
  fr: {
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
      franceconnect: 'FranceConnect',
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
    file: 'demarches.csv',
    none: 'Aucune démarche ne correspond. Essayez avec moins de mots ou de filtres.',
    failed: 'Les données n’ont pas pu être lues. Vérifiez votre connexion, puis réessayez.',
    found: (demarches, shown) => (shown ? `${demarches}, dont ${shown} affichées` : demarches),
  },
  en: {
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
      franceconnect: 'FranceConnect',
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
    file: 'demarches.csv',
    none: 'No démarche matches. Try fewer words or filters.',
    failed: 'The data could not be read. Check your connection, then try again.',
    found: (demarches, shown) => (shown ? `${demarches}, ${shown} of them shown` : demarches),
  },
}
