import { FIELD_LABELS, type Field, plainLabel } from './labels.ts'

/** What an export says of a review beside its answers; the first and the second stand in each. */
const FACTS = {
  date: 'Review Created At',
  review: 'Review ID',
  form: 'Form ID',
  product: 'Product ID',
  button: 'Button ID',
  legacy: 'XWiki ID',
} as const
type Fact = keyof typeof FACTS

/** Where what stands in a line. */
export interface Columns {
  facts: Record<Fact, number | undefined> & { date: number }
  /** Of a question that the forms of one démarche have worded differently, there may be several. */
  fields: Record<Field, readonly number[]>
  /** How many a line has. */
  count: number
}

/** What is wrong with a header, or what is to be made of it. */
export type ReadHeader = { ok: true; columns: Columns; unknown: string[] } | { ok: false; missing: string[] }

const FIELDS = Object.keys(FIELD_LABELS) as Field[]

/** Finds the columns by their names. A review without its date or its smiley is no vote: those two must be there. */
export function readHeader(header: readonly string[]): ReadHeader {
  const names = header.map(plainLabel)
  const places = (wanted: readonly string[]) =>
    names.flatMap((name, i) => (wanted.map(plainLabel).includes(name) ? [i] : []))
  const facts = Object.fromEntries(Object.entries(FACTS).map(([fact, name]) => [fact, places([name])[0]]))
  const fields = Object.fromEntries(
    FIELDS.map((field) => [field, places([field, FIELD_LABELS[field]])]),
  ) as Record<Field, number[]>
  const missing = [
    ...(facts['date'] === undefined ? [FACTS.date] : []),
    ...(fields.satisfaction.length === 0 ? [FIELD_LABELS.satisfaction] : []),
  ]
  if (missing.length > 0) return { ok: false, missing }
  const known = new Set([...Object.values(facts), ...Object.values(fields).flat()])
  return {
    ok: true,
    columns: { facts: facts as Columns['facts'], fields, count: header.length },
    unknown: header.filter((_, i) => !known.has(i)),
  }
}
