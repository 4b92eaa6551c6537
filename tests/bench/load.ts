import { randomInt } from 'node:crypto'
import autocannon from 'autocannon'
import { aVote } from '../support/votes.ts'

/** What a load measured, as the load generator saw it. */
export interface Measure {
  requestsPerSecond: number
  p50Ms: number
  p99Ms: number
  /** Answers in the 200s. */
  accepted: number
}

const CONNECTIONS = 128
/** Addresses the votes seem to come from. */
const CLIENTS = 17_000
const WARM_UP_S = 3
/** Votes prepared for each second of a run: more than this generator can send. */
const MOST_PER_SECOND = 45_000
export const ORIGIN = 'https://demarche.example.gouv.fr'
export const DEMARCHES = 200

const CHANNEL_ANSWERS = [
  { contact_tried: [17] },
  { contact_tried: [9], contact_reached: { 9: 17 }, contact_satisfaction: { 9: 22 } },
  { contact_tried: [10, 11], contact_reached: { 10: 18, 11: 17 } },
] as const

/** One vote in three says more than its smiley; ids, démarches, answers and addresses vary. */
function variedVote(): object {
  const answers =
    randomInt(3) === 0 ? { comprehension: 4 + randomInt(5), ...CHANNEL_ANSWERS[randomInt(3)] } : undefined
  return {
    ...aVote(),
    demarche: 1 + randomInt(DEMARCHES),
    button: 1,
    satisfaction: 1 + randomInt(3),
    locale: 'fr',
    source: 'button',
    answers,
  }
}

function clientAddress(client: number): string {
  return `10.0.${client >> 8}.${client & 255}`
}

/**
 * Casts votes as fast as they are answered, over 128 connections.
 * @throws {Error} when an answer is not a 2xx, or a connection fails: such a figure would mean nothing
 */
export async function castAtFullSpeed(url: string, seconds: number): Promise<Measure> {
  await run(url, WARM_UP_S)
  return run(url, seconds)
}

async function run(url: string, duration: number): Promise<Measure> {
  const prepared = Math.ceil((MOST_PER_SECOND * duration) / CONNECTIONS)
  const result = await autocannon({
    url: `${url}/api/v1/votes`,
    connections: CONNECTIONS,
    duration,
    // Made before the clock starts: the generator shares two cores with what it measures.
    setupClient: (client) => client.setRequests(Array.from({ length: prepared }, preparedRequest)),
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} connections failed`)
  }
  if (result['2xx'] > prepared * CONNECTIONS)
    throw new Error(`${url}: faster than the votes prepared, some came twice`)
  return {
    requestsPerSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    accepted: result['2xx'],
  }
}

function preparedRequest(): autocannon.Request {
  return {
    method: 'POST',
    path: '/api/v1/votes',
    body: JSON.stringify(variedVote()),
    headers: {
      'content-type': 'application/json',
      origin: ORIGIN,
      'x-forwarded-for': clientAddress(randomInt(CLIENTS)),
    },
  }
}
