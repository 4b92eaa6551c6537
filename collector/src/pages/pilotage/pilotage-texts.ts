import type { Language } from '../../http/language.ts'
import * as en from './pilotage-en.ts'
import * as fr from './pilotage-fr.ts'

/** What stands around every page of the pilotage, in one language. */
export interface PilotageTexts {
  service: string
  skip: string
  mine: string
  instance: string
  account: string
  signIn: string
  signOut: string
  /** Of the menu of one démarche, by the last part of its address; `''` is its results. */
  tabs: Record<DemarcheTab, string>
  ofDemarche: string
  /** Of the menu of the instance, by the last part of its address. */
  instanceTabs: Record<InstanceTab, string>
  ofInstance: string
  footer: { usage: string; data: string; method: string; accessibility: string }
  /** `pages` undefined: they were not counted. */
  pages: {
    label: string
    before: string
    after: string
    here: (page: number, pages: number | undefined) => string
  }
  refusals: Record<RefusedWhy, { title: string; say: string }>
}

/** Why a page cannot be shown. */
export type RefusedWhy = 'unknown' | 'forbidden' | 'forged' | 'invalid' | 'tooMany' | 'error'

export const DEMARCHE_TABS = ['', 'commentaires', 'code', 'fiche', 'sorties', 'equipe'] as const
export type DemarcheTab = (typeof DEMARCHE_TABS)[number]

export const INSTANCE_TABS = [
  'personnes',
  'demarches',
  'suspects',
  'avis',
  'propositions',
  'signalements',
  'editions',
  'cles',
  'journal',
  'reglages',
] as const
export type InstanceTab = (typeof INSTANCE_TABS)[number]

export const PILOTAGE_TEXTS: Record<Language, PilotageTexts> = { fr, en }
