import type { FeedQuery } from '@monavis/shared/schemas'
import { ProblemError } from '../http/problem.ts'
import type { ScoredDemarche } from './feed.ts'

/** Fields of a démarche that the feed can be narrowed by, by their exact text. */
const TEXTS = ['ministere', 'administration'] as const

/** Which démarches are wanted: of each field that is named, one of its values. */
export interface DemarcheFilter {
  texts: { field: (typeof TEXTS)[number]; wanted: readonly string[] }[]
  essential: boolean | undefined
}

/** @returns undefined where all démarches are wanted */
export function readFilter(query: FeedQuery): DemarcheFilter | undefined {
  const texts = TEXTS.flatMap((field) => {
    const value = query[field]
    // In one order, for what is asked twice is kept once.
    const wanted = [value ?? []].flat().map(oneForm)
    return value === undefined ? [] : [{ field, wanted: [...new Set(wanted)].sort() }]
  })
  if (texts.length === 0 && query.essential === undefined) return undefined
  return { texts, essential: query.essential === undefined ? undefined : query.essential === 'true' }
}

/**
 * The places of the démarches that are wanted.
 * @throws {ProblemError} for a value that no démarche has. Ministères change their names with each government, and
 * accents are lost on the way: an empty list would be taken for "nobody answered", and published.
 */
export function selectDemarches(
  demarches: readonly ScoredDemarche[],
  { texts, essential }: DemarcheFilter,
): number[] {
  const unknown = texts.flatMap(({ field, wanted }) => {
    const known = new Set(demarches.map((demarche) => oneForm(demarche[field])))
    return wanted
      .filter((value) => !known.has(value))
      .map((value) => ({ path: `/${field}`, message: JSON.stringify(value) }))
  })
  if (unknown.length > 0) throw new ProblemError('unknown-filter', unknown)
  return demarches.flatMap((demarche, place) => {
    if (essential !== undefined && demarche.essential !== essential) return []
    return texts.every(({ field, wanted }) => wanted.includes(oneForm(demarche[field]))) ? [place] : []
  })
}

/** An accent may stand with its letter or behind it, as some systems write it: both look the same, and are. */
function oneForm(text: string): string {
  return text.normalize('NFC')
}
