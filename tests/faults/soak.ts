import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { callAdmin } from '@monavis/examples/replay/client'
import { ADMIN_KEY, declareDemarches, startCollectorProcess } from './collector-process.ts'
import { type Answers, createGenerator } from './open-loop.ts'

/** Of the load: several transactions' worth of votes can wait at once. */
const CONNECTIONS = 4_000
/** Of the search for the capacity: one transaction's worth of votes being written, and one that waits. */
const CAPACITY_CONNECTIONS = 1_000
const CAPACITY_S = 4
/** Of each JavaScript heap of the collector, MiB: with 64, 4,000 votes in flight were too many. */
const HEAP_MIB = 128
const SAMPLE_MS = 1_000
const OVERLOAD = 2

/** What twice its capacity has done to the collector. */
export interface Soak {
  /** Votes taken a second over connections that each wait for their answer before the next vote. */
  capacity: number
  answers: Answers
  /** Votes that the service counts in the end. */
  counted: number
  /** Resident memory of the collector, MiB, second after second. */
  rssMiB: number[]
}

/**
 * Finds the capacity of a collector, then offers it twice as much, at a constant rate.
 * @param env of the collector: a disk made slow
 */
export async function soak(
  databaseUrl: string,
  seconds: number,
  env: Record<string, string> = {},
  onSample: (soak: Soak) => void = () => {},
): Promise<Soak> {
  const collector = await startCollectorProcess(databaseUrl, {
    TRUST_PROXY: '1',
    // On, and never reached.
    RATE_LIMIT_PER_MINUTE: '60000',
    // With all the memory of the machine before them, V8's three heaps (the service, its two threads) put off
    // collecting: what grows then says nothing.
    NODE_OPTIONS: `--max-old-space-size=${HEAP_MIB} --max-semi-space-size=4`,
    ...env,
  })
  try {
    await declareDemarches(collector.url)
    const { capacity, taken } = await findCapacity(collector.url)
    const generator = await createGenerator(collector.url, CONNECTIONS)
    const result: Soak = { capacity, answers: generator.answers, counted: 0, rssMiB: [] }
    const sampling = new AbortController()
    const sampled = sample(collector.pid, sampling.signal, (rss) => {
      result.rssMiB.push(rss)
      onSample(result)
    })
    await generator.castAtRate(OVERLOAD * capacity, seconds)
    generator.close()
    sampling.abort()
    await sampled
    generator.answers.taken += taken
    result.counted = await countVotes(collector.url)
    return result
  } finally {
    await collector.kill()
  }
}

/** @returns votes a second, warmed up, and the votes that it took to know */
async function findCapacity(url: string): Promise<{ capacity: number; taken: number }> {
  const generator = await createGenerator(url, CAPACITY_CONNECTIONS)
  await generator.castAtFullSpeed(CAPACITY_S, CAPACITY_CONNECTIONS)
  const capacity = await generator.castAtFullSpeed(CAPACITY_S, CAPACITY_CONNECTIONS)
  generator.close()
  return { capacity, taken: generator.answers.taken }
}

/** What memory may grow by, from the end of the first third to the end: less than the votes taken meanwhile. */
const MAX_GROWTH_MIB = 64

/** What must not have happened. */
export function wrongsOf({ answers, counted, rssMiB }: Soak): string[] {
  const wrongs: string[] = []
  const { taken, others, unanswered } = answers
  for (const [status, n] of others) wrongs.push(`${n} answers were ${status}`)
  if (unanswered > 0) wrongs.push(`${unanswered} votes got no answer`)
  if (counted !== taken) wrongs.push(`${taken} votes taken, ${counted} counted`)
  const third = Math.floor(rssMiB.length / 3)
  const growth = Math.max(...rssMiB.slice(third)) - Math.max(...rssMiB.slice(0, third + 1))
  if (!(growth <= MAX_GROWTH_MIB)) wrongs.push(`memory grew by ${growth} MiB`)
  return wrongs
}

async function sample(pid: number, signal: AbortSignal, tell: (rssMiB: number) => void): Promise<void> {
  while (!signal.aborted) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    tell(Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024))
    await wait(SAMPLE_MS, undefined, { signal }).catch(() => {})
  }
}

async function countVotes(url: string): Promise<number> {
  const feed = await callAdmin({ url, key: ADMIN_KEY }, '/api/v1/observatoire?withheld=show')
  const { demarches } = feed as { demarches: { satisfaction: { n: number } }[] }
  return demarches.reduce((sum, { satisfaction }) => sum + satisfaction.n, 0)
}

/** `capacity 1234/s, …` */
export function soakLine({ capacity, answers, counted, rssMiB }: Soak): string {
  const { taken, shed, others, unsent, unanswered } = answers
  const other = [...others].map(([status, n]) => `${n} × ${status}`).join(', ') || '0'
  return `capacity ${Math.round(capacity)}/s, offered ${Math.round(OVERLOAD * capacity)}/s: ${taken} taken, ${shed} shed, ${unsent} unsent, ${unanswered} unanswered, ${other} others, ${counted} counted, ${rssMiB.length} s, RSS ${rssMiB[0]} to ${rssMiB.at(-1)} MiB, at most ${Math.max(...rssMiB)}`
}
