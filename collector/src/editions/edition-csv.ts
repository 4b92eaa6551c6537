import { setImmediate } from 'node:timers/promises'
import { SCORE_NAMES, SCORES } from '@monavis/shared/score'
import { writeCsv, writeCsvLines } from '../scores/table.ts'
import type { EditionContent, FrozenScores } from './content.ts'

const PERIODS = ['year', 'quarter'] as const
const TRUST_NAMES = ['verified', 'suspect', 'admitted', 'rejected'] as const

/** Written in one go: votes pass in between. */
const LINES_AT_ONCE = 100

type Cell = string | number | boolean | null
type Columns = Record<string, Cell>

/**
 * An edition as CSV (RFC 4180): a line a démarche, the point as decimal mark, nothing where a score is withheld or
 * not known. What the registry said comes first, an indicator in four columns; then the scores of the year and of
 * the quarter.
 */
export async function editionCsv({ edition, revision, demarches }: EditionContent): Promise<string> {
  const lines = demarches.map(({ year, quarter, ...described }) => ({
    described: { edition, revision, ...flatten(described) } as Columns,
    periods: { year, quarter },
  }))
  // A démarche may have an indicator that another lacks.
  const header = new Set(lines.flatMap((line) => Object.keys(line.described)))
  for (const period of PERIODS) for (const name of scoreNames(period)) header.add(name)
  const columns = [...header].map((name) => ({
    name,
    // An indicator may be called `constructor`, which every object has from elsewhere.
    valueOf: (row: Columns) => (Object.hasOwn(row, name) ? (row[name] ?? null) : null),
  }))
  const parts = [writeCsv(columns, [])]
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    await setImmediate()
    const rows = lines
      .slice(start, start + LINES_AT_ONCE)
      .map(
        ({ described, periods }) =>
          Object.assign(
            described,
            ...PERIODS.map((period) => scoreColumns(period, periods[period])),
          ) as Columns,
      )
    parts.push(writeCsvLines(columns, rows))
  }
  return parts.join('')
}

/** Columns of plain values under their names; `indicators.rgaa.date` as `rgaa_date`, its value as `rgaa`. */
function flatten(described: object): Columns {
  const columns: Columns = {}
  for (const [field, value] of Object.entries(described)) {
    if (field === 'indicators') {
      for (const [indicator, parts] of Object.entries(value as Record<string, object>)) {
        for (const [part, cell] of Object.entries(parts)) {
          columns[part === 'value' ? indicator : `${indicator}_${part}`] = plain(cell)
        }
      }
    } else columns[field] = plain(value)
  }
  return columns
}

/** Several of a list in one cell, as in the registry's file. */
function plain(value: unknown): Cell {
  return Array.isArray(value) ? value.join('|') : (value as Cell)
}

function scoreNames(period: string): string[] {
  const names = SCORE_NAMES.flatMap((name) => [
    ...['n', 'published', 'mark', 'low', 'high'].map((part) => `${period}_${name}_${part}`),
    ...Object.keys(SCORES[name].weights).map((answer) => `${period}_${name}_${answer}`),
  ])
  return [...names, ...TRUST_NAMES.map((name) => `${period}_${name}`)]
}

function scoreColumns(period: string, scores: FrozenScores): Columns {
  const columns: Columns = {}
  for (const name of SCORE_NAMES) {
    const { n, published, mark, interval, counts } = scores[name]
    const [low = null, high = null] = interval ?? []
    for (const [part, cell] of Object.entries({ n, published, mark, low, high, ...counts })) {
      columns[`${period}_${name}_${part}`] = cell
    }
  }
  for (const name of TRUST_NAMES) columns[`${period}_${name}`] = scores.votes?.[name] ?? null
  return columns
}
