import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../collector/src/store/store.ts'
import { asAdmin, startCollector, using, withFolder } from './collector.ts'
import { readFeed } from './feed.ts'
import { FILLED_DAYS, fillCounts } from './fill-counts.ts'

const DEMARCHES = 1_000
/** What all others are compared with. */
const REFERENCE = 100_000
const SIZES = [10_000, REFERENCE, 1_000_000, 10_000_000]
/** However few votes there are, each answer says as much: what is withheld would cost less to write. */
const PUBLISH_ALL = { PUBLISH_FROM: '1' }
/** The service is started anew in each. */
const ROUNDS = 3
const READS = 15

/**
 * What the feed costs where nothing is in memory, and how little that has to do with the number of votes.
 * @param votes ten times as many at most, and never fewer than the reference
 */
export async function benchCold(votes: number): Promise<void> {
  const sizes = SIZES.filter((size) => size <= Math.max(REFERENCE, 10 * votes))
  await withFolder(async (folder) => {
    const urlOf = (votes: number) => `sqlite:${join(folder, `${votes}.sqlite`)}`
    for (const votes of sizes) {
      await (await openStore(urlOf(votes))).close()
      fillCounts(join(folder, `${votes}.sqlite`), votes, DEMARCHES)
      await using(await startCollector(urlOf(votes), DEMARCHES), async () => {})
    }
    // In rounds, so that what else the machine does meanwhile falls on all of them.
    const rows = new Map(sizes.map((votes) => [votes, { first: [], cold: [], work: [], warm: [] } as Timed]))
    for (let round = 0; round < ROUNDS; round++) {
      for (const [votes, row] of rows) {
        const collector = await startCollector(urlOf(votes), 0, [], PUBLISH_ALL)
        await using(collector, ({ url, process }) => readAll(url, process.pid ?? 0, row))
      }
    }
    const reference = rows.get(REFERENCE)
    if (!reference) throw new Error('the reference was not measured')
    console.info(
      `\nGET /api/v1/observatoire?window=12m, ${DEMARCHES} démarches, ${FILLED_DAYS} days; the counts were written directly, ` +
        'as the votes, spread by chance, would have left them; everything published; medians of whole answers, with brotli; ' +
        `ratios to ${REFERENCE.toLocaleString('en')} votes`,
    )
    console.table(
      Object.fromEntries(
        [...rows].map(([votes, { first, cold, work, warm }]) => [
          `${votes.toLocaleString('en')} votes`,
          {
            'first of a process (ms)': median(first).toFixed(1),
            'its ratio': (median(first) / median(reference.first)).toFixed(2),
            'cold (ms)': median(cold).toFixed(1),
            ratio: (median(cold) / median(reference.cold)).toFixed(2),
            'processor (ms)': median(work).toFixed(1),
            'ratio of it': (median(work) / median(reference.work)).toFixed(2),
            'from memory (ms)': median(warm).toFixed(1),
          },
        ]),
      ),
    )
  })
}

/** Times of answers, ms; `work` is what all threads of the service computed for a cold one. */
type Timed = Record<'first' | 'cold' | 'work' | 'warm', number[]>

async function readAll(url: string, pid: number, times: Timed): Promise<void> {
  times.first.push(await timeMs(() => readFeed(url)))
  for (let read = 0; read < READS; read++) times.warm.push(await timeMs(() => readFeed(url)))
  for (let read = 0; read < READS; read++) {
    const before = processorMs(pid)
    // The bearer of a key is never answered from memory.
    times.cold.push(await timeMs(() => readFeed(url, asAdmin)))
    times.work.push(processorMs(pid) - before)
  }
}

/** Processor time of all threads of a process until now, which others on the machine do not lengthen as they do waiting. */
function processorMs(pid: number): number {
  const tasks = `/proc/${pid}/task`
  const spent = readdirSync(tasks).map((task) => {
    const [nanoseconds] = readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')
    return Number(nanoseconds)
  })
  return spent.reduce((sum, ns) => sum + ns, 0) / 1e6
}

async function timeMs(act: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await act()
  return performance.now() - begin
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
