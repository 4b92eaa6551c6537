import type { ImportedEdition } from '@monavis/shared/editions'
import { firstDayOf, isoDay, lastDayOf, monthOf, parseQuarter } from '@monavis/shared/period'
import { METHOD_VERSION } from '@monavis/shared/score'
import type { RecordedScore } from '../replay/recorded.ts'
import { smileyCounts } from '../replay/recover-answers.ts'
import { chance } from './chance.ts'
import { type DemonstrationDemarche, FELL_BY_CHANCE, FELL_DEMARCHE, ROSE_DEMARCHE } from './demarches.ts'
import { indicatorsOf } from './indicators.ts'

/**
 * Eight editions that never were. The newest quarter is what was recorded of the last three months, the three before
 * it share what was recorded of the rest of the year, and those further back drift away from it: most démarches have
 * been getting better, some worse.
 */
const NEWEST_FIRST = [
  ...['2026-T2', '2026-T1', '2025-T4', '2025-T3'],
  ...['2025-T2', '2025-T1', '2024-T4', '2024-T3'],
]
const NOTE = 'Édition inventée pour la démonstration.'
const PUBLISH_FROM = 100
/** What three had until then: above or below their recorded votes, whatever part of these the collector freezes. */
const UNTIL_THEN = new Map([
  [ROSE_DEMARCHE, 6.8],
  [FELL_DEMARCHE, 9.2],
  [FELL_BY_CHANCE, 9.25],
])
const QUARTERS_A_YEAR = 4

type ImportedDemarche = ImportedEdition['demarches'][number]
interface Counts {
  good: number
  medium: number
  bad: number
}

/** The made-up editions as the import takes them, oldest first. */
export function pastEditions(demarches: readonly DemonstrationDemarche[]): ImportedEdition[] {
  return NEWEST_FIRST.map((edition, quartersAgo) => {
    const quarter = parseQuarter(edition)
    if (!quarter) throw new Error(`${edition} is no quarter`)
    const end = isoDay(lastDayOf(monthOf(quarter.to)))
    const published = isoDay(firstDayOf(monthOf(quarter.to) + 1) + 14)
    return {
      edition,
      revision: 1,
      note: NOTE,
      publishedAt: `${published}T09:00:00Z`,
      method: METHOD_VERSION,
      publishFrom: PUBLISH_FROM,
      demarches: demarches
        .filter((one) => stoodThere(one, quartersAgo))
        .map((one) => asItStood(one, end, quartersAgo)),
    }
  }).reverse()
}

/** The list grew by the numbers that are highest today. */
function stoodThere({ id }: DemonstrationDemarche, quartersAgo: number): boolean {
  return id < 3_300 || quartersAgo < (id < 4_000 ? 3 : 0)
}

function asItStood(demarche: DemonstrationDemarche, end: string, quartersAgo: number): ImportedDemarche {
  const { id, title, administration, ministere, listedFor, recorded } = demarche
  const year = Array.from({ length: QUARTERS_A_YEAR }, (_, i) => countsOf(demarche, quartersAgo + i)).reduce(
    add,
  )
  const drifted = (score: RecordedScore) => withheld(score.n, drift(demarche, score.mark, quartersAgo))
  return {
    ...{ id, title, administration, ministere, essential: listedFor !== null },
    indicators: indicatorsOf(demarche, end, quartersAgo) as ImportedDemarche['indicators'],
    year: {
      satisfaction: counted(year),
      comprehension: drifted(recorded.comprehension),
      contact_satisfaction: drifted(recorded.contactSatisfaction),
      autonomy: drifted(recorded.autonomy),
    },
    quarter: { satisfaction: counted(countsOf(demarche, quartersAgo)) },
  }
}

/** The answers of one quarter. */
function countsOf(demarche: DemonstrationDemarche, quartersAgo: number): Counts {
  const { satisfaction: whole, satisfactionLast3Months: recent } = demarche.recorded
  const rest = whole.n - recent.n
  const isNewest = quartersAgo === 0
  const n = isNewest ? recent.n : Math.round(rest / (QUARTERS_A_YEAR - 1))
  if (n === 0) return smileyCounts(0, 0)
  const recorded = isNewest ? recent.mark : (whole.n * whole.mark - recent.n * recent.mark) / rest
  const mark = UNTIL_THEN.get(demarche.id) ?? recorded
  return smileyCounts(n, Math.round((n * drift(demarche, mark, quartersAgo)) / 5))
}

/** A mark of today as it was then, in [0, 10]; within the year that was recorded it is the same. */
function drift({ id }: DemonstrationDemarche, mark: number, quartersAgo: number): number {
  const quarters = Math.max(0, quartersAgo - QUARTERS_A_YEAR + 1)
  const better = 0.12 * (chance(id, 'gets better') - 0.25)
  const wobble = quarters === 0 ? 0 : 0.2 * (chance(id, 'wobbles', quarters) - 0.5)
  return Math.min(10, Math.max(0, mark - better * quarters + wobble))
}

function add(a: Counts, b: Counts): Counts {
  return { good: a.good + b.good, medium: a.medium + b.medium, bad: a.bad + b.bad }
}

/** Under the number from which marks are published, the number alone. */
function counted(counts: Counts) {
  const n = counts.good + counts.medium + counts.bad
  return n < PUBLISH_FROM ? { n } : { counts: { ...counts } }
}

function withheld(n: number, mark: number) {
  return n < PUBLISH_FROM ? { n } : { n, mark }
}
