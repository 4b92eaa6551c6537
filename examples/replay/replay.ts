import { callAdmin, castVotes, importVotes, type Target } from './client.ts'
import { type Comparison, compareQuarter, compareYear, type FeedDemarche } from './compare.ts'
import { readImporterStats } from './importer.ts'
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

/** Declares the démarches, casts every vote that the results are made of, and compares the scores with them. */
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

  const comparisons = await compareWindow(target, recorded, '12m', compareYear)
  if (path === 'import') comparisons.push(...(await compareWindow(target, recorded, '3m', compareQuarter)))
  return {
    compared: comparisons.reduce((sum, { compared }) => sum + compared, 0),
    differences: comparisons.flatMap(({ differences }) => differences),
  }
}

/** Holds a window against what was recorded, as both of its readers have it: the feed, and the importer's call. */
async function compareWindow(
  target: Target,
  recorded: readonly Recorded[],
  window: string,
  compare: (recorded: readonly Recorded[], found: readonly FeedDemarche[]) => Comparison,
): Promise<Comparison[]> {
  const feed = await readFeed(target, window)
  const byImporter = compare(recorded, await readImporterStats(target, recorded, feed))
  const differences = byImporter.differences.map((one) => `answer.getObservatoireStats: ${one}`)
  return [compare(recorded, feed.demarches), { ...byImporter, differences }]
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

interface Feed {
  /** Days of the window, both included. */
  from: string
  to: string
  demarches: FeedDemarche[]
}

async function readFeed(target: Target, window: string): Promise<Feed> {
  return (await callAdmin(target, `/api/v1/observatoire?window=${window}&withheld=show`)) as Feed
}
