import { INDICATOR_NAMES, INDICATORS, type IndicatorName } from '@monavis/shared/indicators'
import type { ExportedDemarche } from '@monavis/shared/schemas'
import { type Column, readHarmless, SEPARATOR, writeLongCsv } from '../http/table.ts'
import { demarcheColumns, stateColumn } from './demarche-columns.ts'
import { INDICATOR_PARTS, indicatorColumns } from './indicator-columns.ts'

/**
 * The registry as a table: a line a démarche, four columns an indicator. What is written here is read back the same,
 * but for buttons, which have no column. Described in docs/registry.md.
 */

/** How each column beside those of indicators is read. */
const OWN_COLUMNS = {
  id: readNumber,
  title: readHarmless,
  administration: readHarmless,
  ministere: readHarmless,
  essential: readFlag,
  public: readFlag,
  state: readHarmless,
  legacyId: readNumber,
  announcements: readJson,
} as const satisfies Partial<Record<keyof ExportedDemarche, (cell: string) => unknown>>
const OWN_NAMES = Object.keys(OWN_COLUMNS) as (keyof typeof OWN_COLUMNS)[]

export const REQUIRED_COLUMNS = ['id', 'title', 'administration', 'ministere'] as const

const WRITTEN: readonly Column<ExportedDemarche>[] = [
  ...demarcheColumns<ExportedDemarche>((demarche) => demarche),
  {
    name: 'public',
    type: 'boolean',
    description: 'Démarche montrée au public',
    valueOf: (demarche) => demarche.public,
  },
  stateColumn(({ state }) => state),
  {
    name: 'legacyId',
    type: 'integer',
    description: 'Numéro dans les codes collés avant 2023',
    valueOf: ({ legacyId }) => legacyId,
  },
  {
    name: 'announcements',
    type: 'string',
    description: 'Ce que le porteur annonce, en JSON : [{"date":"2026-06-30","text":"…"}]',
    valueOf: ({ announcements }) => (announcements.length > 0 ? JSON.stringify(announcements) : null),
  },
  ...indicatorColumns<ExportedDemarche>(({ indicators }) => indicators),
]

export const COLUMNS: readonly string[] = WRITTEN.map(({ name }) => name)

/** Writes démarches as CSV, in UTF-8 with its mark, without which spreadsheets read another encoding. */
export async function writeDemarchesCsv(demarches: readonly ExportedDemarche[]): Promise<string> {
  return `\uFEFF${await writeLongCsv(WRITTEN, demarches)}`
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
    const beside = INDICATOR_PARTS.map((part) => [part, read(`${name}_${part}`, readHarmless)] as const)
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
      return readHarmless
    default:
      return readNumber
  }
}

function readNumber(cell: string): number | string {
  return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell
}

function readJson(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}

function readFlag(cell: string): boolean | string {
  return cell === 'true' || (cell === 'false' ? false : cell)
}
