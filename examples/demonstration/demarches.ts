import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { INDICATORS, type IndicatorValue } from '@monavis/shared/indicators'
import type { Announcement } from '@monavis/shared/schemas'
import { parse } from 'csv-parse/sync'
import { type Recorded, readRecorded } from '../replay/recorded.ts'

/** A démarche with made-up names, and what was recorded of the real one that has its number. */
export interface DemonstrationDemarche {
  id: number
  title: string
  administration: string
  ministere: string
  audience: IndicatorValue<'audience'>
  /** Why it is on the essential list; null where it is not. */
  listedFor: IndicatorValue<'listedFor'> | null
  lifeEvent: string | null
  announcements: Announcement[]
  recorded: Recorded
}

/** The démarche that the example carries the tag of. Its mark is withheld. */
export const TAGGED_DEMARCHE = 1617
/** Its button is closed, and it never had a vote. */
export const WITHOUT_BUTTON = 3439
/** It takes no more opinions; those it had still make a mark. */
export const CLOSED_DEMARCHE = 1661
/** It is followed no more: what the made-up editions say of it is all that is left. */
export const ARCHIVED_DEMARCHE = 1659
/** Between the two newest editions: better and worse than chance explains, and worse by so little that it may be chance. */
export const ROSE_DEMARCHE = 115
export const FELL_DEMARCHE = 3100
export const FELL_BY_CHANCE = 1763

/** It lacks one answer to be published: whoever tries the demonstration gives it. */
const TAGGED_RESULTS: Recorded = {
  demarche: TAGGED_DEMARCHE,
  satisfaction: { n: 99, mark: (5 * 160) / 99 },
  satisfactionLast3Months: { n: 40, mark: (5 * 66) / 40 },
  comprehension: { n: 80, mark: (2.5 * 260) / 80 },
  reachability: { n: 0, mark: 0 },
  contactSatisfaction: { n: 0, mark: 0 },
  autonomy: { n: 60, mark: (10 * 45) / 60 },
  uptimePercent: 99.55,
  loadTimeMs: 605,
}

/** It was archived before anything was recorded. */
const ARCHIVED_RESULTS: Recorded = {
  demarche: ARCHIVED_DEMARCHE,
  satisfaction: { n: 800, mark: (5 * 1_100) / 800 },
  satisfactionLast3Months: { n: 200, mark: (5 * 270) / 200 },
  comprehension: { n: 0, mark: 0 },
  reachability: { n: 0, mark: 0 },
  contactSatisfaction: { n: 0, mark: 0 },
  autonomy: { n: 0, mark: 0 },
  uptimePercent: null,
  loadTimeMs: null,
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Every démarche of the demonstration, by number. @throws {Error} where nothing was recorded under its number */
export function readDemarches(): DemonstrationDemarche[] {
  const recorded = new Map(
    readRecorded(here('../data/observatoire-2026-08.csv')).map((line) => [line.demarche, line]),
  )
  for (const results of [TAGGED_RESULTS, ARCHIVED_RESULTS]) recorded.set(results.demarche, results)
  const announcements: Record<string, Announcement[]> = JSON.parse(
    readFileSync(here('announcements.json'), 'utf8'),
  )
  const rows: Record<string, string>[] = parse(readFileSync(here('demarches.csv')), { columns: true })
  return rows.map((row) => {
    const { id = '', title = '', administration = '', ministere = '' } = row
    const results = recorded.get(Number(id))
    if (!results) throw new Error(`nothing was recorded of démarche ${id}`)
    return {
      ...{ id: Number(id), title, administration, ministere },
      audience: (row['audience'] ?? '').split('|').filter(isAudience),
      listedFor: row['listedFor'] && isReason(row['listedFor']) ? row['listedFor'] : null,
      lifeEvent: row['lifeEvent'] || null,
      announcements: announcements[id] ?? [],
      recorded: results,
    }
  })
}

function isAudience(code: string): code is IndicatorValue<'audience'>[number] {
  return code in INDICATORS.audience.options
}

function isReason(code: string): code is IndicatorValue<'listedFor'> {
  return code in INDICATORS.listedFor.options
}
