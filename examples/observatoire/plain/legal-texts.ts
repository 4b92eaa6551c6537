import type { Html } from '../html.ts'
import type { Prose } from './prose.ts'

export interface LegalFacts {
  toCollector(path: string, words: string): Html
  toPage(path: string, words: string): Html
}

export type LegalTexts = (facts: LegalFacts) => Prose<'publisher' | 'hosting' | 'privacy' | 'reuse'>
