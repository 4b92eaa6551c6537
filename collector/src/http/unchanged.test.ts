import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import Fastify from 'fastify'
import { expect, it, onTestFinished } from 'vitest'
import { createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'
import { tellUnchanged } from './unchanged.ts'

const TAG = '"a-tag"'

/** A service of one address, which counts what its framework was asked. */
async function listen() {
  const app = Fastify({ return503OnClosing: false })
  onTestFinished(() => app.close())
  const unchanged = tellUnchanged(app)
  const state = { asked: 0, isStill: true, finish: () => {} }
  app.get('/', async (_request, reply) => {
    state.asked++
    reply.header('etag', TAG).header('vary', 'Accept, Accept-Encoding').code(304).send()
    unchanged.remember(reply, () => state.isStill)
    return reply
  })
  app.get('/slow', () => new Promise<void>((resolve) => Object.assign(state, { finish: resolve })))
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const ask = (headers: Record<string, string> = {}, path = '/', method = 'GET') =>
    fetch(url + path, { method, headers: { 'if-none-match': TAG, ...headers } })
  return { app, ask, state }
}

it('tells again what was told, word for word, and asks the framework nothing', async () => {
  const { ask, state } = await listen()
  const [first, second] = [await ask(), await ask()]
  expect([first.status, second.status, state.asked]).toEqual([304, 304, 1])
  expect(Object.keys(Object.fromEntries(second.headers))).toEqual(
    Object.keys(Object.fromEntries(first.headers)),
  )
  expect(second.headers.get('etag')).toBe(TAG)
})

it.each([
  ['another form', { accept: 'text/csv' }],
  ['another encoding', { 'accept-encoding': 'gzip' }],
  ['another tag', { 'if-none-match': '"another"' }],
  ['a key', { authorization: 'Bearer key' }],
  ['another address', {}, '/?window=3m'],
  ['the headers alone', {}, '/', 'HEAD'],
])('leaves to the framework who asks for %s', async (_what, headers, path = '/', method = 'GET') => {
  const { ask, state } = await listen()
  await ask()
  await ask(headers, path, method)
  expect(state.asked).toBe(2)
})

it('remembers nothing of who has a key', async () => {
  const { ask, state } = await listen()
  await ask({ authorization: 'Bearer key' })
  await ask({ authorization: 'Bearer key' })
  await ask()
  expect(state.asked).toBe(3)
})

it('leaves to the framework what has changed', async () => {
  const { ask, state } = await listen()
  await ask()
  state.isStill = false
  await ask()
  expect(state.asked).toBe(2)
})

it('leaves to the framework who still asks while it stops', async () => {
  const { app, ask, state } = await listen()
  await ask({ accept: '*/*', 'accept-encoding': 'br' })
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  const asking = (path: string) =>
    `GET ${path} HTTP/1.1\r\nhost: localhost\r\nif-none-match: ${TAG}\r\naccept: */*\r\naccept-encoding: br\r\n\r\n`
  socket.write(asking('/slow'))
  await once(app.server, 'request')
  const closed = app.close()
  await expect.poll(() => app.server.listening).toBe(false)
  socket.write(asking('/'))
  await once(app.server, 'request')
  state.finish()
  await closed
  expect(state.asked).toBe(2)
})

it.each(engines)(
  'on $name, the feed that has not changed is told so, and one that has is sent',
  async (engine) => {
    const { app, cast, clock, declare } = await createTestApp(engine)
    await declare(1617)
    const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/api/v1/observatoire`
    const etag = (await fetch(url)).headers.get('etag') ?? ''
    const again = () => fetch(url, { headers: { 'if-none-match': etag } })
    const headersOf = ({ headers }: Response) =>
      Object.fromEntries([...headers].filter(([name]) => name !== 'date'))

    const [byTheFramework, fromMemory] = [await again(), await again()]
    expect([byTheFramework.status, fromMemory.status]).toEqual([304, 304])
    expect(headersOf(fromMemory)).toEqual(headersOf(byTheFramework))
    expect(await app.metrics.metrics()).toContain('monavis_feed_not_modified_total 2')

    await cast(aVote({ demarche: 1617 }))
    clock.advance(2_001)
    const changed = await again()
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
  },
)
