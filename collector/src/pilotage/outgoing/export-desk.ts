import type { Readable } from 'node:stream'
import { isoDay, type Period, startOfDay } from '@monavis/shared/period'
import { sumCounts } from '../../store/counts.ts'
import type { Store } from '../../store/store.ts'
import { readVotes, type StoredVote } from '../../store/votes.ts'
import { type Exported, isExported } from './export-columns.ts'
import { type ExportFormat, writeExport } from './export-files.ts'

/** What somebody asks for. */
export interface ExportAsked {
  demarche: number
  what: Exported
  format: ExportFormat
  /** Paris days. */
  period: Period
  /** Every one without it. */
  button: number | undefined
}

/** How far an export has come. */
export interface ExportProgress {
  demarche: number
  /** Votes read so far, of so many, as they were counted before. */
  read: number
  expected: number
  /** Lines written. */
  rows: number
}

/** Hands out votes and comments as files, one at a time an agent. */
export interface ExportDesk {
  /** Votes of a period, from the counts. */
  count(asked: Pick<ExportAsked, 'demarche' | 'period' | 'button'>): Promise<number>
  /** The file an agent is being given. */
  progressOf(person: number): ExportProgress | undefined
  /**
   * Begins to write a file.
   * @param onEnd told how much was written, and whether it was all
   * @returns undefined where this agent is being given another
   */
  begin(
    person: number,
    asked: ExportAsked,
    onEnd: (rows: number, isWhole: boolean) => void,
  ): Promise<{ name: string; file: Readable } | undefined>
}

/** @param now clock, ms */
export function createExportDesk(store: Store, now: () => number): ExportDesk {
  const underWay = new Map<number, ExportProgress>()
  const count: ExportDesk['count'] = async ({ demarche, period, button }) => {
    const filter = { demarche, ...(button !== undefined && { button }) }
    const sums = { votes: ['satisfaction_1', 'satisfaction_2', 'satisfaction_3'] }
    return (await sumCounts(store.db, period, sums, filter)).get(demarche)?.votes ?? 0
  }
  return {
    count,
    progressOf: (person) => underWay.get(person),
    async begin(person, asked, onEnd) {
      if (underWay.has(person)) return undefined
      const { demarche, what, format, period, button } = asked
      const progress: ExportProgress = { demarche, read: 0, expected: 0, rows: 0 }
      // Before anything is waited for: of two that are asked for at once, one finds it.
      underWay.set(person, progress)
      try {
        progress.expected = await count(asked)
      } catch (error) {
        underWay.delete(person)
        throw error
      }
      // What was received until now, and no more: a vote that comes meanwhile is in none of its pages. What is erased
      // or corrected meanwhile is given as it has become: a text that somebody takes back must not leave the house.
      const before = Math.min(now(), startOfDay(period.to + 1))
      const pages = readVotes(store.db, { demarche, button, from: startOfDay(period.from), before })
      const file = writeExport(format, what, told(pages, what, progress))
      let isWhole = false
      file.once('end', () => {
        isWhole = true
      })
      // Also where whoever asked has gone.
      file.once('close', () => {
        underWay.delete(person)
        onEnd(progress.rows, isWhole)
      })
      const words = [what, demarche, isoDay(period.from), isoDay(period.to)]
      return { name: `${words.join('-')}.${format}`, file }
    },
  }
}

/** Those that are exported, as they pass. */
async function* told(
  pages: AsyncIterable<StoredVote[]>,
  what: Exported,
  progress: ExportProgress,
): AsyncGenerator<StoredVote[]> {
  for await (const page of pages) {
    const exported = page.filter((vote) => isExported(what, vote))
    progress.read += page.length
    progress.rows += exported.length
    if (exported.length > 0) yield exported
  }
}
