import {
  INDICATOR_NAMES,
  type Indicator,
  type IndicatorName,
  type Indicators,
} from '@monavis/shared/indicators'
import { isoDay, parseDay } from '@monavis/shared/period'
import type { Compilable, Kysely } from 'kysely'
import type { Database, IndicatorRow } from './database.ts'
import { rowBatches } from './row-batches.ts'

/**
 * What is known of each démarche, by its id; one of which nothing is known is not in it.
 * @param ids of those that are wanted; without them, all
 */
export async function readIndicators(
  db: Kysely<Database>,
  ids?: readonly number[],
): Promise<Map<number, Indicators>> {
  const rows = await db
    .selectFrom('indicator')
    .selectAll()
    .$if(ids !== undefined, (query) => query.where('demarche', 'in', ids ?? []))
    .execute()
  const byDemarche = Map.groupBy(rows, ({ demarche }) => demarche)
  return new Map([...byDemarche].map(([demarche, fields]) => [demarche, indicatorsOf(fields)]))
}

/** In the order of their table, whatever the engine's. */
function indicatorsOf(rows: readonly IndicatorRow[]): Indicators {
  const byField = new Map(rows.map((row) => [row.field, row]))
  const known: Partial<Record<IndicatorName, Indicator>> = {}
  for (const name of INDICATOR_NAMES) {
    const row = byField.get(name)
    if (!row) continue
    const { value, source, day, verified } = row
    const status = verified === 1 ? 'verified' : 'declared'
    known[name] = { value: JSON.parse(value) as Indicator['value'], source, date: isoDay(day), status }
  }
  return known as Indicators
}

/** What writes all that is known of these démarches, in the place of what was. */
export function indicatorQueries(
  db: Kysely<Database>,
  demarches: readonly { id: number; indicators: Indicators }[],
): Compilable[] {
  const ids = demarches.map(({ id }) => id)
  const rows = demarches.flatMap(({ id, indicators }) =>
    Object.entries(indicators).map(([field, indicator]) => rowOf(id, field, indicator)),
  )
  return [
    ...rowBatches(ids).map((batch) => db.deleteFrom('indicator').where('demarche', 'in', batch)),
    ...rowBatches(rows).map((batch) => db.insertInto('indicator').values(batch)),
  ]
}

/** @throws {Error} when its date, which was validated, is none */
function rowOf(demarche: number, field: string, { value, source, date, status }: Indicator): IndicatorRow {
  const day = parseDay(date)
  if (day === undefined) throw new Error(`${field} of ${demarche}: ${date} is no day`)
  return {
    demarche,
    field,
    value: JSON.stringify(value),
    source,
    day,
    verified: Number(status === 'verified'),
  }
}
