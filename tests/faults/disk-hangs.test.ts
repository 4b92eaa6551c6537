import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, type TestContext } from 'vitest'
import { startCollectorProcess as startAndListen } from '../support/processes.ts'
import { breakAndMend, LONGEST_MS } from './break-and-mend.ts'
import { startClients } from './clients.ts'
import { ADMIN_KEY, declareDemarches, startCollectorProcess } from './collector-process.ts'
import { Ledger } from './ledger.ts'
import { mountExt4, run } from './small-disk.ts'
import { retry, verify } from './verify.ts'

/** What service managers are told to allow. */
const MAX_STOP_MS = 10_000

/** A disk that hangs when it is told to, and no longer than the test. */
function mountFreezable(context: TestContext) {
  const folder = mountExt4(context)
  let isFrozen = false
  const freeze = (isWanted: boolean) => {
    if (isFrozen !== isWanted) run('fsfreeze', isWanted ? '--freeze' : '--unfreeze', folder)
    isFrozen = isWanted
  }
  onTestFinished(() => freeze(false))
  return { databaseUrl: `sqlite:${join(folder, 'monavis.sqlite')}`, freeze }
}

it('says 503 on a disk that hangs, goes on with the scores, and recovers', {
  timeout: LONGEST_MS,
}, async (context) => {
  const { databaseUrl, freeze } = mountFreezable(context)
  await breakAndMend({
    databaseUrl,
    breakIt: () => freeze(true),
    mendIt: () => freeze(false),
    reason: 'slow',
  })
})

/** As far as the kernel lets it: what is left has no program any more, but for a write that no signal can end. */
function isDead(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return true
  }
}

it('stops in time on a disk that hangs, says so, and has lost nothing it had acknowledged', {
  timeout: LONGEST_MS,
}, async (context) => {
  const { databaseUrl, freeze } = mountFreezable(context)
  const collector = await startAndListen({ DATABASE_URL: databaseUrl, ADMIN_KEY })
  await declareDemarches(collector.url)
  const ledger = new Ledger()
  const clients = startClients(collector.url, ledger)
  await expect.poll(() => ledger.acknowledged, { timeout: 20_000 }).toBeGreaterThan(100)
  freeze(true)
  await expect.poll(() => clients.unavailable, { timeout: 20_000 }).toBeGreaterThan(0)

  collector.child.kill('SIGTERM')
  await expect.poll(() => isDead(Number(collector.child.pid)), { timeout: MAX_STOP_MS }).toBe(true)
  await clients.stop()
  await expect(fetch(`${collector.url}/healthz`)).rejects.toThrow()
  freeze(false)
  expect(await collector.exitCode).toBe(null)
  expect(collector.child.signalCode).toBe('SIGKILL')
  expect(collector.said.out).toMatch(/"level":60,.*stopped without it"/)

  const again = await startCollectorProcess(databaseUrl)
  onTestFinished(() => again.kill())
  const nothingWrong = { lost: 0, doubled: 0, problems: [] }
  expect(await verify(again.url, databaseUrl, ledger)).toMatchObject(nothingWrong)
  await retry(again.url, ledger, 50)
  expect(await verify(again.url, databaseUrl, ledger)).toMatchObject(nothingWrong)
})
