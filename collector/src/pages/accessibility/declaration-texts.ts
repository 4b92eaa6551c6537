import type { Conformity } from '@monavis/shared/texts/texts'
import type { Status } from './criterion.ts'

/** A sentence, and where the page it names is found. */
interface Way {
  text: string
  address: string
}

/**
 * What the declaration says, in the order and under the headings that the law lays down.
 * Source: arrêté du 20 septembre 2019 portant référentiel général d'amélioration de l'accessibilité
 */
export interface DeclarationTexts {
  title: string
  commitment: string
  plans: string
  scope: string
  stateHeading: string
  state: Record<Conformity, string>
  resultsHeading: string
  audit: string
  /** @param rate as the language writes a share: `88,6 %` */
  rate: (rate: string) => string
  met: string
  failed: string
  unknown: string
  inapplicable: string
  caution: string
  faultsHeading: string
  failuresHeading: string
  unassessedHeading: string
  unassessed: string
  exemptionsHeading: string
  outOfScopeHeading: string
  none: string
  madeHeading: string
  /** Before the day it was made. */
  madeOn: string
  technologiesHeading: string
  technologies: readonly string[]
  toolsHeading: string
  tools: readonly string[]
  pagesHeading: string
  pages: readonly string[]
  contactHeading: string
  contact: readonly string[]
  remediesHeading: string
  remedies: string
  waysHeading: string
  ways: readonly Way[]
  post: string
  criteriaHeading: string
  /** @param criteria of one theme */
  theme: (theme: string, criteria: number) => string
  /** The two parts of the service, before what was found in each. */
  parts: { pages: string; widget: string }
  status: Record<Status, string>
  proved: { test: string; hand: string; both: string }
  /** Before the number of one. */
  criterion: string
  colon: string
}
