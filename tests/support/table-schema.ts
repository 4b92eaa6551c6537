import { parse } from 'csv-parse/sync'

export interface TableSchema {
  fields: {
    name: string
    type: string
    decimalChar?: string
    constraints?: { required?: boolean; minimum?: number; maximum?: number; enum?: string[] }
  }[]
  missingValues: string[]
  primaryKey: string[]
}

/** How a value of each type is written, as the specification has it. */
const LEXICAL: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
  string: /^.*$/s,
}

/** Holds a CSV against its Table Schema. @returns what is wrong with it, nothing where it is valid */
export function faultsOfCsv(csv: string, { fields, missingValues, primaryKey }: TableSchema): string[] {
  const [header = [], ...lines] = parse(csv, { record_delimiter: '\r\n' })
  const names = fields.map(({ name }) => name)
  if (JSON.stringify(header) !== JSON.stringify(names)) return [`header: ${header}`]
  const faults: string[] = []
  for (const [i, line] of lines.entries()) {
    for (const [j, { name, type, decimalChar, constraints = {} }] of fields.entries()) {
      const value = line[j] ?? ''
      const tell = (what: string) => faults.push(`line ${i + 1}, ${name}: ${what} ${JSON.stringify(value)}`)
      if (missingValues.includes(value)) {
        if (constraints.required) tell('required')
        continue
      }
      if (!LEXICAL[type]?.test(value)) tell(`no ${type}`)
      if (type === 'number' && decimalChar !== '.') tell('decimal mark not said')
      if (constraints.enum && !constraints.enum.includes(value)) tell('not one of its values')
      if (constraints.minimum !== undefined && Number(value) < constraints.minimum) tell('too low')
      if (constraints.maximum !== undefined && Number(value) > constraints.maximum) tell('too high')
    }
  }
  const keys = lines.map((line) => primaryKey.map((name) => line[names.indexOf(name)]).join())
  if (new Set(keys).size < keys.length) faults.push('a key comes twice')
  return faults
}
