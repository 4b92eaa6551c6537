import { type Day, monthOf, parisTime } from '@monavis/shared/period'
import { type CountedVote, contextCellsOf, voteCellsOf } from '../cells.ts'
import { COUNT_CONTEXT, COUNT_DAY, COUNT_MONTH, type CountTable } from '../count-tables.ts'
import { type CountChange, CountChanges } from './count-changes.ts'

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
  const { sums, rowsOf, cellsOf, add } = createSums()
  const known = new Map<number, Cells>()
  return {
    sums,
    add: (vote) => {
      const { day, hour } = parisTime(vote.at)
      const kind = kindOf(vote, hour)
      const cells = known.get(kind) ?? cellsOf(vote, hour)
      known.set(kind, cells)
      add(rowsOf(vote, day), cells, 1)
    },
  }
}

/** One number for all that decides on the cells of a vote, each part as wide as its column allows. */
function kindOf(vote: CountedVote, hour: number): number {
  const trust = (vote.state * 2 + vote.ruled) * 2 + vote.verified
  const context = (trust * 32 + vote.locale) * 32 + hour
  const scales = (context * 4 + vote.satisfaction) * 16 + vote.comprehension
  return ((scales * 512 + vote.contact_tried) * 256 + vote.contact_reached) * 4096 + vote.contact_satisfaction
}

/** Adds lines up, in whichever order. Thousands of votes come to a few places and say a few things: each is read once. */
export function sumJournal(lines: readonly string[]): CountSums {
  const { sums, rowsOf, cellsOf, add } = createSums()
  const placeOf = readOnce((text) => {
    const [demarche = 0, button = 0, hour = 0] = text.split(',').map(Number)
    return rowsOf({ demarche, button }, parisTime(hour * HOUR_MS).day)
  })
  const whatOf = readOnce((text) => {
    const [hour = 0, by = 0, ...values] = text.split(/[:,]/).map(Number)
    const vote = Object.fromEntries(COLUMNS.map((column, i) => [column, values[i]])) as unknown as CountedVote
    return { by, cells: cellsOf(vote, parisTime(hour * HOUR_MS).hour) }
  })
  for (const line of lines) {
    for (const entry of line.split(';')) {
      // The hour stands between the two, and belongs to both: it decides on the day and on a cell.
      const colon = entry.indexOf(':')
      const { by, cells } = whatOf(entry.slice(entry.lastIndexOf(',', colon) + 1))
      add(placeOf(entry.slice(0, colon)), cells, by)
    }
  }
  return sums
}

/** The rows that votes at one button count in, of one day. */
type Rows = Record<CountTable['name'], CountChange>

/** Where in those rows a vote counts. A month has the cells of its days. */
interface Cells {
  vote: readonly number[]
  context: readonly number[]
}

function createSums() {
  const sums: CountSums = {
    count_day: new CountChanges(COUNT_DAY),
    count_month: new CountChanges(COUNT_MONTH),
    count_context: new CountChanges(COUNT_CONTEXT),
  }
  const addTo = ({ by: cells }: CountChange, places: readonly number[], by: number) => {
    for (const place of places) cells[place] = (cells[place] ?? 0) + by
  }
  return {
    sums,
    rowsOf: (button: { demarche: number; button: number }, day: Day): Rows => ({
      count_day: sums.count_day.row(button, day),
      count_month: sums.count_month.row(button, monthOf(day)),
      count_context: sums.count_context.row(button, day),
    }),
    cellsOf: (vote: CountedVote, hour: number): Cells => ({
      vote: sums.count_day.placesOf(voteCellsOf(vote)),
      context: sums.count_context.placesOf(contextCellsOf(vote, hour)),
    }),
    add: (rows: Rows, cells: Cells, by: number) => {
      addTo(rows.count_day, cells.vote, by)
      addTo(rows.count_month, cells.vote, by)
      addTo(rows.count_context, cells.context, by)
    },
  }
}

function readOnce<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const value = known.get(text) ?? read(text)
    known.set(text, value)
    return value
  }
}
