import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ADMIN_KEY, asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'

const [sqlite] = engines
const TIMEOUTS = { headers: 300, request: 600, idle: 20_000, keepAlive: 1_000, check: 50 }

async function listen(timeouts = TIMEOUTS) {
  if (!sqlite) throw new Error('no engine')
  const tested = await createTestApp(sqlite, {}, timeouts)
  await tested.declare(1617)
  await tested.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = tested.app.server.address() as AddressInfo
  /** A socket, and all that is received on it until it is closed. */
  const open = (text: string) => {
    const socket = connect(port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk
    })
    socket.on('error', () => {})
    socket.write(text)
    return { socket, closed: once(socket, 'close').then(() => received) }
  }
  const connections = () =>
    new Promise<number>((resolve, reject) =>
      tested.app.server.getConnections((error, n) => (error ? reject(error) : resolve(n))),
    )
  return { ...tested, open, connections }
}

const POST = 'POST /api/v1/votes HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n'

describe('a client that is slow on purpose', () => {
  it.each([
    ['sends nothing', ''],
    ['stops in its headers', POST],
    ['stops in its body', `${POST}content-length: 500\r\n\r\n{"id":`],
    ['stops between two chunks', `${POST}transfer-encoding: chunked\r\n\r\n3\r\n{"a\r\n`],
  ])('is told so and frees its socket when it %s', async (_case, sent) => {
    const { open, connections } = await listen()
    const answer = await open(sent).closed
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
    expect(answer).toContain('content-type: application/problem+json')
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({
      status: 408,
      code: 'request-too-slow',
    })
    await expect.poll(connections).toBe(0)
  })

  it('gains no time by sending byte after byte', async () => {
    const { open } = await listen()
    const { socket, closed } = open(`${POST}content-length: 5000\r\n\r\n`)
    const timer = setInterval(() => socket.write(' '), 20)
    onTestFinished(() => clearInterval(timer))
    expect(await closed).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('is waited for where it brings votes by the million, and has the key', async () => {
    const { open } = await listen()
    const head = `POST /api/v1/admin/votes/import HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${ADMIN_KEY}\r\nconnection: close\r\ncontent-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n`
    const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`
    const line = `${JSON.stringify({ ...aVote(), at: '2026-05-01T10:00:00Z' })}\n`
    const slow = open(head + chunk(line.slice(0, 20)))
    // Sent later: when its time is over, so is that of the first.
    expect(await open(`${POST}content-length: 9\r\n\r\n{`).closed).toMatch(/^HTTP\/1\.1 408 /)
    slow.socket.write(`${chunk(line.slice(20))}0\r\n\r\n`)
    const answer = await slow.closed
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toContain('"imported":1')
  })

  it('that does not read a long answer is let go', async () => {
    const { call, connections, open } = await listen({ ...TIMEOUTS, idle: 1_000 })
    const comment = 'Très long. '.repeat(450)
    const votes = Array.from({ length: 2_500 }, () => ({ ...aVote({ comment }), at: '2026-05-01T10:00:00Z' }))
    await call('POST', '/api/v1/admin/votes/import', {
      headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
      payload: votes.map((vote) => `${JSON.stringify(vote)}\n`).join(''),
    })
    const { socket } = open('')
    socket.pause()
    socket.write(
      `GET /api/v1/admin/votes/export HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${ADMIN_KEY}\r\n\r\n`,
    )
    await expect.poll(connections).toBe(1)
    await expect.poll(connections, { timeout: 20_000 }).toBe(0)
    expect((await call('GET', '/healthz')).status).toBe(200)
  })
})

describe('what is no HTTP', () => {
  it.each([
    ['noise', 'NOISE\r\n\r\n', 400, 'malformed-request'],
    ['two lengths', `${POST}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`, 400, 'malformed-request'],
    [
      'a length and chunks, of which each reader could believe another',
      `${POST}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'malformed-request',
    ],
    ['headers without end', `${POST}x: ${'y'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ])('is answered as a problem: %s', async (_case, sent, status, code) => {
    const { open } = await listen()
    const answer = await open(sent).closed
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status, code })
  })
})
