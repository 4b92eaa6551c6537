import { setImmediate as nextTurn } from 'node:timers/promises'
import { isoDay, type Period, startOfInterval } from '@monavis/shared/period'
import type { RegisteredDemarche } from '../registry/registry.ts'
import {
  addInto,
  type CountFilter,
  dailyCounts,
  EACH_CELL,
  noCounts,
  type Summed,
  sumCounts,
} from '../store/counts.ts'
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

/**
 * The answer of `statistiques`, démarche by démarche: there is no limit to how many are asked for, and no more than
 * one is in memory. Where there is no answer to tell of, there is no interval, no form and no démarche either.
 */
export async function* writeStatistiques(
  store: Store,
  demarches: readonly RegisteredDemarche[],
  wanted: Wanted,
): AsyncGenerator<string> {
  // The first words wait for the first counts: a database that fails is then still answered as a failure.
  let lead = '{"data":['
  for (const demarche of demarches) {
    // Thousands may be asked for: votes pass in between.
    await nextTurn()
    const forms = await countedForms(store, formsOf(demarche), wanted)
    if (forms.length === 0) continue
    yield lead + JSON.stringify({ product_id: String(demarche.id), product_name: demarche.title, forms })
    lead = ','
  }
  yield lead === ',' ? ']}' : `${lead}]}`
}

async function countedForms(store: Store, forms: readonly Form[], wanted: Wanted) {
  const counted: { form_id: string; form_name: string; intervals: CountedInterval[] }[] = []
  for (const { id, title, filter } of forms) {
    if (wanted.form_ids.length > 0 && !wanted.form_ids.includes(id)) continue
    const parts = await cellsByInterval(store, filter, wanted)
    const intervals = [...parts]
      .map(([day, cells]) => ({
        date: isoDay(day),
        length_interval: wanted.interval,
        data: categoriesOf(cells, wanted.field_codes),
      }))
      .filter(({ data }) => data.length > 0)
    if (intervals.length > 0) counted.push({ form_id: String(id), form_name: title, intervals })
  }
  return counted
}

/** @returns cells by the first day of their interval, in order */
async function cellsByInterval(
  { db }: Store,
  filter: CountFilter,
  { period, interval }: Wanted,
): Promise<Map<number, Summed>> {
  if (interval === 'none') {
    const cells = (await sumCounts(db, period, EACH_CELL, filter)).get(filter.demarche)
    return new Map(cells && [[period.from, cells]])
  }
  const parts = new Map<number, Summed>()
  for (const { day, counts } of await dailyCounts(db, period, EACH_CELL, filter)) {
    const start = startOfInterval(day, interval)
    const part = parts.get(start) ?? noCounts(EACH_CELL)
    addInto(part, counts, EACH_CELL)
    parts.set(start, part)
  }
  return parts
}
