import { firstDayOf, monthOf, parisDay } from '@monavis/shared/period'
import { VOTE_CELLS, voteCellsOf } from '../../collector/src/store/cells.ts'
import { COUNT_DAY, COUNT_MONTH, type CountTable } from '../../collector/src/store/count-tables.ts'
import { VOTE_STATE } from '../../collector/src/store/database.ts'
import { packAnswers } from '../../collector/src/store/packing.ts'
import { openSqlite } from '../../collector/src/store/sqlite/file.ts'

/** More than the longest usual window, whichever day it ends on. */
export const FILLED_DAYS = 400

const pick = (n: number) => Math.floor(Math.random() * n)

/** What votes say, one in three more than its smiley: the cells each kind counts in, as places in VOTE_CELLS. */
const KINDS = Array.from({ length: 300 }, () => {
  const further = [
    {},
    {},
    {},
    {},
    {},
    {},
    { comprehension: 5, contact_tried: [17] },
    {
      comprehension: 7,
      contact_tried: [9, 12],
      contact_reached: { 9: 17, 12: 18 },
      contact_satisfaction: { 9: 22 },
    },
    {
      comprehension: 8,
      contact_tried: [10, 11],
      contact_reached: { 10: 17, 11: 17 },
      contact_satisfaction: { 10: 20, 11: 23 },
    },
  ] as const
  const cells = voteCellsOf({
    ...packAnswers(further[pick(further.length)] as object),
    state: VOTE_STATE.counted,
    satisfaction: 1 + pick(3),
    locale: 0,
    ruled: 0,
    verified: pick(10) === 0 ? 1 : 0,
  })
  return cells.map((cell) => VOTE_CELLS.indexOf(cell))
})

/**
 * Fills the tables of counts of a migrated SQLite file with what so many votes would have left there, spread by
 * chance over démarches (1 to their number, button 1 each) and the {@link FILLED_DAYS} days until today. The votes
 * themselves are not written: nothing that reads scores reads them.
 */
export function fillCounts(path: string, votes: number, demarches: number): void {
  const db = openSqlite(path)
  const today = parisDay(Date.now())
  const width = VOTE_CELLS.length
  let month = new Int32Array(demarches * width)
  const write = ({ name, period, cells }: CountTable, at: number, counts: Int32Array) => {
    const columns = [period, 'demarche', 'button', ...cells]
    const insert = db.prepare(`insert into ${name} (${columns}) values (${columns.map(() => '?')})`)
    for (let i = 0; i < demarches; i++) {
      const row = counts.subarray(i * width, (i + 1) * width)
      if (row.some((n) => n > 0)) insert.run(at, i + 1, 1, ...row)
    }
  }
  db.transaction(() => {
    for (let i = 0; i < FILLED_DAYS; i++) {
      const at = today - FILLED_DAYS + 1 + i
      const day = new Int32Array(demarches * width)
      const share = Math.floor(((i + 1) * votes) / FILLED_DAYS) - Math.floor((i * votes) / FILLED_DAYS)
      for (let vote = 0; vote < share; vote++) {
        const start = pick(demarches) * width
        for (const cell of KINDS[pick(KINDS.length)] ?? []) {
          day[start + cell] = (day[start + cell] ?? 0) + 1
          month[start + cell] = (month[start + cell] ?? 0) + 1
        }
      }
      write(COUNT_DAY, at, day)
      if (at === today || firstDayOf(monthOf(at + 1)) === at + 1) {
        write(COUNT_MONTH, monthOf(at), month)
        month = new Int32Array(demarches * width)
      }
    }
  })()
  db.close()
}
