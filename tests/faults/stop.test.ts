import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { engines } from '../support/databases.ts'
import { startClients } from './clients.ts'
import { declareDemarches, startCollectorProcess } from './collector-process.ts'
import { Ledger } from './ledger.ts'
import { randomVote } from './random-votes.ts'
import { connectRaw } from './raw-client.ts'
import { retry, verify } from './verify.ts'

const LONGEST_MS = 60_000
/** What service managers are told to allow. */
const MAX_STOP_MS = 10_000
/** Answers that no client will read: more than the buffers of a connection hold. */
const UNREAD_ANSWERS = 500

async function startOn(databaseUrl: string) {
  const collector = await startCollectorProcess(databaseUrl)
  onTestFinished(() => collector.kill())
  await declareDemarches(collector.url)
  return collector
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  'finishes at %s what it has accepted, under load and bad clients',
  {
    timeout: LONGEST_MS,
  },
  async (signal) => {
    const databaseUrl = (await engines[0]?.freshUrl()) ?? ''
    const collector = await startOn(databaseUrl)
    const halfSent = await connectRaw(collector.url)
    halfSent.send('POST', '/api/v1/votes', randomVote(), 20)
    const deaf = await connectRaw(collector.url)
    deaf.socket.pause()
    for (let i = 0; i < UNREAD_ANSWERS; i++) deaf.send('GET', '/openapi.json')
    const ledger = new Ledger()
    const clients = startClients(collector.url, ledger)
    await expect.poll(() => ledger.acknowledged, { timeout: 20_000 }).toBeGreaterThan(100)

    collector.signal(signal)
    const isTooLong = wait(MAX_STOP_MS, 'still running', { ref: false })
    expect(await Promise.race([collector.exited, isTooLong])).toBe(0)
    await clients.stop()
    expect(clients.unavailable).toBe(0)

    const again = await startOn(databaseUrl)
    const nothingWrong = { lost: 0, doubled: 0, problems: [] }
    expect(await verify(again.url, databaseUrl, ledger)).toMatchObject(nothingWrong)
    await retry(again.url, ledger, 50)
    expect(await verify(again.url, databaseUrl, ledger)).toMatchObject(nothingWrong)
  },
)

it('answers a vote that waits when it is told to stop, and tells its connection to close', {
  timeout: LONGEST_MS,
}, async () => {
  const databaseUrl = (await engines[0]?.freshUrl()) ?? ''
  const collector = await startOn(databaseUrl)
  const db = new DatabaseSync(databaseUrl.slice('sqlite:'.length))
  onTestFinished(() => db.close())
  db.exec('begin immediate')
  const client = await connectRaw(collector.url)
  const vote = randomVote()
  client.send('POST', '/api/v1/votes', vote)
  // Sent after the vote and answered: the vote has been read.
  const other = await connectRaw(collector.url)
  other.send('GET', '/healthz')
  await other.answers(1)

  collector.signal('SIGTERM')
  const isRefused = () =>
    fetch(`${collector.url}/healthz`).then(
      () => false,
      () => true,
    )
  await expect.poll(isRefused).toBe(true)
  client.send('GET', '/readyz')
  // Long enough to be read: what is not refused must be answered.
  await wait(200)
  db.exec('rollback')
  const [taken, ready] = await client.answers(2)
  expect(taken).toMatch(/^HTTP\/1\.1 201 /)
  expect(ready).toMatch(/^HTTP\/1\.1 503 /)
  expect(ready).toMatch(/connection: close/i)
  expect(ready).toContain('"reason":"stopping"')
  expect(await collector.exited).toBe(0)
  const { n } = db.prepare('select count(*) as n from vote').get() as { n: number }
  expect(n).toBe(1)
})
