import type { Html } from '../html.ts'
import type { Prose } from './prose.ts'

/** What the page of open data tells that is not the same everywhere. */
export interface DataFacts {
  /** Host of the collector, for a citation. */
  host: string
  /** The newest edition; null before the first. */
  edition: { name: string; revision: number; digest: Html } | null
  /** A link to an address of the collector. */
  toCollector(path: string, words: string): Html
  toPage(path: string, words: string): Html
}

export type DataTexts = (
  facts: DataFacts,
) => Prose<'files' | 'catalogue' | 'api' | 'licence' | 'cite' | 'check'>
