import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { VoteCommand } from '../../collector/src/store/commit/commands.ts'
import { createSqliteWriter } from '../../collector/src/store/commit/sqlite-writer.ts'
import { newVoteId } from '../../collector/src/store/ids.ts'
import { startCollector, using, withFolder } from './collector.ts'
import { driveAtFullSpeed } from './generator.ts'
import { rssMb } from './processes.ts'
import { DEMARCHES, voteRequest } from './requests.ts'

/** Days that the votes are spread over, every démarche on every one. */
const DAYS = 365
const DAY_MS = 86_400_000
const BATCH = 500
/** Batches whose votes are brought to the counts together. */
const BATCHES_A_SETTLING = 10

/** What a file full of votes costs: on disk, to start on, and in memory once it has been read and added to. */
export async function benchFilledFile(votes: number, seconds: number): Promise<void> {
  await withFolder(async (folder) => {
    const path = join(folder, 'monavis.sqlite')
    await using(await startCollector(`sqlite:${path}`), async () => {})
    const empty = statSync(path).size
    fill(path, votes)
    const full = statSync(path).size

    const row = await using(await startCollector(`sqlite:${path}`), async (collector) => {
      const readyMs = collector.readyMs
      await fetch(`${collector.url}/api/v1/observatoire`)
      await driveAtFullSpeed(collector.url, voteRequest, seconds)
      return { readyMs, rssMb: rssMb(collector.process.pid ?? 0) }
    })
    console.info(
      `\nA file of ${votes.toLocaleString('en')} votes: ${DEMARCHES} démarches, every day of a year, without comments`,
    )
    console.table({
      'bytes a vote, counts included': ((full - empty) / votes).toFixed(1),
      'start until ready (ms)': Math.round(row.readyMs),
      [`memory after ${seconds} s of votes more (MB)`]: row.rssMb,
    })
  })
}

/** Writes votes day after day, as they would have come in. */
function fill(path: string, votes: number): void {
  const writer = createSqliteWriter(path)
  const start = Date.now() - DAYS * DAY_MS
  for (let made = 0; made < votes; made += BATCH) {
    writer.commit(
      Array.from({ length: Math.min(BATCH, votes - made) }, (_, i) =>
        dated(start + ((made + i) / votes) * DAYS * DAY_MS),
      ),
    )
    if ((made / BATCH) % BATCHES_A_SETTLING === 0) writer.settleCounts()
  }
  writer.settleCounts()
  writer.close()
}

/** One vote in three says more than its smiley. */
function dated(instant: number): VoteCommand {
  const at = Math.floor(instant)
  const pick = (n: number) => Math.floor(Math.random() * n)
  const vote = {
    demarche: 1 + pick(DEMARCHES),
    button: 1,
    satisfaction: ([1, 2, 3] as const)[pick(3)] ?? 3,
    locale: 'fr' as const,
    source: 'button' as const,
    answers: pick(3) === 0 ? { comprehension: 7 as const, contact_tried: [17 as const] } : {},
    comment: '',
  }
  return { kind: 'cast', id: newVoteId(at), at, vote, canonicalBody: JSON.stringify(vote), isDated: true }
}
