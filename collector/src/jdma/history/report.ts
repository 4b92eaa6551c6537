import type { ImportResult } from '../../store/commit/import.ts'

/** What has become of the lines of an export so far. */
export interface HistoryReport {
  lines: number
  stored: number
  /** There already. */
  known: number
  refusedCount: number
  /** The first of them, one by one. */
  refused: readonly { line: number; message: string }[]
  /** How many lines each reason has refused, while there are not too many different ones. */
  reasons: ReadonlyMap<string, number>
  /** Of the file. */
  bytes: number
}

/** Refused lines told one by one, and different reasons counted. */
const MAX_TOLD = 100

/** Keeps count. */
export class ReportBook {
  lines = 0
  #stored = 0
  #known = 0
  #refusedCount = 0
  readonly #refused: { line: number; message: string }[] = []
  readonly #reasons = new Map<string, number>()

  /** @param lineOf where in the file a vote of the batch stood, by its place */
  add({ stored, known, differing }: ImportResult, lineOf: (place: number) => number): void {
    this.#stored += stored
    this.#known += known
    for (const place of differing) {
      const message = 'this review was imported before, with other answers or to another button'
      this.refuse(lineOf(place), message)
    }
  }

  refuse(line: number, message: string): void {
    this.#refusedCount++
    if (this.#refused.length < MAX_TOLD) this.#refused.push({ line, message })
    const count = this.#reasons.get(message)
    if (count !== undefined || this.#reasons.size < MAX_TOLD) this.#reasons.set(message, (count ?? 0) + 1)
  }

  /** @param bytes of the file that were read */
  report(bytes: number): HistoryReport {
    return {
      lines: this.lines,
      stored: this.#stored,
      known: this.#known,
      refusedCount: this.#refusedCount,
      refused: this.#refused,
      reasons: this.#reasons,
      bytes,
    }
  }
}
