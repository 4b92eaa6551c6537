import { Agent, type IncomingMessage, request } from 'node:http'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ReplayedVote } from './votes.ts'

/** Connections of the vote-by-vote path. */
const CONNECTIONS = 64
/** Lines of one import request. */
const LINES_AT_ONCE = 100_000
const MAX_TRIES = 5

/** A collector to replay against, and the key that opens it. */
export interface Target {
  url: string
  key: string
}

/** Calls an administrator's endpoint. @throws {Error} with the answer, unless it is a 2xx */
export async function callAdmin(target: Target, path: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(`${target.url}${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${target.key}` },
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** Posts JSON to an administrator's endpoint. @throws {Error} as {@link callAdmin} does */
export function sendAdmin(target: Target, path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  return callAdmin(target, path, { method: 'POST', headers, body: JSON.stringify(body) })
}

/**
 * Casts votes one by one over HTTP, as browsers would, many at a time.
 * @param onCast called after each
 * @throws {Error} at the first vote that is refused
 */
export async function castVotes(
  url: string,
  votes: Iterator<ReplayedVote>,
  onCast: () => void,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const endpoint = new URL('/api/v1/votes', url)
  const castInTurn = async () => {
    for (let next = votes.next(); !next.done; next = votes.next()) {
      const { at: _, ...vote } = next.value
      await castVote(endpoint, agent, JSON.stringify(vote))
      onCast()
    }
  }
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, castInTurn))
  } finally {
    agent.destroy()
  }
}

async function castVote(endpoint: URL, agent: Agent, body: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      request(endpoint, { agent, method: 'POST', headers }, resolve).on('error', reject).end(body)
    })
    const answer = await text(response)
    if (response.statusCode === 201 || response.statusCode === 200) return
    const waitS = Number(response.headers['retry-after'])
    if (!waitS || tries === MAX_TRIES) throw new Error(`a vote was refused: ${response.statusCode} ${answer}`)
    await new Promise((resolve) => setTimeout(resolve, waitS * 1000))
  }
}

/** Sends votes through the NDJSON import. @throws {Error} that tells the first lines refused, if any was */
export async function importVotes(
  target: Target,
  votes: Iterator<ReplayedVote>,
  onSent: () => void,
): Promise<void> {
  for (let isOver = false; !isOver; ) {
    const lines = function* () {
      for (let i = 0; i < LINES_AT_ONCE; i++) {
        const next = votes.next()
        if (next.done) {
          isOver = true
          return
        }
        onSent()
        yield `${JSON.stringify(next.value)}\n`
      }
    }
    const report = await callAdmin(target, '/api/v1/admin/votes/import', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: Readable.toWeb(Readable.from(lines())) as ReadableStream,
      duplex: 'half',
    } as RequestInit)
    const { refused } = report as { refused: { line: number; message: string }[] }
    if (refused.length > 0) throw new Error(`votes were refused: ${JSON.stringify(refused.slice(0, 3))}`)
  }
}
