import type { Html } from '../html.ts'
import type { Indicator, Lang } from '../knowledge.ts'
import { spoken } from '../languages.ts'
import { writeIndicator } from '../table/indicator-words.ts'

type Words = Readonly<Record<Lang, string>>

/** In the order they are shown. */
const LABELS: Readonly<Record<string, Words>> = {
  online: { fr: 'Réalisable en ligne', en: 'Can be done online' },
  onlineCoverage: { fr: 'Où elle l’est', en: 'Where it can' },
  accessibility: { fr: 'Accessibilité (conformité au RGAA)', en: 'Accessibility (conformity with the RGAA)' },
  askedAgain: {
    fr: 'Dites-le-nous une fois\u00a0: pièces redemandées',
    en: 'Tell us once: documents asked again',
  },
  digitalUse: { fr: 'Part d’usagers en ligne', en: 'Use of the digital version' },
  language: { fr: 'Simplicité du langage, sur 10', en: 'Simplicity of language, out of 10' },
  nonDigitalAlternative: { fr: 'Alternative non numérique indiquée', en: 'Non-digital alternative shown' },
  contacts: { fr: 'Moyens de contact', en: 'Means of contact' },
  humanHelp: { fr: 'Aide humaine', en: 'Human help' },
  smartphone: { fr: 'Utilisable sur smartphone', en: 'Usable on a smartphone' },
  franceConnect: { fr: 'FranceConnect', en: 'FranceConnect' },
  franceConnectRisk: { fr: 'Risque d’usurpation d’identité', en: 'Risk of identity theft' },
  availability: { fr: 'Disponibilité', en: 'Availability' },
  loadTime: { fr: 'Temps de chargement', en: 'Load time' },
  volume: { fr: 'Utilisations par an', en: 'Uses a year' },
  audience: { fr: 'Public', en: 'Audience' },
  authority: { fr: 'Responsable', en: 'Authority' },
  listedFor: { fr: 'Raison du suivi', en: 'Reason for being listed' },
  lifeEvent: { fr: 'Moment de vie', en: 'Life event' },
}

/** Codes that only this page shows. */
const CODES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  authority: {
    state: { fr: 'État', en: 'State' },
    collectivite: { fr: 'Collectivité', en: 'Local authority' },
  },
  listedFor: {
    volume: { fr: 'Plus de 200\u00a0000 utilisations par an', en: 'Over 200,000 uses a year' },
    aid: { fr: 'Aide financière nationale', en: 'National financial aid' },
    'life-event': { fr: 'Moment de vie', en: 'Life event' },
    'single-portal': { fr: 'Portail numérique unique', en: 'Single digital portal' },
  },
  franceConnectRisk: {
    low: { fr: 'Faible', en: 'Low' },
    substantial: { fr: 'Substantiel', en: 'Substantial' },
    high: { fr: 'Élevé', en: 'High' },
  },
}

const ORDER = Object.keys(LABELS)

/** Indicators in the order they are read; those that this site has no words for come last, by their own names. */
export function sortedIndicators(
  indicators: Readonly<Record<string, Indicator>>,
): [name: string, indicator: Indicator][] {
  const rank = (name: string) => (name in LABELS ? ORDER.indexOf(name) : ORDER.length)
  return Object.entries(indicators).sort(([a], [b]) => rank(a) - rank(b))
}

export function labelOf(name: string, lang: Lang): string {
  return LABELS[name]?.[lang] ?? name
}

export function writeValue(name: string, { value }: Indicator, lang: Lang): Html | string {
  const words = typeof value === 'string' ? CODES[name]?.[value] : undefined
  const written = words?.[lang] ?? writeIndicator(name, value, lang)
  // What is no code is a line that somebody has written.
  return written === value ? spoken(written, 'fr', lang) : written
}
