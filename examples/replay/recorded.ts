import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** A number of answers and their mean, as the observatory recorded them. */
export interface RecordedScore {
  n: number
  /** Unrounded; 0 where n is 0. */
  mark: number
}

/** A line of recorded results: one démarche over 12 months, and its satisfaction over the last three. */
export interface Recorded {
  demarche: number
  satisfaction: RecordedScore
  satisfactionLast3Months: RecordedScore
  comprehension: RecordedScore
  /** In [0, 1]; n counts channels tried, not votes. */
  reachability: RecordedScore
  contactSatisfaction: RecordedScore
  /** n counts the votes that said whether they looked for help. */
  autonomy: RecordedScore
  /** Of a probe, in [0, 100]; null where it was not measured. */
  uptimePercent: number | null
  /** Mean; null where it was not measured. */
  loadTimeMs: number | null
}

/**
 * Reads a file of recorded results.
 * @throws {Error} that names the line and the column of what is no number
 */
export function readRecorded(path: string): Recorded[] {
  const rows: Record<string, string>[] = parse(readFileSync(path), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
  })
  return rows.map((row, i) => {
    const number = (column: string) => {
      const value = Number(row[column] || Number.NaN)
      if (!Number.isFinite(value) || value < 0) {
        throw new Error(
          `${path}: line ${i + 2}, column ${column}: expected a number, found "${row[column] ?? ''}"`,
        )
      }
      return value
    }
    const measured = (column: string) => (row[column] ? number(column) : null)
    const score = (count: string, mark: string) => {
      const n = number(count)
      return { n, mark: n === 0 ? 0 : number(mark) }
    }
    return {
      demarche: number('demarche_id'),
      satisfaction: score('satisfaction_count', 'satisfaction'),
      satisfactionLast3Months: score('satisfaction_3_months_count', 'satisfaction_3_months'),
      comprehension: score('comprehension_count', 'comprehension'),
      reachability: score('contact_reached_count', 'contact_reachability'),
      contactSatisfaction: score('contact_satisfaction_count', 'contact_satisfaction'),
      autonomy: score('contact_tried_count', 'autonomy'),
      uptimePercent: measured('uptime_percent'),
      loadTimeMs: measured('load_time_ms'),
    }
  })
}
