import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { engines } from './databases.ts'
import { createEditionsApp } from './editions.ts'

/** What a collector answers, by address; an address that is not there is answered with 404. */
export type Recorded = Map<string, string>

let recorded: Promise<Recorded> | undefined

/**
 * What the real service says of two démarches, one with votes, and of two published editions. It is asked once for
 * a whole test file.
 * @returns a copy, to be changed at will
 */
export async function recordCollector(): Promise<Recorded> {
  recorded ??= record()
  return new Map(await recorded)
}

async function record(): Promise<Recorded> {
  const [engine] = engines
  if (!engine) throw new Error('no engine to record')
  const { call, declare, vote, publish, clock } = await createEditionsApp(engine)
  await declare(42, 1617)
  await vote('2026-05-04', { 3: 4, 1: 1 })
  await vote('2026-08-04', { 3: 1, 2: 2 })
  await publish('2026-T2')
  clock.advance(60_000)
  await publish('2026-T3')
  clock.advance(60_000)
  const answers: Recorded = new Map()
  for (const address of [
    '/api/v1/observatoire?window=12m',
    '/api/v1/demarches',
    '/api/v1/editions',
    '/api/v1/editions/2026-T2/1',
    '/api/v1/editions/2026-T3/1',
    '/api/v1/editions/2026-T3/difference',
  ]) {
    const { status, text } = await call('GET', address)
    if (status !== 200) throw new Error(`${address}: ${status} ${text}`)
    answers.set(address, text)
  }
  return answers
}

/** A server that says what was recorded, until it is told to break. */
export interface RecordedCollector {
  url: string
  answers: Recorded
  /** Whether it answers each request with 503. */
  isBroken: boolean
  /** Addresses that it answers with 503. */
  broken: Set<string>
  /** Addresses asked for, with what was answered. */
  asked: string[]
}

export async function serveRecorded(answers: Recorded): Promise<RecordedCollector> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { url = '' } = request
    const body = answers.get(url)
    const etag = body === undefined ? '' : `"${createHash('sha256').update(body).digest('hex')}"`
    const isSame = request.headers['if-none-match'] === etag
    const status =
      collector.isBroken || collector.broken.has(url) ? 503 : body === undefined ? 404 : isSame ? 304 : 200
    asked.push(`${status} ${url}`)
    response.writeHead(status, status === 200 ? { ETag: etag } : {}).end(status === 200 ? body : '')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const collector: RecordedCollector = {
    url: `http://127.0.0.1:${port}`,
    ...{ answers, isBroken: false, broken: new Set<string>(), asked },
  }
  return collector
}
