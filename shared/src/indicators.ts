/**
 * Every field that the observatory follows of a démarche beside its marks, as data: schemas, types, columns of the
 * registry's file and levels all come from this table.
 *
 * A field is named in English but where the field of work has its own word. Values come from elsewhere (a ministère,
 * an audit, a probe), each with its source and its date.
 */

import { type Level, levelBy, type Thresholds } from './level.ts'

interface Label {
  fr: string
  en: string
}

/** A number of the range [0, `max`], whole where `whole`. */
interface NumberField {
  kind: 'count' | 'percent' | 'milliseconds' | 'mark'
  whole: boolean
  max: number
  levels?: Thresholds
}

type Field = { label: Label } & (
  | NumberField
  | { kind: 'boolean' }
  /** Something to read, on one line. */
  | { kind: 'line'; maxChars: number }
  /** One of a list, or several of it; none at all where `min` is 0. */
  | { kind: 'choice'; options: Readonly<Record<string, Label>> }
  | { kind: 'choices'; options: Readonly<Record<string, Label>>; min: 0 | 1 }
)

const PERCENT = { kind: 'percent', whole: false, max: 100 } as const

export const INDICATORS = {
  authority: {
    kind: 'choice',
    label: { fr: 'Responsable', en: 'Authority' },
    options: {
      state: { fr: 'État', en: 'State' },
      collectivite: { fr: 'Collectivité', en: 'Collectivité' },
    },
  },
  audience: {
    kind: 'choices',
    label: { fr: 'Public', en: 'Audience' },
    min: 1,
    options: {
      particuliers: { fr: 'Particuliers', en: 'Private individuals' },
      entreprises: { fr: 'Entreprises', en: 'Companies' },
      associations: { fr: 'Associations', en: 'Associations' },
      collectivites: { fr: 'Collectivités', en: 'Collectivités' },
      agents: { fr: 'Agents publics', en: 'Public agents' },
    },
  },
  volume: {
    kind: 'count',
    label: { fr: 'Utilisations par an', en: 'Uses a year' },
    whole: true,
    max: 1_000_000_000,
  },
  listedFor: {
    kind: 'choice',
    label: { fr: 'Raison du suivi', en: 'Reason for being listed' },
    options: {
      volume: { fr: 'Plus de 200 000 utilisations par an', en: 'Over 200,000 uses a year' },
      aid: { fr: 'Aide financière nationale', en: 'National financial aid' },
      'life-event': { fr: 'Moment de vie', en: 'Life event' },
      'single-portal': { fr: 'Portail numérique unique', en: 'Single digital portal' },
    },
  },
  lifeEvent: { kind: 'line', label: { fr: 'Moment de vie', en: 'Life event' }, maxChars: 300 },
  online: {
    kind: 'choice',
    label: { fr: 'Réalisable en ligne', en: 'Can be done online' },
    options: {
      yes: { fr: 'Oui', en: 'Yes' },
      partial: { fr: 'Partiellement', en: 'In part' },
      no: { fr: 'Non', en: 'No' },
    },
  },
  onlineCoverage: {
    kind: 'line',
    label: { fr: 'Où elle l’est', en: 'Where it can' },
    maxChars: 300,
  },
  franceConnect: {
    kind: 'choice',
    label: { fr: 'FranceConnect', en: 'FranceConnect' },
    options: {
      none: { fr: 'Aucun', en: 'None' },
      franceconnect: { fr: 'FranceConnect', en: 'FranceConnect' },
      'franceconnect-plus': { fr: 'FranceConnect+', en: 'FranceConnect+' },
    },
  },
  /** What a stolen identity could do there: `substantial` and above call for FranceConnect+. */
  franceConnectRisk: {
    kind: 'choice',
    label: { fr: 'Risque d’usurpation d’identité', en: 'Risk of identity theft' },
    options: {
      low: { fr: 'Faible', en: 'Low' },
      substantial: { fr: 'Substantiel', en: 'Substantial' },
      high: { fr: 'Élevé', en: 'High' },
    },
  },
  accessibility: {
    ...PERCENT,
    label: { fr: 'Conformité au RGAA', en: 'Conformity with the RGAA' },
    levels: { is: 'at-least', good: 100, medium: 50 },
  },
  askedAgain: {
    kind: 'count',
    label: { fr: 'Dites-le-nous une fois : pièces redemandées', en: 'Tell us once: documents asked again' },
    whole: true,
    max: 1_000,
    levels: { is: 'below', good: 2, medium: 5 },
  },
  contacts: {
    kind: 'choices',
    label: { fr: 'Moyens de contact', en: 'Means of contact' },
    min: 0,
    options: {
      counter: { fr: 'Guichet', en: 'Counter' },
      phone: { fr: 'Téléphone', en: 'Phone' },
      email: { fr: 'Courriel ou formulaire', en: 'E-mail or form' },
      chat: { fr: 'Messagerie instantanée', en: 'Chat' },
      post: { fr: 'Courrier', en: 'Post' },
    },
  },
  humanHelp: { kind: 'boolean', label: { fr: 'Aide humaine', en: 'Human help' } },
  smartphone: { kind: 'boolean', label: { fr: 'Utilisable sur smartphone', en: 'Usable on a smartphone' } },
  nonDigitalAlternative: {
    kind: 'boolean',
    label: { fr: 'Alternative non numérique indiquée', en: 'Non-digital alternative shown' },
  },
  availability: {
    ...PERCENT,
    label: { fr: 'Disponibilité', en: 'Availability' },
    levels: { is: 'at-least', good: 99.9, medium: 98.5 },
  },
  loadTime: {
    kind: 'milliseconds',
    label: { fr: 'Temps de chargement', en: 'Load time' },
    whole: false,
    max: 600_000,
    levels: { is: 'below', good: 400, medium: 800 },
  },
  digitalUse: { ...PERCENT, label: { fr: 'Part d’usagers en ligne', en: 'Use of the digital version' } },
  language: {
    kind: 'mark',
    label: { fr: 'Simplicité du langage', en: 'Simplicity of language' },
    whole: false,
    max: 10,
  },
} as const satisfies Record<string, Field>

export type IndicatorName = keyof typeof INDICATORS
export const INDICATOR_NAMES = Object.keys(INDICATORS) as IndicatorName[]

type ValueOfField<F> = F extends { kind: 'boolean' }
  ? boolean
  : F extends { kind: 'line' }
    ? string
    : F extends { kind: 'choice'; options: infer O }
      ? keyof O & string
      : F extends { kind: 'choices'; options: infer O }
        ? (keyof O & string)[]
        : number
export type IndicatorValue<N extends IndicatorName = IndicatorName> = ValueOfField<(typeof INDICATORS)[N]>

export const INDICATOR_STATUSES = ['declared', 'verified'] as const

/** The longest source that is told. */
export const MAX_SOURCE_CHARS = 300

/** A value, and what makes it worth something. */
export interface Indicator<N extends IndicatorName = IndicatorName> {
  value: IndicatorValue<N>
  /** Who says so, on one line. */
  source: string
  /** Day from which it is known, `2026-06-30`. */
  date: string
  status: (typeof INDICATOR_STATUSES)[number]
}

/** What is known of a démarche. */
export type Indicators = { [N in IndicatorName]?: Indicator<N> }

/**
 * The observatory's level of a value.
 * @returns undefined for an indicator that has none
 */
export function levelOfIndicator<N extends IndicatorName>(
  name: N,
  value: IndicatorValue<N>,
): Level | undefined {
  const field: Field = INDICATORS[name]
  if (!('levels' in field && field.levels) || typeof value !== 'number') return undefined
  return levelBy(field.levels, value)
}
