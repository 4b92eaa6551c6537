import type { FeedQuery } from '@monavis/shared/schemas'
import { ProblemError } from '../http/problem.ts'
import type { ScoredDemarche } from './feed.ts'

/** Fields of a démarche that the feed can be narrowed by, by their exact text. */
const TEXTS = ['ministere', 'administration'] as const

/** All that it can be narrowed by. */
const FIELDS = [...TEXTS, 'audience', 'essential'] as const

/** Which démarches are wanted: of each field that is named, one of its values. */
export interface DemarcheFilter {
  texts: { field: (typeof TEXTS)[number]; wanted: readonly string[] }[]
  audience: readonly string[] | undefined
  essential: boolean | undefined
}

/** @returns undefined where all démarches are wanted */
export function readFilter(query: FeedQuery): DemarcheFilter | undefined {
  if (FIELDS.every((field) => query[field] === undefined)) return undefined
  const texts = TEXTS.flatMap((field) => {
    const value = query[field]
    return value === undefined ? [] : [{ field, wanted: inOrder(value) }]
  })
  const audience = query.audience === undefined ? undefined : inOrder(query.audience)
  const essential = query.essential === undefined ? undefined : query.essential === 'true'
  return { texts, audience, essential }
}

/**
 * The places of the démarches that are wanted.
 * @throws {ProblemError} for a value that no démarche has. Ministères change their names with each government, and
 * accents are lost on the way: an empty list would be taken for "nobody answered", and published.
 */
export function selectDemarches(
  demarches: readonly ScoredDemarche[],
  { texts, audience, essential }: DemarcheFilter,
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
    if (audience && !demarche.audience?.some((one) => audience.includes(one))) return []
    return texts.every(({ field, wanted }) => wanted.includes(oneForm(demarche[field]))) ? [place] : []
  })
}

/** In one order, for what is asked twice is kept once. */
function inOrder(values: string | readonly string[]): string[] {
  return [...new Set([values].flat().map(oneForm))].sort()
}

/** An accent may stand with its letter or behind it, as some systems write it: both look the same, and are. */
function oneForm(text: string): string {
  return text.normalize('NFC')
}
