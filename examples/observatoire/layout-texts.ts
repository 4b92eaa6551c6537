import type { Lang } from './knowledge.ts'
import type { Page } from './page.ts'

/** What stands around every page. */
interface LayoutTexts {
  site: string
  skip: string
  menu: string
  /** By their folders, in the order of the menu. */
  entries: readonly { section: NonNullable<Page['section']>; path: string; label: string }[]
  /** The other language, in its own words. */
  otherLanguage: string
  further: string
  footer: readonly { path: string; label: string }[]
  promise: string
  lastGood: string
}

export const LAYOUT: Record<Lang, LayoutTexts> = {
  fr: {
    site: 'Observatoire des démarches',
    skip: 'Aller au contenu',
    menu: 'Menu principal',
    entries: [
      { section: 'table', path: '', label: 'Tableau' },
      { section: 'national', path: 'national/', label: 'National' },
      { section: 'editions', path: 'editions/', label: 'Éditions' },
      { section: 'proposals', path: 'propositions/', label: 'Propositions' },
      { section: 'data', path: 'donnees/', label: 'Données' },
      { section: 'method', path: 'methode/', label: 'Méthode' },
    ],
    otherLanguage: 'English',
    further: 'À propos de ce site',
    footer: [
      { path: 'mentions-legales/', label: 'Mentions légales' },
      { path: 'accessibilite/', label: 'Accessibilité' },
      { path: 'donnees/', label: 'Données ouvertes' },
    ],
    promise: 'Ni cookie, ni mesure d’audience.',
    lastGood: 'Les résultats affichés sont les derniers bien reçus',
  },
  en: {
    site: 'Observatory of public services',
    skip: 'Skip to content',
    menu: 'Main menu',
    entries: [
      { section: 'table', path: '', label: 'Table' },
      { section: 'national', path: 'national/', label: 'National' },
      { section: 'editions', path: 'editions/', label: 'Editions' },
      { section: 'proposals', path: 'propositions/', label: 'Proposals' },
      { section: 'data', path: 'donnees/', label: 'Data' },
      { section: 'method', path: 'methode/', label: 'Method' },
    ],
    otherLanguage: 'Français',
    further: 'About this site',
    footer: [
      { path: 'mentions-legales/', label: 'Legal notice' },
      { path: 'accessibilite/', label: 'Accessibility' },
      { path: 'donnees/', label: 'Open data' },
    ],
    promise: 'No cookie, no audience measurement.',
    lastGood: 'The results shown are the last that were well received',
  },
}
