import type { FileName } from '../../opendata/addresses.ts'

/** What the page of the open data says, in one language. */
export interface DataTexts {
  title: string
  lead: string
  files: string
  /** Each file: what it is, and what its lines are. */
  about: Record<FileName, { heading: string; text: string }>
  /** Lead to a file, and to what its columns are. @param name of the file */
  csv: (name: string) => string
  columns: (name: string) => string
  format: string
  licence: string
  /** Before and after the name of the licence, which leads to it. */
  licenceText: { before: string; after: string }
  cite: string
  citeText: string
  /** @param host where the data are from */
  citation: (host: string) => string
  check: string
  checkText: string
  /** After the command. */
  checkResult: string
  harvest: string
  /** Before and after the address of the catalogue. */
  harvestText: { before: string; after: string }
  more: string
  feed: string
  docs: string
}
