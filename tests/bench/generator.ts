import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A load generator that costs little: it shares two cores with what it measures, and one that parses every answer
 * whole takes more of them than the service does. It speaks just enough HTTP/1.1: one request at a time on each of
 * 128 connections, the status and the length of each answer.
 */

/** What a load measured, as its clients saw it. */
export interface Measure {
  requestsPerSecond: number
  p50Ms: number
  p99Ms: number
  /** Answers expected: 2xx, or 304. */
  accepted: number
}

/** Makes the next request, whole: request line, header, body. */
export type NextRequest = () => string

const CONNECTIONS = 128
/** No longer than what is measured. */
const WARM_UP_S = 3
/** How often requests are due, at a given rate. */
const TICK_MS = 1
const HEADER_END = Buffer.from('\r\n\r\n')

/**
 * Asks as fast as it is answered: each connection sends its next request when the last was answered.
 * @throws {Error} when an answer is not the one expected, or a connection fails: such a figure would mean nothing
 */
export async function driveAtFullSpeed(url: string, next: NextRequest, seconds: number): Promise<Measure> {
  await drive(url, next, Math.min(WARM_UP_S, seconds))
  return drive(url, next, seconds)
}

/**
 * Asks at a steady rate, whatever the answers: a request that finds no free connection waits, and its waiting counts.
 * What a warm-up on the same connections took does not: that all of them connect at once is another story.
 * @throws {Error} like {@link driveAtFullSpeed}
 */
export async function driveAtRate(
  url: string,
  next: NextRequest,
  perSecond: number,
  seconds: number,
): Promise<Measure> {
  const load = await openLoad(url)
  const free = [...load.clients]
  /** When each request that waits was due, ms. */
  const due: number[] = []
  const send = (client: Client) => {
    const at = due.shift()
    if (at === undefined) return void free.push(client)
    client.ask(next(), at, () => send(client))
  }
  const keepUp = async (forSeconds: number) => {
    const start = performance.now()
    let asked = 0
    for (let now = start; now < start + forSeconds * 1000; now = performance.now()) {
      for (const target = ((now - start) / 1000) * perSecond; asked < target; asked++) {
        due.push(start + (asked / perSecond) * 1000)
        const client = free.pop()
        if (client) send(client)
      }
      await sleep(TICK_MS)
    }
  }
  await keepUp(Math.min(WARM_UP_S, seconds))
  load.forget()
  const begin = performance.now()
  await keepUp(seconds)
  while (free.length < CONNECTIONS) await sleep(TICK_MS)
  return load.end((performance.now() - begin) / 1000)
}

async function drive(url: string, next: NextRequest, seconds: number): Promise<Measure> {
  const load = await openLoad(url)
  const begin = performance.now()
  const end = begin + seconds * 1000
  await Promise.all(
    load.clients.map(
      (client) =>
        new Promise<void>((resolve) => {
          const again = () => {
            const now = performance.now()
            if (now >= end) resolve()
            else client.ask(next(), now, again)
          }
          again()
        }),
    ),
  )
  return load.end((performance.now() - begin) / 1000)
}

interface Client {
  /** @param due when the request should have left, ms */
  ask(request: string, due: number, answered: () => void): void
}

async function openLoad(url: string) {
  const { hostname, port } = new URL(url)
  const latencies: number[] = []
  const failures = new Map<string, number>()
  const sockets: Socket[] = []
  let isOver = false
  const open = async (): Promise<Client> => {
    const socket = connect(Number(port), hostname).setNoDelay(true)
    sockets.push(socket)
    await once(socket, 'connect')
    let missing = 0
    let due = 0
    let answered = () => {}
    // Answers are small, and one that is cut comes on: only its length has to be known.
    socket.on('data', (chunk: Buffer) => {
      missing = missing > 0 ? missing - chunk.length : restOf(chunk, failures)
      if (missing > 0) return
      latencies.push(performance.now() - due)
      answered()
    })
    socket.on('error', ({ message }) => failures.set(message, (failures.get(message) ?? 0) + 1))
    socket.on('close', () => {
      if (isOver) return
      throw new Error(`${url}: a connection was closed (${[...failures.keys()]})`)
    })
    return {
      ask(request, at, then) {
        due = at
        answered = then
        socket.write(request, 'latin1')
      },
    }
  }
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, open))
  return {
    clients,
    /** Leaves out what was measured until now. */
    forget() {
      latencies.length = 0
    },
    end(seconds: number): Measure {
      isOver = true
      for (const socket of sockets) socket.destroy()
      if (failures.size > 0) throw new Error(`${url}: ${JSON.stringify([...failures])}`)
      latencies.sort((a, b) => a - b)
      const at = (part: number) => latencies[Math.floor(latencies.length * part)] ?? 0
      return {
        requestsPerSecond: latencies.length / seconds,
        p50Ms: at(0.5),
        p99Ms: at(0.99),
        accepted: latencies.length,
      }
    },
  }
}

/** Reads the head of an answer. @returns how many bytes of it are still to come */
function restOf(chunk: Buffer, failures: Map<string, number>): number {
  const end = chunk.indexOf(HEADER_END)
  const head = chunk.toString('latin1', 0, end < 0 ? chunk.length : end)
  const status = head.slice(9, 12)
  if (end < 0 || !/^(2..|304)$/.test(status)) {
    // The first of each status is told whole: the others would say the same under another date.
    if (!failures.has(status)) console.error(chunk.toString('latin1', 0, 400))
    failures.set(status, (failures.get(status) ?? 0) + 1)
    return 0
  }
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  const body = status === '204' || status === '304' ? 0 : Number(length)
  return end + HEADER_END.length + body - chunk.length
}
