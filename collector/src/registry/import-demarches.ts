import { type DemarcheReport, type ImportedDemarche, importedDemarcheSchema } from '@monavis/shared/schemas'
import { parse } from 'csv-parse/sync'
import { requestSchema } from '../http/json-schema.ts'
import type { Language } from '../http/language.ts'
import { inOneLine } from '../http/problem.ts'
import { compileSchema, fieldErrors } from '../http/validation.ts'
import { takenError } from './pasted-names.ts'
import type { Registry } from './registry.ts'

/** One entry of an import file, not yet judged, and the line a reader finds it at. */
export interface ImportLine {
  line: number
  value: unknown
  /** Columns found, where they are not as many as the header has. */
  columns?: number
}

const REQUIRED_COLUMNS = ['id', 'title', 'administration', 'ministere']
const OPTIONAL_COLUMNS = ['essential', 'public', 'legacyId']

const isDemarche = compileSchema<ImportedDemarche>(requestSchema(importedDemarcheSchema))

/**
 * Reads démarches from CSV: a header with id, title, administration, ministere, and if wished essential and
 * public (`true` or `false`) and legacyId; comma or semicolon, as the header has it; UTF-8.
 * @returns undefined when it is no such file
 */
export function readDemarchesCsv(bytes: Buffer): ImportLine[] | undefined {
  let rows: { record: string[]; info: { lines: number } }[]
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ','
    const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true }
    // Its types know of `info` beside named columns alone.
    rows = parse(text, { ...options, info: true }) as unknown as typeof rows
  } catch {
    return undefined
  }
  const header = rows.shift()?.record ?? []
  const known = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS]
  if (!REQUIRED_COLUMNS.every((column) => header.includes(column))) return undefined
  if (!header.every((column, i) => known.includes(column) && header.indexOf(column) === i)) return undefined
  return rows.map(({ record, info }) => ({
    line: info.lines,
    value: readRecord(header, record),
    ...(record.length !== header.length && { columns: record.length }),
  }))
}

function readRecord(header: readonly string[], record: readonly string[]): unknown {
  const {
    id = '',
    essential,
    public: isPublic,
    legacyId,
    ...texts
  } = Object.fromEntries(header.map((column, i) => [column, record[i]]))
  return {
    ...texts,
    id: number(id),
    ...(essential && { essential: flag(essential) }),
    ...(isPublic && { public: flag(isPublic) }),
    ...(legacyId && { legacyId: number(legacyId) }),
  }
}

/** Reads démarches from a JSON array; the line is then the place in it, from 1. */
export function readDemarchesJson(value: unknown): ImportLine[] | undefined {
  return Array.isArray(value) ? value.map((one, i) => ({ line: i + 1, value: one })) : undefined
}

const MESSAGES = {
  fr: {
    columns: (n: number) => `la ligne a ${n} colonnes, pas autant que l’en-tête`,
    twice: (id: number) => `/id ${id} figure déjà plus haut`,
  },
  en: {
    columns: (n: number) => `the line has ${n} columns, not as many as the header`,
    twice: (id: number) => `/id ${id} stands above already`,
  },
} as const

/** Refused lines told one by one; the report counts them all. */
const MAX_REFUSED = 1_000

/** Takes in what is right, line by line, and tells what is refused. */
export async function importDemarches(
  registry: Registry,
  lines: readonly ImportLine[],
  language: Language,
): Promise<DemarcheReport> {
  const refused: DemarcheReport['refused'] = []
  const accepted = new Map<number, { line: number; demarche: ImportedDemarche }>()
  for (const { line, value, columns } of lines) {
    const refuse = (message: string) => refused.push({ line, message })
    if (columns !== undefined) refuse(MESSAGES[language].columns(columns))
    else if (!isDemarche(value)) refuse(inOneLine(fieldErrors(isDemarche.errors ?? [], language)))
    else if (accepted.has(value.id)) refuse(MESSAGES[language].twice(value.id))
    else accepted.set(value.id, { line, demarche: value })
  }
  const { refused: taken, ...saved } = await registry.saveDemarches(
    [...accepted.values()].map(({ demarche }) => demarche),
  )
  for (const one of taken) {
    const line = accepted.get(one.id)?.line
    if (line !== undefined) refused.push({ line, message: inOneLine([takenError(one.taken, language)]) })
  }
  refused.sort((a, b) => a.line - b.line)
  return { ...saved, refusedCount: refused.length, refused: refused.slice(0, MAX_REFUSED) }
}

function number(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text
}

function flag(text: string): boolean | string {
  return text === 'true' || (text === 'false' ? false : text)
}
