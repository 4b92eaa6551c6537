import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Receipt, Vote } from '@monavis/shared/vote'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Ballot, openBallot } from './ballot.ts'

const VOTE: Vote = { id: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f', demarche: 1617, satisfaction: 1 }
const RECEIPT = { id: VOTE.id, editToken: 'opens-it' }

interface Call {
  method: string | undefined
  path: string | undefined
  token: string | undefined
  body: unknown
}

interface Answer {
  status: number
  json?: unknown
  /** Held back until it resolves. */
  after?: Promise<void>
}

/** Whether the browser would ask before the page is left. */
let isHeld: () => boolean

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(globalThis, 'setTimeout')
  // Node has no window to leave.
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  isHeld = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  return () => {
    vi.restoreAllMocks()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

/** Before each try that follows the first. */
const PAUSES_MS = [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]

/** The pauses that were begun so far; the network has others of its own. */
const pauses = () =>
  vi.mocked(setTimeout).mock.calls.flatMap(([, ms = 0]) => (PAUSES_MS.includes(ms) ? [ms] : []))

/** A service that gives these answers in turn, and the ballot that speaks to it. */
async function ballotBefore(answers: Answer[]) {
  const calls: Call[] = []
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request
    calls.push({ method, path: url, token: headers.authorization, body: await readJson(request) })
    const answer = answers[calls.length - 1] ?? { status: 599 }
    await answer.after
    response.writeHead(answer.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer.json ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const shown: Ballot[] = []
  const begun: Receipt[] = []
  const choose = openBallot(
    `http://127.0.0.1:${port}`,
    (satisfaction) => ({ ...VOTE, satisfaction }),
    (ballot) => shown.push(ballot),
    (receipt) => begun.push(receipt),
  )
  return { calls, shown, begun, choose, states: () => shown.map(({ state }) => state) }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) text += chunk
  return JSON.parse(text)
}

describe('a ballot', () => {
  it('casts the vote at the first choice, and thanks', async () => {
    const { calls, shown, choose, states } = await ballotBefore([{ status: 201, json: RECEIPT }])
    await choose(3)
    expect(calls).toEqual([
      { method: 'POST', path: '/api/v1/votes', token: undefined, body: { ...VOTE, satisfaction: 3 } },
    ])
    expect(states()).toEqual(['sending', 'thanks'])
    expect(shown.at(-1)).toEqual({ state: 'thanks', chosen: 3, receipt: RECEIPT })
  })

  it('changes it at the next one, with its token', async () => {
    const { calls, shown, choose } = await ballotBefore([{ status: 201, json: RECEIPT }, { status: 200 }])
    await choose(3)
    await choose(1)
    expect(calls[1]).toEqual({
      method: 'PATCH',
      path: `/api/v1/votes/${VOTE.id}`,
      token: `Bearer ${RECEIPT.editToken}`,
      body: { satisfaction: 1 },
    })
    expect(shown.map(({ state }) => state)).toEqual(['sending', 'thanks', 'sending', 'thanks'])
  })

  it('is one vote when clicked twice', async () => {
    const { calls, begun, choose } = await ballotBefore([{ status: 201, json: RECEIPT }])
    await Promise.all([choose(2), choose(2)])
    await choose(2)
    expect(calls).toHaveLength(1)
    expect(begun).toEqual([RECEIPT])
  })

  it('lets the last of two quick choices win', async () => {
    let release = () => {}
    const after = new Promise<void>((resolve) => {
      release = resolve
    })
    const { calls, shown, choose } = await ballotBefore([
      { status: 201, json: RECEIPT, after },
      { status: 200 },
    ])
    const first = choose(1)
    await choose(3)
    release()
    await first
    expect(calls.map(({ body }) => body)).toEqual([{ ...VOTE, satisfaction: 1 }, { satisfaction: 3 }])
    expect(shown.at(-1)).toEqual({ state: 'thanks', chosen: 3, receipt: RECEIPT })
  })

  it.each([408, 429, 500, 503])(
    'is tried again at once by a click after %i, with the same body',
    async (status) => {
      const { calls, choose, states } = await ballotBefore([{ status }, { status: 200, json: RECEIPT }])
      await choose(2)
      await choose(2)
      expect(states()).toEqual(['sending', 'unreachable', 'sending', 'thanks'])
      expect(calls[1]).toEqual(calls[0])
    },
  )

  it('is tried again by itself, with the same body, after pauses that double up to a minute', async () => {
    const { calls, choose, states } = await ballotBefore([
      ...PAUSES_MS.map(() => ({ status: 503 })),
      { status: 200, json: RECEIPT },
    ])
    await choose(2)
    for (const i of PAUSES_MS.keys()) {
      await expect.poll(pauses).toEqual(PAUSES_MS.slice(0, i + 1))
      vi.advanceTimersByTime(PAUSES_MS[i] ?? 0)
      await expect.poll(() => calls.length).toBe(i + 2)
    }
    // What is tried again is told once, and then that it has arrived.
    await expect.poll(states).toEqual(['sending', 'unreachable', 'thanks'])
    expect(pauses()).toEqual(PAUSES_MS)
    for (const call of calls) expect(call).toEqual(calls[0])
  })

  it('is not tried again by itself after a click has sent it', async () => {
    const answers = [{ status: 503 }, { status: 201, json: RECEIPT }, { status: 200 }]
    const { calls, choose } = await ballotBefore(answers)
    await choose(1)
    await choose(1)
    vi.advanceTimersByTime(60_000)
    await choose(3)
    expect(calls.slice(1).map(({ body }) => body)).toEqual([
      { ...VOTE, satisfaction: 1 },
      { satisfaction: 3 },
    ])
  })

  it('lets a choice win that is made while it is tried again', async () => {
    let release = () => {}
    const after = new Promise<void>((resolve) => {
      release = resolve
    })
    const { calls, shown, choose } = await ballotBefore([
      { status: 503 },
      { status: 201, json: RECEIPT, after },
      { status: 200 },
    ])
    await choose(1)
    vi.advanceTimersByTime(2_000)
    await expect.poll(() => calls.length).toBe(2)
    await choose(3)
    release()
    await expect.poll(() => shown.at(-1)).toEqual({ state: 'thanks', chosen: 3, receipt: RECEIPT })
    expect(calls.map(({ body }) => body)).toEqual([
      { ...VOTE, satisfaction: 1 },
      { ...VOTE, satisfaction: 1 },
      { satisfaction: 3 },
    ])
  })

  it('has the browser ask before the page is left while it is unsent, and only then', async () => {
    const { choose } = await ballotBefore([
      { status: 503 },
      { status: 201, json: RECEIPT },
      { status: 502 },
      { status: 403 },
    ])
    expect(isHeld()).toBe(false)
    await choose(1)
    expect(isHeld()).toBe(true)
    await choose(1)
    expect(isHeld()).toBe(false)
    await choose(2)
    expect(isHeld()).toBe(true)
    await choose(2)
    expect(isHeld()).toBe(false)
  })

  it('sends the first body again, then the change, when the mind changes between two tries', async () => {
    const answers = [{ status: 503 }, { status: 200, json: RECEIPT }, { status: 200 }]
    const { calls, shown, choose } = await ballotBefore(answers)
    await choose(1)
    await choose(3)
    expect(calls[1]).toEqual(calls[0])
    expect(calls[2]?.body).toEqual({ satisfaction: 3 })
    expect(shown.at(-1)).toEqual({ state: 'thanks', chosen: 3, receipt: RECEIPT })
  })

  it.each([400, 403, 404, 409, 410])('is refused by %i', async (status) => {
    const { choose, states } = await ballotBefore([{ status }])
    await choose(2)
    expect(states()).toEqual(['sending', 'refused'])
    expect(pauses()).toEqual([])
  })

  it('keeps its receipt when a change is refused', async () => {
    const { shown, choose } = await ballotBefore([{ status: 201, json: RECEIPT }, { status: 403 }])
    await choose(3)
    await choose(1)
    expect(shown.at(-1)).toEqual({ state: 'refused', chosen: 1, receipt: RECEIPT })
  })

  it('sends the former choice again where a change may have arrived', async () => {
    const answers = [{ status: 201, json: RECEIPT }, { status: 502 }, { status: 200 }]
    const { calls, choose } = await ballotBefore(answers)
    await choose(3)
    await choose(1)
    await choose(3)
    expect(calls[2]?.body).toEqual({ satisfaction: 3 })
  })

  it('takes no other page for a receipt', async () => {
    const { choose, states } = await ballotBefore([{ status: 200, json: { welcome: 'to our Wi-Fi' } }])
    await choose(2)
    expect(states()).toEqual(['sending', 'unreachable'])
  })

  it('says so when nothing answers', async () => {
    const shown: Ballot[] = []
    // Port 9, discard: browsers and Node refuse to ask it.
    const choose = openBallot(
      'http://127.0.0.1:9',
      () => VOTE,
      (ballot) => shown.push(ballot),
      () => {},
    )
    await choose(1)
    expect(shown.at(-1)?.state).toBe('unreachable')
  })
})
