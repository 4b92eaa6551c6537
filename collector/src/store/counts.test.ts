import { type Day, firstDayOf, monthOf, type Period } from '@monavis/shared/period'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { engines } from '../../../tests/support/databases.ts'
import { VOTE_CELLS } from './cells.ts'
import { COUNT_DAY, COUNT_MONTH, type CountTable } from './count-tables.ts'
import { type CountFilter, dailyCounts, type Sums, sumCounts } from './counts.ts'
import type { Database } from './database.ts'
import { openStore } from './store.ts'

/** What is counted at one button on one day: some cells of it. */
interface Counted {
  demarche: number
  button: number
  day: Day
  cells: Record<string, number>
}

// Three months around the 29 February of 2028, so that windows begin and end inside, on and outside of months.
const FIRST = firstDayOf(2028 * 12)
const anyDay = fc.integer({ min: FIRST, max: FIRST + 120 })
const anyPeriod = fc.tuple(anyDay, fc.nat(90)).map(([from, length]): Period => ({ from, to: from + length }))
const anyCounts = fc.uniqueArray(
  fc.record({
    demarche: fc.integer({ min: 1, max: 3 }),
    button: fc.integer({ min: 1, max: 2 }),
    day: anyDay,
    cells: fc.dictionary(fc.constantFrom(...VOTE_CELLS), fc.integer({ min: 1, max: 1_000_000 }), {
      minKeys: 1,
    }),
  }),
  { selector: ({ demarche, button, day }) => `${demarche}/${button}/${day}`, maxLength: 60 },
)
const anySums: fc.Arbitrary<Sums<'one' | 'many'>> = fc.record({
  one: fc.constantFrom(...VOTE_CELLS).map((cell) => [cell]),
  many: fc.subarray([...VOTE_CELLS], { minLength: 1 }),
})
const anyFilter: fc.Arbitrary<CountFilter> = fc.oneof(
  fc.record({ demarche: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ demarche: fc.integer({ min: 1, max: 3 }), button: fc.integer({ min: 1, max: 2 }) }),
)

/** Makes the tables hold these counts and no others, months too. */
async function write(db: Kysely<Database>, counts: readonly Counted[]): Promise<void> {
  for (const table of [COUNT_DAY, COUNT_MONTH]) {
    await sql`delete from ${sql.table(table.name)}`.execute(db)
    for (const { demarche, button, day, cells } of counts) {
      const period = table.period === 'day' ? day : monthOf(day)
      await add(db, table, { demarche, button, [table.period]: period }, cells)
    }
  }
}

async function add(
  db: Kysely<Database>,
  table: CountTable,
  key: Record<string, number>,
  cells: Record<string, number>,
): Promise<void> {
  const row = { ...key, ...cells }
  const names = (of: object) => sql.join(Object.keys(of).map((name) => sql.ref(name)))
  const sums = Object.keys(cells).map(
    (cell) => sql`${sql.ref(cell)} = ${sql.ref(`${table.name}.${cell}`)} + excluded.${sql.ref(cell)}`,
  )
  await sql`
    insert into ${sql.table(table.name)} (${names(row)}) values (${sql.join(Object.values(row))})
    on conflict (${names(key)}) do update set ${sql.join(sums)}`.execute(db)
}

/** The slow and obvious way. */
function sumOneByOne(counts: readonly Counted[], { from, to }: Period, cells: readonly string[]) {
  const inside = counts.filter(({ day }) => day >= from && day <= to)
  return inside.reduce((sum, one) => cells.reduce((total, cell) => total + (one.cells[cell] ?? 0), sum), 0)
}

describe.each(engines)('counts over a window on $name', (engine) => {
  it('are those of its days one by one, of all démarches, one of them or one of its buttons', async () => {
    const store = await openStore(await engine.migratedUrl())
    onTestFinished(() => store.close())
    await fc.assert(
      fc.asyncProperty(
        anyCounts,
        fc.array(anyPeriod, { minLength: 5, maxLength: 15 }),
        anySums,
        anyFilter,
        async (counts, periods, sums, filter) => {
          await write(store.db, counts)
          const filtered = counts.filter(
            (one) => one.demarche === filter.demarche && one.button === (filter.button ?? one.button),
          )
          for (const period of periods) {
            const all = await sumCounts(store.db, period, sums)
            for (const demarche of [1, 2, 3]) {
              const own = counts.filter((one) => one.demarche === demarche)
              expect(all.get(demarche)?.one ?? 0).toBe(sumOneByOne(own, period, sums.one))
              expect(all.get(demarche)?.many ?? 0).toBe(sumOneByOne(own, period, sums.many))
            }
            const some = await sumCounts(store.db, period, sums, filter)
            expect(some.get(filter.demarche)?.many ?? 0).toBe(sumOneByOne(filtered, period, sums.many))
            const days = await dailyCounts(store.db, period, sums, filter)
            for (const {
              day,
              counts: { many },
            } of days) {
              expect(many).toBe(sumOneByOne(filtered, { from: day, to: day }, sums.many))
            }
            const total = days.reduce((sum, day) => sum + day.counts.many, 0)
            expect(total).toBe(sumOneByOne(filtered, period, sums.many))
          }
        },
      ),
      { numRuns: 30 },
    )
  }, 60_000)
})
