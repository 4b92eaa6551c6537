import { createReadStream } from 'node:fs'
import { CsvError, parse } from 'csv-parse'
import type { Registry } from '../../registry/registry.ts'
import type { ImportedVote } from '../../store/commit/import.ts'
import type { Store } from '../../store/store.ts'
import type { Clock } from './dates.ts'
import type { Export } from './open-export.ts'
import { createPlaces, type Target } from './places.ts'
import { createReviewReader } from './read-review.ts'
import { type HistoryReport, ReportBook } from './report.ts'

export interface HistoryParts {
  store: Store
  registry: Registry
  target: Target
  clock: Clock
  /** ms */
  now: number
  commentRetentionDays: number
  /** Told after each batch what has become of the file so far. */
  onProgress: (report: HistoryReport) => void
}

/** Votes in one transaction: so many of one démarche fall on few days, and each row of counts is written once. */
const BATCH = 10_000
/** What an unclosed quote may swallow before it is called one. */
const MAX_LINE_CHARS = 256 * 1024
const READ_BYTES = 256 * 1024
const DAY_MS = 86_400_000

/**
 * Reads an export to its end, and stores what is new in it. While a batch is being written, the next one is read.
 * Memory holds two batches, whatever the length of the file.
 * @throws what the database failed with, or a line that breaks CSV: what was stored until then stays, and another
 * run passes over it
 */
export async function importHistory(file: Export, parts: HistoryParts): Promise<HistoryReport> {
  const { store, registry, target, clock, now, commentRetentionDays, onProgress } = parts
  const read = createReviewReader({
    columns: file.columns,
    clock,
    isDecimal: file.isDecimal,
    findPlace: createPlaces(registry, target),
    textsFrom: now - commentRetentionDays * DAY_MS,
    now,
  })
  const book = new ReportBook()
  const input = createReadStream(file.path, { highWaterMark: READ_BYTES })
  const lines = parse({
    bom: true,
    delimiter: file.delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_LINE_CHARS,
  })
  // Errors of the disk reach whoever reads the lines.
  input.on('error', (error) => lines.destroy(error)).pipe(lines)

  let batch: { vote: ImportedVote; line: number }[] = []
  let written = Promise.resolve()
  const write = async () => {
    await written
    const votes = batch
    batch = []
    const bytes = input.bytesRead
    written = store.importVotes(votes.map(({ vote }) => vote)).then((outcomes) => {
      for (const [i, outcome] of outcomes.entries()) book.add(outcome, votes[i]?.line ?? 0)
      onProgress(book.report(bytes))
    })
    // Told by whoever waits for it: the next batch, or the end.
    written.catch(() => {})
  }

  let next = 1
  try {
    for await (const line of lines as AsyncIterable<string[]>) {
      const number = next
      next += linesOf(line)
      if (number === 1) continue
      book.lines++
      const review = read(line)
      if (review.ok) batch.push({ vote: review.vote, line: number })
      else book.refuse(number, review.message)
      if (batch.length >= BATCH) await write()
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // The parser knows where it gave up, which a quote left open may put thousands of lines further.
    const reason = `line ${next} is not CSV: a quotation mark is misplaced or missing in it, or it is far too long`
    throw new Error(`${reason}; what stands before it comes in again without harm`, { cause: error })
  } finally {
    input.destroy()
    await written
  }
  await write()
  await written
  await store.settleCounts()
  return book.report(file.sizeBytes)
}

/** How many lines of the file a record takes: a comment may have several. */
function linesOf(record: readonly string[]): number {
  let lines = 1
  for (const cell of record) {
    for (let end = cell.indexOf('\n'); end >= 0; end = cell.indexOf('\n', end + 1)) lines++
  }
  return lines
}
