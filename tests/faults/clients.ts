import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Attempt, type Content, type Entry, edited, type Ledger } from './ledger.ts'
import { randomEdit, randomVote } from './random-votes.ts'

/** People who vote at once. */
const CLIENTS = 32
/** After a 503; shorter than it asks for, so that a recovery is seen early. */
const PAUSE_MS = 50
/** From the recovery of a database to the first vote taken, at most. */
const MAX_RECOVERY_MS = 20_000
/** Of the votes that a client cast last, how many it may still change. */
const REMEMBERED = 50

/** People under way; whoever stops them waits for their last answers. */
export interface Clients {
  /** Answers 503, each with its Retry-After. */
  unavailable: number
  /** Requests that got no answer at all. */
  unanswered: number
  stop(): Promise<void>
}

/**
 * Sends the pending attempt of a vote.
 * @returns true once it is acknowledged; false when it was not: a 503, or no answer
 * @throws {Error} at any other answer
 */
export async function sendAttempt(
  url: string,
  entry: Entry,
  ledger: Ledger,
  clients?: Clients,
): Promise<boolean> {
  const { pending } = entry
  if (!pending) return true
  let response: Response
  let text: string
  try {
    response = await fetch(...requestOf(url, entry, pending))
    text = await response.text()
  } catch {
    if (clients) clients.unanswered++
    return false
  }
  if (response.status === 503) {
    if (!Number(response.headers.get('retry-after'))) throw new Error(`a 503 without Retry-After: ${text}`)
    if (clients) clients.unavailable++
    return false
  }
  if (pending.kind === 'cast' && response.ok) {
    const { editToken } = JSON.parse(text) as { editToken: string }
    if (entry.editToken && entry.editToken !== editToken) throw new Error(`${entry.body.id}: another token`)
    entry.editToken = editToken
  }
  // Sent again after it had been done: it is gone, as asked.
  const isGone = pending.kind === 'erase' && response.status === 404
  if (!response.ok && !isGone) throw new Error(`${pending.kind}: ${response.status} ${text}`)
  ledger.acknowledge(entry)
  return true
}

function requestOf(url: string, { body, editToken }: Entry, { kind, edit }: Attempt): [string, RequestInit] {
  const headers: Record<string, string> = editToken ? { authorization: `Bearer ${editToken}` } : {}
  const one = `${url}/api/v1/votes/${body.id}`
  if (kind === 'erase') return [one, { method: 'DELETE', headers }]
  headers['content-type'] = 'application/json'
  if (kind === 'edit') return [one, { method: 'PATCH', headers, body: JSON.stringify(edit) }]
  return [`${url}/api/v1/votes`, { method: 'POST', headers, body: JSON.stringify(body) }]
}

/**
 * Lets people vote, change their vote and take it back, all at once, until they are stopped. Whoever gets no
 * answer stops there: nobody knows yet what became of that vote.
 */
export function startClients(url: string, ledger: Ledger): Clients {
  let isStopped = false
  const one = async () => {
    const mine: Entry[] = []
    while (!isStopped) {
      const entry = nextAttempt(mine, ledger)
      if (await sendAttempt(url, entry, ledger, clients)) continue
      forget(mine, entry)
      if (!isStopped) await wait(PAUSE_MS)
    }
  }
  const clients: Clients = {
    unavailable: 0,
    unanswered: 0,
    stop: async () => {
      isStopped = true
      await running
    },
  }
  const running = Promise.all(Array.from({ length: CLIENTS }, one))
  // Told by stop: a client that fails before must not end the program.
  running.catch(() => {})
  return clients
}

/** Two in three are new votes; the others change or take back one of the client's own. */
function nextAttempt(mine: Entry[], ledger: Ledger): Entry {
  const known = mine.length > 0 && randomInt(3) === 0 ? mine[randomInt(mine.length)] : undefined
  if (!known) {
    const entry = ledger.begin(randomVote())
    mine.push(entry)
    if (mine.length > REMEMBERED) mine.shift()
    return entry
  }
  if (randomInt(4) === 0) {
    known.pending = { kind: 'erase', leadsTo: 'erased' }
    forget(mine, known)
  } else {
    const edit = randomEdit()
    known.pending = { kind: 'edit', edit, leadsTo: edited(known.promised as Content, edit) }
  }
  return known
}

function forget(mine: Entry[], entry: Entry): void {
  const i = mine.indexOf(entry)
  if (i >= 0) mine.splice(i, 1)
}

/** Waits for one more acknowledgement. @throws {Error} when none comes in time */
export async function nextAcknowledged(ledger: Ledger): Promise<void> {
  const before = ledger.acknowledged
  for (const until = Date.now() + MAX_RECOVERY_MS; ledger.acknowledged === before; await wait(20)) {
    if (Date.now() > until) throw new Error('the database is back, and no vote is taken')
  }
}
