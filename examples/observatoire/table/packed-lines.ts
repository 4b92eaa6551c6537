/**
 * Lines as their file holds them: each field of all of them in a row, its name once. What is alike stands together: it
 * compresses to half of what a list of lines would.
 */
import type { Line, Marked } from './line.ts'

type Columns<Row> = { readonly [Field in keyof Row]: readonly Row[Field][] }
type Own = Omit<Line, 'scores' | 'indicators'>
type Known = Line['indicators'][string]
/** Where an indicator of a line is not known. */
type Unknown = { value: null; level: null }

export interface PackedLines {
  own: Columns<Own>
  scores: { readonly [Question in Marked]: Columns<Line['scores'][Question]> }
  indicators: Readonly<Record<string, Columns<Known | Unknown>>>
}

export function packLines(lines: readonly Line[]): PackedLines {
  const scores = (question: Marked) => columnsOf(lines.map((line) => line.scores[question]))
  const names = new Set(lines.flatMap(({ indicators }) => Object.keys(indicators)))
  const unknown: Unknown = { value: null, level: null }
  return {
    own: columnsOf(lines.map(({ scores: _, indicators: __, ...own }) => own)),
    scores: {
      satisfaction: scores('satisfaction'),
      comprehension: scores('comprehension'),
      contact_satisfaction: scores('contact_satisfaction'),
      contact_reachability: scores('contact_reachability'),
      autonomy: scores('autonomy'),
    },
    indicators: Object.fromEntries(
      [...names].map((name) => [
        name,
        columnsOf<Known | Unknown>(lines.map(({ indicators }) => indicators[name] ?? unknown)),
      ]),
    ),
  }
}

export function unpackLines({ own, scores, indicators }: PackedLines): Line[] {
  const { satisfaction, comprehension, contact_satisfaction, contact_reachability, autonomy } = scores
  const known = Object.entries(indicators)
  return (own.id ?? []).map((_, index) => ({
    ...rowOf(own, index),
    scores: {
      satisfaction: rowOf(satisfaction, index),
      comprehension: rowOf(comprehension, index),
      contact_satisfaction: rowOf(contact_satisfaction, index),
      contact_reachability: rowOf(contact_reachability, index),
      autonomy: rowOf(autonomy, index),
    },
    indicators: Object.fromEntries(
      known.flatMap(([name, columns]) => {
        const one = rowOf(columns, index)
        return isKnown(one) ? [[name, one]] : []
      }),
    ),
  }))
}

/** Rows that all have the fields of the first. */
function columnsOf<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const columns = {} as { [Field in keyof Row]: Row[Field][] }
  for (const field of Object.keys(rows[0] ?? {}) as (keyof Row)[])
    columns[field] = rows.map((row) => row[field])
  return columns
}

function rowOf<Row extends object>(columns: Columns<Row>, index: number): Row {
  return Object.fromEntries(
    Object.entries<readonly unknown[]>(columns).map(([field, values]) => [field, values[index]]),
  ) as Row
}

function isKnown(one: Known | Unknown): one is Known {
  return one.value !== null
}
