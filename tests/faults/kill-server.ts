import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { PostgresProcess } from '../support/postgres-process.ts'
import { nextAcknowledged, startClients } from './clients.ts'
import { declareDemarches, startCollectorProcess } from './collector-process.ts'
import { addVerdict, emptySummary, type KillSummary } from './kill-summary.ts'
import { Ledger } from './ledger.ts'
import { retry, verify } from './verify.ts'

/** From the first vote to the kill, at most. */
const MAX_LIFE_MS = 500
const SAMPLE = 20

/**
 * Kills the database server under load, again and again, and starts it at once. The collector is never touched:
 * it must say 503 meanwhile, and recover by itself.
 */
export async function killServer(
  postgres: PostgresProcess,
  times: number,
  onRound: (summary: KillSummary) => void = () => {},
): Promise<KillSummary> {
  const ledger = new Ledger()
  const summary = emptySummary()
  const collector = await startCollectorProcess(postgres.url)
  try {
    await declareDemarches(collector.url)
    while (summary.kills < times && summary.problems.length === 0) {
      const clients = startClients(collector.url, ledger)
      await wait(randomInt(MAX_LIFE_MS))
      postgres.kill()
      summary.kills++
      await postgres.start()
      await nextAcknowledged(ledger)
      await clients.stop()
      if (clients.unanswered > 0) summary.problems.push(`${clients.unanswered} requests got no answer`)
      addVerdict(summary, await verify(collector.url, postgres.url, ledger))
      summary.retried += await retry(collector.url, ledger, SAMPLE)
      summary.acknowledged = ledger.acknowledged
      summary.unavailable += clients.unavailable
      onRound(summary)
    }
    addVerdict(summary, await verify(collector.url, postgres.url, ledger))
    if (!collector.isRunning()) summary.problems.push('the collector has ended')
  } finally {
    await collector.kill()
  }
  return summary
}
