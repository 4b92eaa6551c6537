import { monthOf, parisTime } from '@monavis/shared/period'
import { type CountedVote, contextCellsOf, voteCellsOf } from '../cells.ts'
import type { CountTable } from '../count-tables.ts'
import { CountChanges } from './count-changes.ts'

/** A vote that stands in the counts from now on (1), or no longer does (-1). */
export interface JournalEntry {
  vote: CountedVote & { demarche: number; button: number; at: number }
  by: 1 | -1
}

/** What some lines of the journal change in each table. */
export type CountSums = Record<CountTable['name'], CountChanges>

const HOUR_MS = 3_600_000

/** What a line keeps of a vote beside its button and its hour: no more than is counted of it. */
const COLUMNS = [
  'state',
  'satisfaction',
  'locale',
  'comprehension',
  'contact_tried',
  'contact_reached',
  'contact_satisfaction',
  'ruled',
  'verified',
] as const satisfies readonly (keyof CountedVote)[]

/** A batch as one line: for each entry where it counts (démarche, button, hour since 1970), then what. */
export function journalLine(entries: readonly JournalEntry[]): string {
  return entries
    .map(({ vote, by }) => {
      const hour = Math.floor(vote.at / HOUR_MS)
      return `${vote.demarche},${vote.button},${hour}:${by},${COLUMNS.map((column) => vote[column])}`
    })
    .join(';')
}

/** Adds up votes that need no journal, one after the other: so many at once that they are counted as they are stored. */
export function createTally(): { add: (vote: JournalEntry['vote']) => void; sums: CountSums } {
  const sums = noSums()
  const known = new Map<number, string[]>()
  return {
    sums,
    add: (vote) => {
      const { day, hour } = parisTime(vote.at)
      const kind = kindOf(vote)
      const cells = known.get(kind) ?? voteCellsOf(vote)
      known.set(kind, cells)
      sums.count_day.add(vote, day, cells, 1)
      sums.count_month.add(vote, monthOf(day), cells, 1)
      sums.count_context.add(vote, day, contextCellsOf(vote, hour), 1)
    },
  }
}

/** One number for all that decides on the cells of a vote, each part as wide as its column allows. */
function kindOf(vote: CountedVote): number {
  const trust = (vote.state * 2 + vote.ruled) * 2 + vote.verified
  const scales = (trust * 4 + vote.satisfaction) * 16 + vote.comprehension
  return ((scales * 512 + vote.contact_tried) * 256 + vote.contact_reached) * 4096 + vote.contact_satisfaction
}

function noSums(): CountSums {
  return {
    count_day: new CountChanges(),
    count_month: new CountChanges(),
    count_context: new CountChanges(),
  }
}

/** Adds lines up, in whichever order. Thousands of votes come to a few places and say a few things: each is read once. */
export function sumJournal(lines: readonly string[]): CountSums {
  const sums = noSums()
  const placeOf = readOnce(readPlace)
  const whatOf = readOnce(readKind)
  for (const entry of lines.flatMap((line) => line.split(';'))) {
    const colon = entry.indexOf(':')
    const { button, day, hour } = placeOf(entry.slice(0, colon))
    const { vote, by, cells } = whatOf(entry.slice(colon + 1))
    sums.count_day.add(button, day, cells, by)
    sums.count_month.add(button, monthOf(day), cells, by)
    sums.count_context.add(button, day, contextCellsOf(vote, hour), by)
  }
  return sums
}

function readOnce<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const value = known.get(text) ?? read(text)
    known.set(text, value)
    return value
  }
}

function readPlace(text: string) {
  const [demarche = 0, button = 0, hour = 0] = text.split(',').map(Number)
  return { button: { demarche, button }, ...parisTime(hour * HOUR_MS) }
}

function readKind(text: string) {
  const [by = 0, ...values] = text.split(',').map(Number)
  const vote = Object.fromEntries(COLUMNS.map((column, i) => [column, values[i]])) as unknown as CountedVote
  return { vote, by, cells: voteCellsOf(vote) }
}
