import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { parse as parseAll } from 'csv-parse/sync'
import { type Columns, readHeader } from './columns.ts'
import { type Clock, clockOf } from './dates.ts'

/** How one export is to be read. */
export interface Export {
  path: string
  sizeBytes: number
  delimiter: string
  columns: Columns
  /** Columns that nothing is made of, by their names. */
  unknown: string[]
  /** That its dates were most likely written by. */
  clock: Clock
  /** Whether it has whole decimal ids. */
  isDecimal: boolean
}

/** As the exporter writes it, then as spreadsheets save it again. */
const DELIMITERS = [',', ';', '\t']
/** More than a header and the longest review take. */
const HEAD_BYTES = 256 * 1024

/**
 * Looks at a file before anything of it is imported: all of it for its encoding, its head for the rest.
 * @throws {Error} when it cannot be read
 * @returns a sentence that says why it is no export
 */
export async function openExport(path: string): Promise<Export | string> {
  const file = await open(path)
  const { size: sizeBytes } = await file.stat()
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
  await file.close()
  const badByte = await findBadByte(path)
  if (badByte !== undefined) return `it is not UTF-8: see what follows byte ${badByte}`
  const head = buffer.toString('utf8', 0, bytesRead)
  for (const delimiter of DELIMITERS) {
    const [header = [], first = []] = readHead(head, delimiter)
    const read = readHeader(header)
    if (!read.ok) continue
    const { columns, unknown } = read
    const cell = (index: number | undefined) => (index === undefined ? '' : (first[index] ?? ''))
    const { date, review, legacy } = columns.facts
    const facts = { date: cell(date), review: cell(review), hasLegacyId: legacy !== undefined }
    const clock = clockOf(facts)
    return {
      path,
      sizeBytes,
      delimiter,
      columns,
      unknown,
      clock,
      isDecimal: facts.hasLegacyId && clock === 'utc',
    }
  }
  const read = readHeader(readHead(head, ',')[0] ?? [])
  const missing = read.ok ? [] : read.missing
  return `its first line is no header of an export: no column is called ${missing.map((name) => `"${name}"`).join(', nor ')}`
}

/** @returns its first two lines, as far as they can be read: the header alone where what follows is broken */
function readHead(head: string, delimiter: string, lines = 2): string[][] {
  try {
    return parseAll(head, { bom: true, delimiter, relax_column_count: true, to: lines })
  } catch {
    return lines > 1 ? readHead(head, delimiter, lines - 1) : []
  }
}

/** @returns where the piece begins that holds the first byte which is not UTF-8 */
async function findBadByte(path: string): Promise<number | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let offset = 0
  try {
    for await (const chunk of createReadStream(path, {
      highWaterMark: 1024 * 1024,
    }) as AsyncIterable<Buffer>) {
      decoder.decode(chunk, { stream: true })
      offset += chunk.length
    }
    decoder.decode()
    return undefined
  } catch (error) {
    if (error instanceof TypeError) return offset
    throw error
  }
}
