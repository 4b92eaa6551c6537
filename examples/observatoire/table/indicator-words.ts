import { figuresOf } from '../figures.ts'
import type { Indicator, Lang } from '../knowledge.ts'

type Words = Record<Lang, string>

/** Values that are one of a list, or several of it, by indicator and code; a code without a word is shown as it is. */
const OPTIONS: Record<string, Record<string, Words>> = {
  online: {
    yes: { fr: 'Oui', en: 'Yes' },
    partial: { fr: 'Partiellement', en: 'In part' },
    no: { fr: 'Non', en: 'No' },
  },
  franceConnect: {
    none: { fr: 'Non', en: 'No' },
    franceconnect: { fr: 'FranceConnect', en: 'FranceConnect' },
    'franceconnect-plus': { fr: 'FranceConnect+', en: 'FranceConnect+' },
  },
  contacts: {
    counter: { fr: 'guichet', en: 'counter' },
    phone: { fr: 'téléphone', en: 'phone' },
    email: { fr: 'courriel ou formulaire', en: 'e-mail or form' },
    chat: { fr: 'messagerie instantanée', en: 'chat' },
    post: { fr: 'courrier', en: 'post' },
  },
  audience: {
    particuliers: { fr: 'Particuliers', en: 'Private individuals' },
    entreprises: { fr: 'Entreprises', en: 'Companies' },
    associations: { fr: 'Associations', en: 'Associations' },
    collectivites: { fr: 'Collectivités', en: 'Local authorities' },
    agents: { fr: 'Agents publics', en: 'Public agents' },
  },
}
const YES: Words = { fr: 'Oui', en: 'Yes' }
const NO: Words = { fr: 'Non', en: 'No' }
const NONE: Words = { fr: 'Aucun', en: 'None' }
/** In percents, of which the collector gives 0 to 100. */
const PERCENTS = ['accessibility', 'availability', 'digitalUse']

/** The codes of a list, in its own order, with their words. */
export function optionsOf(name: string, lang: Lang): [code: string, word: string][] {
  return Object.entries(OPTIONS[name] ?? {}).map(([code, words]) => [code, words[lang]])
}

/** What an indicator says, in words: `99,9 %`, `Partiellement`, `guichet, téléphone`. */
export function writeIndicator(name: string, value: Indicator['value'], lang: Lang): string {
  const figures = figuresOf(lang)
  const wordOf = (code: string) => OPTIONS[name]?.[code]?.[lang] ?? code
  if (typeof value === 'boolean') return (value ? YES : NO)[lang]
  if (typeof value === 'string') return wordOf(value)
  if (typeof value !== 'number') return value.length === 0 ? NONE[lang] : value.map(wordOf).join(', ')
  if (PERCENTS.includes(name)) return figures.percents(value)
  if (name === 'loadTime') return `${figures.count(Math.ceil(value))}\u00a0ms`
  return name === 'language' ? figures.mark(value) : figures.count(value)
}
