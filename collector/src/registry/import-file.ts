import { isUtf8 } from 'node:buffer'
import { CsvError, parse } from 'csv-parse/sync'
import type { Language } from '../http/language.ts'
import type { FieldError } from '../http/problem.ts'
import { COLUMNS, REQUIRED_COLUMNS, readRecord } from './demarches-csv.ts'

/** One entry of an import file, not yet judged, and the line a reader finds it at. */
export interface ImportLine {
  line: number
  value: unknown
  /** Columns found, where they are not as many as the header has. */
  columns?: number
}

/** A file, or what keeps it from being one: then nothing of it is taken. */
export type ImportFile = { ok: true; lines: ImportLine[] } | { ok: false; errors: FieldError[] }

const MESSAGES = {
  fr: {
    missing: 'cette colonne manque',
    unknown: 'cette colonne n’est pas connue',
    twice: 'cette colonne figure deux fois',
    encoding: (line: number) => `la ligne ${line} n’est pas en UTF-8`,
    unreadable: (line: number) => `la ligne ${line} est illisible : guillemet mal placé ou manquant`,
    notAList: 'une liste de démarches est attendue',
  },
  en: {
    missing: 'this column is missing',
    unknown: 'this column is not known',
    twice: 'this column stands there twice',
    encoding: (line: number) => `line ${line} is not UTF-8`,
    unreadable: (line: number) => `line ${line} cannot be read: a quotation mark is misplaced or missing`,
    notAList: 'a list of démarches is expected',
  },
} as const

/** More would help nobody. */
const MAX_ERRORS = 20
const MAX_COLUMN_CHARS = 60

/**
 * Reads démarches from CSV: a header of columns that are known, each once, in any order; comma or semicolon, as the
 * header has it; UTF-8.
 */
export function readDemarchesCsv(bytes: Buffer, language: Language): ImportFile {
  const messages = MESSAGES[language]
  if (!isUtf8(bytes)) return refuse([{ path: '', message: messages.encoding(firstBadLine(bytes)) }])
  let rows: { record: string[]; info: { lines: number } }[]
  try {
    const text = bytes.toString()
    const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ','
    const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true }
    // Its types know of `info` beside named columns alone.
    rows = parse(text, { ...options, info: true }) as unknown as typeof rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse([{ path: '', message: messages.unreadable(Number(error['lines'])) }])
  }
  const header = rows.shift()?.record ?? []
  const errors = headerErrors(header, language)
  if (errors.length > 0) return refuse(errors)
  const lines = rows.map(({ record, info }) => ({
    line: info.lines,
    value: readRecord(header, record),
    ...(record.length !== header.length && { columns: record.length }),
  }))
  return { ok: true, lines }
}

/** Reads démarches from a JSON array; the line is then the place in it, from 1. */
export function readDemarchesJson(value: unknown, language: Language): ImportFile {
  if (!Array.isArray(value)) return refuse([{ path: '', message: MESSAGES[language].notAList }])
  return { ok: true, lines: value.map((one: unknown, i) => ({ line: i + 1, value: one })) }
}

function headerErrors(header: readonly string[], language: Language): FieldError[] {
  const { missing, unknown, twice } = MESSAGES[language]
  const told = (column: string, message: string) => ({
    path: `/${column.slice(0, MAX_COLUMN_CHARS)}`,
    message,
  })
  const seen = new Set<string>()
  const errors: FieldError[] = []
  for (const column of header) {
    if (!COLUMNS.includes(column)) errors.push(told(column, unknown))
    else if (seen.has(column)) errors.push(told(column, twice))
    seen.add(column)
  }
  const absent = REQUIRED_COLUMNS.filter((column) => !seen.has(column))
  return [...absent.map((column) => told(column, missing)), ...errors]
}

function firstBadLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0, end = 0; end >= 0; start = end + 1, line++) {
    end = bytes.indexOf('\n', start)
    if (!isUtf8(bytes.subarray(start, end < 0 ? undefined : end))) break
  }
  return line
}

function refuse(errors: FieldError[]): ImportFile {
  return { ok: false, errors: errors.slice(0, MAX_ERRORS) }
}
