import { stringify } from 'csv-stringify/sync'

/** A field of a Table Schema (https://specs.frictionlessdata.io/table-schema/). */
export interface Field {
  name: string
  type: 'integer' | 'number' | 'string' | 'boolean' | 'date'
  description: string
  constraints?: { required?: true; minimum?: number; maximum?: number; enum?: readonly string[] }
}

/** A column of a CSV: what it is called, what it holds, and where that stands in a row. */
export interface Column<R> extends Field {
  valueOf(row: R): string | number | boolean | null
}

/** Rows as CSV (RFC 4180): the point as decimal mark, nothing where there is no value. */
export function writeCsv<R>(columns: readonly CsvColumn<R>[], rows: readonly R[]): string {
  return `${columns.map(({ name }) => name).join(',')}\r\n${writeCsvLines(columns, rows)}`
}

/** What a column is called, and where it stands in a row. */
type CsvColumn<R> = Pick<Column<R>, 'name' | 'valueOf'>

/** The same without its header. */
export function writeCsvLines<R>(columns: readonly CsvColumn<R>[], rows: readonly R[]): string {
  const written = new Map<string, string>()
  // The library costs ten times what joining does, and only texts need it; most of them come again and again.
  const write = (value: string | number | boolean | null) => {
    if (typeof value !== 'string') return value === null ? '' : String(value)
    const known = written.get(value)
    if (known !== undefined) return known
    // A title that begins like a formula must not be one where a spreadsheet opens it.
    const text = stringify([[value]], { escape_formulas: true, eof: false })
    written.set(value, text)
    return text
  }
  return rows.map((row) => `${columns.map((column) => write(column.valueOf(row))).join(',')}\r\n`).join('')
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
