import type { Html } from '../html.ts'
import type { Prose } from './prose.ts'

export interface AccessibilityFacts {
  toCollector(path: string, words: string): Html
}

export type AccessibilityTexts = (
  facts: AccessibilityFacts,
) => Prose<'state' | 'checked' | 'unchecked' | 'made' | 'contact' | 'remedies'>
