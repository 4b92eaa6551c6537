import { callAdmin, castVotes, importVotes, type Target } from './client.ts'
import { type Comparison, compareQuarter, compareYear, type FeedDemarche } from './compare.ts'
import type { Recorded } from './recorded.ts'
import { type ReplayedVote, replayedVotes } from './votes.ts'

export interface ReplayOptions {
  recorded: readonly Recorded[]
  target: Target
  /** `http`: one request a vote, all today. `import`: dated votes by NDJSON, so that three months compare too. */
  path: 'http' | 'import'
  /** Clock, ms. */
  now: number
  onVote?: () => void
}

/** Declares the démarches, casts every vote that the results are made of, and compares the feed with them. */
export async function replay({
  recorded,
  target,
  path,
  now,
  onVote = () => {},
}: ReplayOptions): Promise<Comparison> {
  await declareDemarches(target, recorded)
  const votes = votesOf(recorded, now)
  if (path === 'http') await castVotes(target.url, votes, onVote)
  else await importVotes(target, votes, onVote)

  const year = compareYear(recorded, await readFeed(target, '12m'))
  if (path === 'http') return year
  const quarter = compareQuarter(recorded, await readFeed(target, '3m'))
  return {
    compared: year.compared + quarter.compared,
    differences: [...year.differences, ...quarter.differences],
  }
}

/** How many votes a replay casts. */
export function countVotes(recorded: readonly Recorded[]): number {
  return recorded.reduce((sum, { satisfaction }) => sum + satisfaction.n, 0)
}

function* votesOf(recorded: readonly Recorded[], now: number): Generator<ReplayedVote> {
  for (const line of recorded) yield* replayedVotes(line, now)
}

async function declareDemarches(target: Target, recorded: readonly Recorded[]): Promise<void> {
  const demarches = recorded.map(({ demarche }) => ({
    id: demarche,
    title: `Démarche ${demarche}`,
    // The file has numbers alone.
    administration: 'Non précisée',
    ministere: 'Non précisé',
    essential: true,
  }))
  await callAdmin(target, '/api/v1/admin/demarches/import', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(demarches),
  })
}

async function readFeed(target: Target, window: string): Promise<FeedDemarche[]> {
  const feed = await callAdmin(target, `/api/v1/observatoire?window=${window}&withheld=show`)
  return (feed as { demarches: FeedDemarche[] }).demarches
}
