import { setImmediate } from 'node:timers/promises'
import { INDICATOR_NAMES, INDICATORS, type IndicatorName } from '@monavis/shared/indicators'
import type { ExportedDemarche } from '@monavis/shared/schemas'
import { stringify } from 'csv-stringify/sync'

/**
 * The registry as a table: a line a démarche, four columns an indicator. What is written here is read back the same,
 * but for buttons, which have no column. Described in docs/registry.md.
 */

/** How each column beside those of indicators is read. */
const OWN_COLUMNS = {
  id: readNumber,
  title: readText,
  administration: readText,
  ministere: readText,
  essential: readFlag,
  public: readFlag,
  state: readText,
  legacyId: readNumber,
} as const satisfies Partial<Record<keyof ExportedDemarche, (cell: string) => unknown>>
const OWN_NAMES = Object.keys(OWN_COLUMNS) as (keyof typeof OWN_COLUMNS)[]

export const REQUIRED_COLUMNS = ['id', 'title', 'administration', 'ministere'] as const

/** Of one indicator: its value, then what stands beside it. */
const PARTS = ['source', 'date', 'status'] as const
const columnsOf = (name: IndicatorName) => [name, ...PARTS.map((part) => `${name}_${part}`)]

export const COLUMNS: readonly string[] = [...OWN_NAMES, ...INDICATOR_NAMES.flatMap(columnsOf)]

/** Written in one go: votes pass in between. */
const LINES_AT_ONCE = 100

/** Between the values of a list; alone, it is the list of none. */
const SEPARATOR = '|'

/** What a spreadsheet would take for a formula, and what looks like one made harmless before. */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const HARMLESS_FORMULA = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * Writes démarches as CSV (RFC 4180): comma, point as decimal mark, UTF-8 with its mark, without which spreadsheets
 * read another encoding.
 */
export async function writeDemarchesCsv(demarches: readonly ExportedDemarche[]): Promise<string> {
  // Quoted where a space begins or ends it: a reader takes bare ones away.
  const options = { record_delimiter: 'windows', quoted_match: /^\s|\s$/ } as const
  const parts = [stringify([COLUMNS], { ...options, bom: true })]
  for (let start = 0; start < demarches.length; start += LINES_AT_ONCE) {
    await setImmediate()
    parts.push(stringify(demarches.slice(start, start + LINES_AT_ONCE).map(writeRecord), options))
  }
  return parts.join('')
}

function writeRecord(demarche: ExportedDemarche): string[] {
  const own = OWN_NAMES.map((name) => writeCell(demarche[name]))
  const others = INDICATOR_NAMES.flatMap((name) => {
    const { value, source, date, status } = demarche.indicators[name] ?? {}
    return [value, source, date, status].map(writeCell)
  })
  return [...own, ...others]
}

function writeCell(value: string | number | boolean | readonly string[] | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return FORMULA.test(value) ? `'${value}` : value
  if (typeof value === 'object') return value.join(SEPARATOR) || SEPARATOR
  return String(value)
}

/**
 * Reads one line into what an import judges; an empty cell says nothing. What is not of its kind stays text, for the
 * schema to refuse.
 */
export function readRecord(header: readonly string[], record: readonly string[]): unknown {
  const cells = new Map(header.map((column, i) => [column, record[i] ?? '']))
  const read = (column: string, as: (cell: string) => unknown) => {
    const cell = cells.get(column)
    return cell ? as(cell) : undefined
  }
  const indicators = INDICATOR_NAMES.flatMap((name) => {
    const beside = PARTS.map((part) => [part, read(`${name}_${part}`, readText)] as const)
    const said = [['value', read(name, readerOf(name))] as const, ...beside].filter(
      ([, it]) => it !== undefined,
    )
    return said.length > 0 ? [[name, Object.fromEntries(said)] as const] : []
  })
  const own = OWN_NAMES.map((name) => [name, read(name, OWN_COLUMNS[name])] as const)
  return {
    ...Object.fromEntries(own.filter(([, value]) => value !== undefined)),
    ...(indicators.length > 0 && { indicators: Object.fromEntries(indicators) }),
  }
}

function readerOf(name: IndicatorName): (cell: string) => unknown {
  switch (INDICATORS[name].kind) {
    case 'boolean':
      return readFlag
    case 'choices':
      return (cell) => cell.split(SEPARATOR).filter(Boolean)
    case 'choice':
    case 'line':
      return readText
    default:
      return readNumber
  }
}

function readText(cell: string): string {
  return HARMLESS_FORMULA.test(cell) ? cell.slice(1) : cell
}

function readNumber(cell: string): number | string {
  return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell
}

function readFlag(cell: string): boolean | string {
  return cell === 'true' || (cell === 'false' ? false : cell)
}
