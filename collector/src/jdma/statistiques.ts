import { setImmediate as nextTurn } from 'node:timers/promises'
import { isoDay, type Period, startOfInterval } from '@monavis/shared/period'
import type { RegisteredDemarche } from '../registry/registry.ts'
import { addInto, buttonCounts, EACH_CELL, type Summed } from '../store/counts.ts'
import type { Store } from '../store/store.ts'
import { type Category, categoriesOf } from './categories.ts'
import { type Form, formsOf } from './forms.ts'
import type { StatistiquesInput } from './schemas.ts'

export interface Wanted extends Pick<StatistiquesInput, 'field_codes' | 'form_ids' | 'interval'> {
  period: Period
}

/** Counts of a form over an interval that has any. */
interface CountedInterval {
  /** Its first day, by the calendar; for `none`, the first that was asked for. */
  date: string
  length_interval: StatistiquesInput['interval']
  data: Category[]
}

/** Rows of counts in memory at once: some ten milliseconds of reading. */
const ROWS_AT_ONCE = 5_000
/** Démarches in one query, at most. */
const MAX_DEMARCHES_AT_ONCE = 500

/**
 * The answer of `statistiques`, some démarches at a time: there is no limit to how many are asked for. Where there is
 * no answer to tell of, there is no interval, no form and no démarche either.
 */
export async function* writeStatistiques(
  store: Store,
  demarches: readonly RegisteredDemarche[],
  wanted: Wanted,
): AsyncGenerator<string> {
  const isWanted = ({ id }: Form) => wanted.form_ids.length === 0 || wanted.form_ids.includes(id)
  const named = demarches.flatMap((demarche) => {
    const forms = formsOf(demarche).filter(isWanted)
    return forms.length === 0 ? [] : { demarche, forms }
  })
  const size = demarchesAtOnce(wanted)
  // The first words wait for the first counts: a database that fails is then still answered as a failure.
  let lead = '{"data":['
  for (let start = 0; start < named.length; start += size) {
    const some = named.slice(start, start + size)
    const cells = await cellsByForm(
      store,
      some.map(({ demarche }) => demarche.id),
      wanted,
    )
    for (const { demarche, forms: asked } of some) {
      // Thousands may be asked for: votes pass in between.
      await nextTurn()
      const forms = countedForms(asked, cells, wanted)
      if (forms.length === 0) continue
      yield lead + JSON.stringify({ product_id: String(demarche.id), product_name: demarche.title, forms })
      lead = ','
    }
  }
  yield lead === ',' ? ']}' : `${lead}]}`
}

/** A week begins in one month and ends in the next: it is made of days. */
function unitOf({ interval }: Wanted): 'day' | 'month' {
  return interval === 'day' || interval === 'week' ? 'day' : 'month'
}

function demarchesAtOnce(wanted: Wanted): number {
  const days = wanted.period.to - wanted.period.from + 1
  // Whole months, and up to two of days.
  const rowsEach = unitOf(wanted) === 'day' ? days : Math.min(days, days / 30 + 60)
  return Math.min(MAX_DEMARCHES_AT_ONCE, Math.ceil(ROWS_AT_ONCE / rowsEach))
}

function countedForms(forms: readonly Form[], cells: CellsByForm, wanted: Wanted) {
  const counted: { form_id: string; form_name: string; intervals: CountedInterval[] }[] = []
  for (const { id, title, filter } of forms) {
    const parts = [...(cells.get(keyOf(filter)) ?? [])].sort(([a], [b]) => a - b)
    const intervals = parts
      .map(([day, sums]) => ({
        date: isoDay(day),
        length_interval: wanted.interval,
        data: categoriesOf(sums, wanted.field_codes),
      }))
      .filter(({ data }) => data.length > 0)
    if (intervals.length > 0) counted.push({ form_id: String(id), form_name: title, intervals })
  }
  return counted
}

/** By button, then by the first day of an interval. */
type CellsByForm = Map<string, Map<number, Summed>>

const keyOf = ({ demarche, button }: Form['filter']) => `${demarche}/${button}`

async function cellsByForm(
  { db }: Store,
  demarches: readonly number[],
  wanted: Wanted,
): Promise<CellsByForm> {
  const { period, interval } = wanted
  const byForm: CellsByForm = new Map()
  for (const one of await buttonCounts(db, period, unitOf(wanted), demarches)) {
    const start = interval === 'none' ? period.from : startOfInterval(one.day, interval)
    const parts = byForm.get(keyOf(one)) ?? new Map<number, Summed>()
    byForm.set(keyOf(one), parts)
    const sums = parts.get(start)
    if (sums) addInto(sums, one.counts, EACH_CELL)
    else parts.set(start, one.counts)
  }
  return byForm
}
