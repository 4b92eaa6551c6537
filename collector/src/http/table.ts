import { setImmediate } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'

/** What one place of a table holds; of several values, all in one place. */
export type Cell = string | number | boolean | readonly string[] | null

/** A field of a Table Schema (https://specs.frictionlessdata.io/table-schema/). */
export interface Field {
  name: string
  type: 'integer' | 'number' | 'string' | 'boolean' | 'date' | 'datetime'
  description: string
  constraints?: { required?: true; minimum?: number; maximum?: number; enum?: readonly string[] }
}

/** A column of a CSV: what it is called, what it holds, and where that stands in a row. */
export interface Column<R> extends Field {
  valueOf(row: R): Cell
}

/** Between the values of a list; alone, it is the list of none. */
export const SEPARATOR = '|'

/** What a spreadsheet would take for a formula, and what looks like one made harmless before. */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const HARMLESS_FORMULA = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** Writes a CSV (RFC 4180) piece by piece: comma, the point as decimal mark, nothing where there is no value. */
export interface CsvWriter<R> {
  /** The names of the columns, with the end of their line. */
  header: string
  /** Lines, each with its end. */
  lines(rows: readonly R[]): string
}

export function createCsvWriter<R>(columns: readonly Pick<Column<R>, 'name' | 'valueOf'>[]): CsvWriter<R> {
  const written = new Map<string, string>()
  // The library costs ten times what joining does, and only texts need it; most of them come again and again.
  const write = (cell: Cell) => {
    if (cell === null) return ''
    if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
    const value = typeof cell === 'string' ? cell : writeList(cell)
    const known = written.get(value)
    if (known !== undefined) return known
    // Quoted where a space begins or ends it: many a reader takes bare ones away.
    const text = stringify([[harmless(value)]], { eof: false, quoted_match: /^\s|\s$/ })
    written.set(value, text)
    return text
  }
  return {
    header: `${columns.map(({ name }) => name).join(',')}\r\n`,
    lines: (rows) =>
      rows.map((row) => `${columns.map((column) => write(column.valueOf(row))).join(',')}\r\n`).join(''),
  }
}

/** Rows as a whole CSV. */
export function writeCsv<R>(
  columns: readonly Pick<Column<R>, 'name' | 'valueOf'>[],
  rows: readonly R[],
): string {
  const { header, lines } = createCsvWriter(columns)
  return header + lines(rows)
}

/** Written in one go. */
const LINES_AT_ONCE = 100

/** The same of many long rows: votes pass in between. */
export async function writeLongCsv<R>(
  columns: readonly Pick<Column<R>, 'name' | 'valueOf'>[],
  rows: readonly R[],
): Promise<string> {
  const { header, lines } = createCsvWriter(columns)
  const parts = [header]
  for (let start = 0; start < rows.length; start += LINES_AT_ONCE) {
    await setImmediate()
    parts.push(lines(rows.slice(start, start + LINES_AT_ONCE)))
  }
  return parts.join('')
}

/** Several values in one cell. */
function writeList(values: readonly string[]): string {
  return values.join(SEPARATOR) || SEPARATOR
}

/** A title that begins like a formula must not be one where a spreadsheet opens it. */
function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text of a cell that {@link writeCsv} may have made harmless. */
export function readHarmless(cell: string): string {
  return HARMLESS_FORMULA.test(cell) ? cell.slice(1) : cell
}

/** What a CSV of these columns holds, as a Table Schema. @param primaryKey names of columns */
export function tableSchema<R>(columns: readonly Column<R>[], primaryKey: readonly string[]): object {
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    fields: columns.map(({ valueOf: _, ...field }) => ({
      ...field,
      ...(field.type === 'number' && { decimalChar: '.' }),
      ...(field.type === 'boolean' && { trueValues: ['true'], falseValues: ['false'] }),
    })),
    missingValues: [''],
    primaryKey,
  }
}
