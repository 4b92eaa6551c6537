import { randomInt } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { voteId } from '../support/votes.ts'
import { randomVote } from './random-votes.ts'

/** Bodies made beforehand, each sent under many ids: the generator shares two cores with what it loads. */
const BODIES = 1_000
/** Addresses that the votes seem to come from. */
const CLIENTS = 17_000
/** Between two volleys. */
const TICK_MS = 5

/** What a load was answered. */
export interface Answers {
  /** 201: the vote is promised. */
  taken: number
  /** 503 with Retry-After. */
  shed: number
  /** Anything else, a 503 without Retry-After included: status and count. */
  others: Map<string, number>
  /** Votes that found no free connection; nobody has seen them. */
  unsent: number
  /** Votes whose connection ended before the answer. */
  unanswered: number
}

/** Votes over many connections, one at a time on each. */
export interface Generator {
  answers: Answers
  /** Votes at a constant rate, whatever the answers, until the time is over and all are answered. */
  castAtRate(perSecond: number, seconds: number): Promise<void>
  /** On some of the connections, the next vote as soon as one has its answer. @returns votes taken a second */
  castAtFullSpeed(seconds: number, connections: number): Promise<number>
  close(): void
}

/** @param connections opened at once, and kept */
export async function createGenerator(url: string, connections: number): Promise<Generator> {
  const { hostname, port } = new URL(url)
  const bodies = Array.from({ length: BODIES }, () => {
    const { id: _, ...rest } = randomVote()
    return JSON.stringify(rest).slice(1)
  })
  const answers: Answers = { taken: 0, shed: 0, others: new Map(), unsent: 0, unanswered: 0 }
  const idle: Socket[] = []
  const busy = new Set<Socket>()
  let isFullSpeed = false
  let isClosed = false

  const open = () => {
    const socket = connect(Number(port), hostname, () => rest(socket))
    let received = ''
    socket.setEncoding('latin1').setNoDelay()
    socket.on('data', (chunk: string) => {
      received += chunk
      const end = received.indexOf('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(received)?.[1])
      if (end < 0 || received.length < end + 4 + length) return
      const head = received.slice(0, end)
      received = ''
      // Told to leave for having asked nothing in time.
      if (!busy.delete(socket)) return
      count(head)
      rest(socket)
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      if (busy.delete(socket)) answers.unanswered++
      const i = idle.indexOf(socket)
      if (i >= 0) idle.splice(i, 1)
      if (!isClosed) setTimeout(open, TICK_MS)
    })
  }
  const rest = (socket: Socket) => {
    if (isFullSpeed) cast(socket)
    else idle.push(socket)
  }
  const cast = (socket: Socket) => {
    busy.add(socket)
    const client = randomInt(CLIENTS)
    const body = Buffer.from(`{"id":"${voteId()}",${bodies[randomInt(BODIES)]}`)
    socket.write(
      `POST /api/v1/votes HTTP/1.1\r\nhost: load\r\ncontent-type: application/json\r\nx-forwarded-for: 10.0.${client >> 8}.${client & 255}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    )
  }
  const count = (head: string) => {
    const status = head.slice(9, 12)
    if (status === '201') answers.taken++
    else if (status === '503' && /\nretry-after: \d/i.test(head)) answers.shed++
    else answers.others.set(status, (answers.others.get(status) ?? 0) + 1)
  }
  const settled = async () => {
    while (busy.size > 0) await wait(TICK_MS)
  }
  for (let i = 0; i < connections; i++) open()
  while (idle.length < connections) await wait(TICK_MS)

  return {
    answers,
    async castAtRate(perSecond, seconds) {
      const start = performance.now()
      for (let sent = 0, due = 0; due < perSecond * seconds; await wait(TICK_MS)) {
        due = Math.floor((perSecond * (performance.now() - start)) / 1000)
        for (; sent < due; sent++) {
          // The one that has rested longest: the service closes those that ask nothing.
          const socket = idle.shift()
          if (socket) cast(socket)
          else answers.unsent++
        }
      }
      await settled()
    },
    async castAtFullSpeed(seconds, connections) {
      const before = answers.taken
      isFullSpeed = true
      for (const socket of idle.splice(0, connections)) cast(socket)
      await wait(seconds * 1000)
      isFullSpeed = false
      const taken = answers.taken - before
      await settled()
      return taken / seconds
    },
    close() {
      isClosed = true
      for (const socket of [...idle, ...busy]) socket.destroy()
    },
  }
}
