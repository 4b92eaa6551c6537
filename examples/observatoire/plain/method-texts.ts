import type { Html } from '../html.ts'
import type { Prose } from './prose.ts'

/** What the page of the method tells that is not the same everywhere. */
export interface MethodFacts {
  /** Version of the formulas. */
  method: string
  /** Answers from which a score is published. */
  publishFrom: number
  toCollector(path: string, words: string): Html
  toPage(path: string, words: string): Html
}

export type MethodTexts = (
  facts: MethodFacts,
) => Prose<
  'marks' | 'levels' | 'interval' | 'withheld' | 'indicators' | 'moves' | 'shares' | 'opinions' | 'whole'
>
