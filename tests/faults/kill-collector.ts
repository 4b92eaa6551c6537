import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { startClients } from './clients.ts'
import { COLLECTOR, declareDemarches, startCollectorProcess } from './collector-process.ts'
import { addVerdict, emptySummary, type KillSummary } from './kill-summary.ts'
import { Ledger } from './ledger.ts'
import { retry, verify } from './verify.ts'

/** From the first vote to the kill, at most: some hundreds of transactions. */
const MAX_LIFE_MS = 500
/** One start in ten is killed too, at any moment of it. */
const KILLED_STARTS = 10
const MAX_START_MS = 800
/** Acknowledged votes sent again after each restart. */
const SAMPLE = 20

/**
 * Kills the collector under load, again and again, and starts it on the same database; after each start, what it
 * promised is compared with what it has.
 * @param onRound told after each kill
 */
export async function killCollector(
  databaseUrl: string,
  times: number,
  onRound: (summary: KillSummary) => void = () => {},
): Promise<KillSummary> {
  const ledger = new Ledger()
  const summary = emptySummary()
  let collector = await startCollectorProcess(databaseUrl)
  try {
    await declareDemarches(collector.url)
    while (summary.kills < times && summary.problems.length === 0) {
      const clients = startClients(collector.url, ledger)
      await wait(randomInt(MAX_LIFE_MS))
      await collector.kill()
      summary.kills++
      await clients.stop()
      if (randomInt(KILLED_STARTS) === 0) await killAStart(databaseUrl)
      collector = await startCollectorProcess(databaseUrl)
      addVerdict(summary, await verify(collector.url, databaseUrl, ledger))
      summary.retried += await retry(collector.url, ledger, SAMPLE)
      summary.acknowledged = ledger.acknowledged
      summary.unavailable += clients.unavailable
      onRound(summary)
    }
    addVerdict(summary, await verify(collector.url, databaseUrl, ledger))
  } finally {
    await collector.kill()
  }
  return summary
}

async function killAStart(databaseUrl: string): Promise<void> {
  const child = spawn(process.execPath, [COLLECTOR], {
    env: { ...process.env, PORT: '0', DATABASE_URL: databaseUrl },
    stdio: 'ignore',
  })
  const exited = once(child, 'exit')
  await wait(randomInt(MAX_START_MS))
  child.kill('SIGKILL')
  await exited
}
