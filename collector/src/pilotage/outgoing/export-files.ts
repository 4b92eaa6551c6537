import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import { CONTENT_TYPES } from '../../http/format.ts'
import { type Cell, createCsvWriter, SEPARATOR } from '../../http/table.ts'
import type { StoredVote } from '../../store/votes.ts'
import { datedVote } from '../../votes/export-votes.ts'
import { EXPORT_COLUMNS, type Exported } from './export-columns.ts'

export const EXPORT_FORMATS = ['xlsx', 'csv', 'ndjson'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const EXPORT_TYPES: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: CONTENT_TYPES.csv,
  ndjson: CONTENT_TYPES.ndjson,
}

/** Votes, page after page, as a file: written as fast as it is read, and never whole in memory. */
export function writeExport(
  format: ExportFormat,
  what: Exported,
  pages: AsyncIterable<readonly StoredVote[]>,
): Readable {
  if (format === 'csv') return Readable.from(csvOf(what, pages))
  if (format === 'ndjson') return Readable.from(ndjsonOf(pages))
  // Every cell has its type: a text that begins like a formula stays one. Beyond what a sheet holds
  // (1,048,576 rows), a second follows. Without ZIP64, which not every reader knows: a sheet of 4 GiB is none.
  const sheet = writeXlsxStream(rowsOf(what, pages), {
    name: what,
    columns: EXPORT_COLUMNS[what].map(({ name }) => ({ header: name })),
    freezePane: { rows: 1 },
  })
  return Readable.fromWeb(sheet as ReadableStream)
}

async function* csvOf(what: Exported, pages: AsyncIterable<readonly StoredVote[]>): AsyncGenerator<string> {
  // Excel takes a file without a byte order mark for another charset.
  yield `\uFEFF${createCsvWriter(EXPORT_COLUMNS[what]).header}`
  // One a page: a writer remembers the texts it has written.
  for await (const page of pages) yield createCsvWriter(EXPORT_COLUMNS[what]).lines(page)
}

async function* ndjsonOf(pages: AsyncIterable<readonly StoredVote[]>): AsyncGenerator<string> {
  for await (const page of pages) yield page.map((vote) => `${JSON.stringify(datedVote(vote))}\n`).join('')
}

async function* rowsOf(
  what: Exported,
  pages: AsyncIterable<readonly StoredVote[]>,
): AsyncGenerator<CellValue[]> {
  const columns = EXPORT_COLUMNS[what]
  for await (const page of pages) {
    for (const vote of page) yield columns.map((column) => cellOf(column.type, column.valueOf(vote)))
  }
}

function cellOf(type: string, value: Cell): CellValue {
  if (typeof value === 'object' && value !== null) return value.join(SEPARATOR)
  return type === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value
}
