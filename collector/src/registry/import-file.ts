import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
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

/** Ten times the démarches of a nation. */
const MAX_LINES = 20_000

const MESSAGES = {
  fr: {
    missing: 'cette colonne manque',
    unknown: 'cette colonne n’est pas connue',
    twice: 'cette colonne figure deux fois',
    encoding: (line: number) => `la ligne ${line} n’est pas en UTF-8`,
    unreadable: (line: number) => `la ligne ${line} est illisible : guillemet mal placé ou manquant`,
    notAList: 'une liste de démarches est attendue',
    tooLong: `plus de ${MAX_LINES} démarches : à envoyer en plusieurs fois`,
  },
  en: {
    missing: 'this column is missing',
    unknown: 'this column is not known',
    twice: 'this column stands there twice',
    encoding: (line: number) => `line ${line} is not UTF-8`,
    unreadable: (line: number) => `line ${line} cannot be read: a quotation mark is misplaced or missing`,
    notAList: 'a list of démarches is expected',
    tooLong: `more than ${MAX_LINES} démarches: to be sent in several files`,
  },
} as const

/** More would help nobody. */
const MAX_ERRORS = 20
const MAX_COLUMN_CHARS = 60
/** More than all columns take. */
const MAX_HEADER_BYTES = 16 * 1024
/** Read in one go, some ten milliseconds: votes pass in between. */
const BYTES_AT_ONCE = 32 * 1024
const LINES_AT_ONCE = 100

/**
 * Reads démarches from CSV: a header of columns that are known, each once, in any order; comma or semicolon, as the
 * header has it; UTF-8.
 */
export async function readDemarchesCsv(bytes: Buffer, language: Language): Promise<ImportFile> {
  const messages = MESSAGES[language]
  if (!isUtf8(bytes)) return refuse([{ path: '', message: messages.encoding(firstBadLine(bytes)) }])
  const [firstLine = ''] = bytes
    .subarray(0, MAX_HEADER_BYTES)
    .toString()
    .split(/[\r\n]/, 1)
  const delimiter = firstLine.includes(';') ? ';' : ','
  const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true }
  const rows = Readable.from(slicesOf(bytes)).pipe(parse({ ...options, info: true }))
  let header: string[] | undefined
  const lines: ImportLine[] = []
  try {
    for await (const { record, info } of rows as AsyncIterable<Row>) {
      if (!header) {
        header = record
        const errors = headerErrors(header, language)
        if (errors.length > 0) return refuse(errors)
        continue
      }
      if (lines.length === MAX_LINES) return refuse([{ path: '', message: messages.tooLong }])
      if (lines.length % LINES_AT_ONCE === 0) await setImmediate()
      const columns = record.length
      const isWhole = columns === header.length
      lines.push({
        line: info.lines,
        value: isWhole ? readRecord(header, record) : undefined,
        ...(!isWhole && { columns }),
      })
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse([{ path: '', message: messages.unreadable(Number(error['lines'])) }])
  }
  return header ? { ok: true, lines } : refuse(headerErrors([], language))
}

/** A line, and the one of the file that it ends at. */
interface Row {
  record: string[]
  info: { lines: number }
}

function* slicesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += BYTES_AT_ONCE) {
    yield bytes.subarray(start, start + BYTES_AT_ONCE)
  }
}

/** Reads démarches from a JSON array; the line is then the place in it, from 1. */
export function readDemarchesJson(value: unknown, language: Language): ImportFile {
  const messages = MESSAGES[language]
  if (!Array.isArray(value)) return refuse([{ path: '', message: messages.notAList }])
  if (value.length > MAX_LINES) return refuse([{ path: '', message: messages.tooLong }])
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
