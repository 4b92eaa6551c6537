import type { Trust } from '@monavis/shared/schemas'
import { SCORE_NAMES, SCORES } from '@monavis/shared/score'
import { stringify } from 'csv-stringify/sync'
import type { FeedContent, ScoredDemarche } from './feed.ts'

const TRUST_NAMES = ['verified', 'suspect', 'admitted', 'rejected'] as const satisfies (keyof Trust)[]

/**
 * The feed as CSV (RFC 4180): a line a démarche, the point as decimal mark, nothing where a score is withheld.
 */
export function feedCsv(feed: FeedContent): string {
  const header = ['id', 'title', 'administration', 'ministere', 'essential', 'from', 'to']
  for (const name of SCORE_NAMES) {
    header.push(`${name}_n`, `${name}_published`, `${name}_mark`, `${name}_low`, `${name}_high`)
    for (const answer of Object.keys(SCORES[name].weights)) header.push(`${name}_${answer}`)
  }
  header.push(...TRUST_NAMES)
  const lines = feed.demarches.map((demarche) => line(feed, demarche))
  // A title that begins like a formula must not be one where a spreadsheet opens it.
  return stringify([header, ...lines], { record_delimiter: 'windows', escape_formulas: true })
}

function line({ from, to }: FeedContent, demarche: ScoredDemarche): (string | number | null)[] {
  const { id, title, administration, ministere, essential } = demarche
  const cells: (string | number | null)[] = [
    id,
    title,
    administration,
    ministere,
    String(essential),
    from,
    to,
  ]
  for (const name of SCORE_NAMES) {
    const { n, published, mark, interval, counts } = demarche[name]
    cells.push(n, String(published), mark, ...(interval ?? [null, null]))
    for (const answer of Object.keys(SCORES[name].weights)) {
      cells.push((counts as Record<string, number> | null)?.[answer] ?? null)
    }
  }
  cells.push(...TRUST_NAMES.map((name) => demarche.votes[name]))
  return cells
}
