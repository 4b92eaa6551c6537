import { createReadStream } from 'node:fs'
import Papa from 'papaparse'

/** How a file sets its cells and its lines apart. */
export interface CsvForm {
  delimiter: string
  newline: '\n' | '\r\n' | '\r'
}

/** A record of the file, and the line it begins at: a comment may have several. */
export interface Line {
  number: number
  cells: string[]
}

/** Lines that were read at once, and how much of the file has been read by then. */
export interface Piece {
  lines: Line[]
  bytes: number
}

const PIECE_BYTES = 256 * 1024
/** What an unclosed quote may swallow before it is called one. */
const MAX_LINE_CHARS = 256 * 1024

/**
 * Reads a CSV file (RFC 4180) in UTF-8 to its end, piece by piece, each when it is asked for. Empty lines are left out.
 * @throws {Error} at a quote that is misplaced or never closed
 */
export async function* readLines(path: string, form: CsvForm): AsyncGenerator<Piece> {
  const parser = new Papa.Parser(form)
  const input = createReadStream(path, { encoding: 'utf8', highWaterMark: PIECE_BYTES })
  let next = 1
  let rest = ''
  const read = (text: string, isLast: boolean): Piece => {
    const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(text, 0, !isLast)
    rest = text.slice(meta.cursor)
    const lines: Line[] = []
    for (const [i, cells] of data.entries()) {
      // What it has to say of the line that this piece cuts off, it says again with the whole line.
      if (errors[0]?.row === i) break
      if (cells.length > 1 || cells[0] !== '') lines.push({ number: next, cells })
      next += linesOf(cells)
    }
    const isBroken = (errors[0]?.row ?? data.length) < data.length || rest.length > MAX_LINE_CHARS
    if (isBroken) throw new Error(`line ${next} is not CSV: a quote is misplaced or never closed`)
    return { lines, bytes: input.bytesRead }
  }
  for await (const text of input as AsyncIterable<string>) {
    yield read(rest === '' && next === 1 ? text.replace(/^\uFEFF/, '') : rest + text, false)
  }
  yield read(rest, true)
}

/** How many lines of the file a record takes. */
function linesOf(cells: readonly string[]): number {
  let lines = 1
  for (const cell of cells) {
    for (let end = cell.indexOf('\n'); end >= 0; end = cell.indexOf('\n', end + 1)) lines++
  }
  return lines
}
