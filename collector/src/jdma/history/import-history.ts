import type { Registry } from '../../registry/registry.ts'
import type { ImportedVote } from '../../store/commit/import.ts'
import type { Store } from '../../store/store.ts'
import type { Clock } from './dates.ts'
import type { Export } from './open-export.ts'
import { createPlaces, type Target } from './places.ts'
import { readLines } from './read-lines.ts'
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
const BATCH = 20_000
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
  let votes: ImportedVote[] = []
  let numbers: number[] = []
  let written = Promise.resolve()
  const write = async (bytes: number) => {
    await written
    const places = numbers
    written = store.importVotes(votes).then((result) => {
      book.add(result, (place) => places[place] ?? 0)
      onProgress(book.report(bytes))
    })
    votes = []
    numbers = []
    // Told by whoever waits for it: the next batch, or the end.
    written.catch(() => {})
  }

  try {
    for await (const { lines, bytes } of readLines(file.path, file.form)) {
      for (const { number, cells } of lines) {
        if (number === 1) continue
        book.lines++
        const review = read(cells)
        if (!review.ok) {
          book.refuse(number, review.message)
          continue
        }
        votes.push(review.vote)
        numbers.push(number)
      }
      if (votes.length >= BATCH) await write(bytes)
    }
  } finally {
    await written
  }
  await write(file.sizeBytes)
  await written
  await store.settleCounts()
  return book.report(file.sizeBytes)
}
