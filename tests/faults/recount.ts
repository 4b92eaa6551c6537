import { decodeVote, ERASED, SUSPECT } from './decode-vote.ts'
import type { Content } from './ledger.ts'
import type { Row, Tables } from './read-tables.ts'

/** Votes as they are found in the tables, by id. */
export interface Found {
  votes: Map<string, { content: Content | 'erased'; at: number }>
  /** What does not hold together: counts that are not those of the votes, texts without a vote. */
  problems: string[]
}

/** Counts every vote again, from its row alone, and compares with all three tables of counts. */
export function recount(tables: Tables): Found {
  const problems: string[] = []
  const texts = Map.groupBy(tables.vote_text, ({ vote }) => String(vote))
  const votes: Found['votes'] = new Map()
  const counts = { count_day: new Counts(), count_month: new Counts(), count_context: new Counts() }
  for (const row of tables.vote) {
    const id = String(row['id'])
    const own = new Map((texts.get(id) ?? []).map(({ field, body }) => [Number(field), String(body)]))
    texts.delete(id)
    if (row['state'] === ERASED) {
      if (own.size > 0) problems.push(`${id} is erased, and its text is still there`)
      votes.set(id, { content: 'erased', at: 0 })
      continue
    }
    const content = decodeVote(row, own)
    const at = Number(row['at'])
    votes.set(id, { content, at })
    const { day, month, hour } = parisTime(at)
    const cells = voteCells(row, content)
    counts.count_day.add([content.demarche, content.button, day], cells)
    counts.count_month.add([content.demarche, content.button, month], cells)
    if (row['state'] === SUSPECT) continue
    const context = [`locale_${content.locale}_${content.satisfaction}`, `hour_${hour}`]
    counts.count_context.add([content.demarche, content.button, day], context)
  }
  for (const id of texts.keys()) problems.push(`${id} has a text and no vote`)
  problems.push(...counts.count_day.compare('count_day', 'day', tables.count_day))
  problems.push(...counts.count_month.compare('count_month', 'month', tables.count_month))
  problems.push(...counts.count_context.compare('count_context', 'day', tables.count_context))
  return { votes, problems }
}

/** Cells by démarche, button and period. */
class Counts {
  readonly #rows = new Map<string, Map<string, number>>()

  add(key: number[], cells: string[]): void {
    const row = this.#rows.get(key.join('/')) ?? new Map<string, number>()
    this.#rows.set(key.join('/'), row)
    for (const cell of cells) row.set(cell, (row.get(cell) ?? 0) + 1)
  }

  /** @returns one line a cell that differs */
  compare(table: string, period: string, rows: Row[]): string[] {
    const problems: string[] = []
    const left = new Map(this.#rows)
    for (const { demarche, button, [period]: at, ...cells } of rows) {
      const key = [demarche, button, at].join('/')
      const counted = left.get(key) ?? new Map<string, number>()
      left.delete(key)
      for (const [cell, n] of Object.entries(cells)) {
        const voted = counted.get(cell) ?? 0
        if (n !== voted) problems.push(`${table} ${key} ${cell}: ${n} counted, ${voted} voted`)
      }
    }
    for (const key of left.keys()) problems.push(`${table} ${key}: votes and no count`)
    return problems
  }
}

function voteCells({ state, ruled, verified }: Row, { satisfaction, answers }: Content): string[] {
  if (state === SUSPECT) return [ruled ? 'rejected' : 'suspect']
  const cells = [`satisfaction_${satisfaction}`]
  if (verified) cells.push('verified')
  if (ruled) cells.push('admitted')
  if (answers.comprehension) cells.push(`comprehension_${answers.comprehension}`)
  if (answers.contact_tried) cells.push('contact_tried_answered')
  for (const option of answers.contact_tried ?? []) cells.push(`contact_tried_${option}`)
  for (const field of ['contact_reached', 'contact_satisfaction'] as const) {
    for (const [channel, option] of Object.entries(answers[field] ?? {})) {
      cells.push(`${field}_${channel}_${option}`)
    }
  }
  return cells
}

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const paris = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  hourCycle: 'h23',
})
const hours = new Map<number, { day: number; month: number; hour: number }>()

/** Days since 1970, months since year 0, hour of the day; asked of the platform once an hour of data. */
function parisTime(at: number): { day: number; month: number; hour: number } {
  const utcHour = Math.floor(at / HOUR_MS)
  let time = hours.get(utcHour)
  if (!time) {
    const parts = paris.formatToParts(at)
    const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
    const [year, month] = [read('year'), read('month') - 1]
    const day = Date.UTC(year, month, read('day')) / DAY_MS
    time = { day, month: year * 12 + month, hour: read('hour') }
    hours.set(utcHour, time)
  }
  return time
}
