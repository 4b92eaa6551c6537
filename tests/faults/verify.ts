import { randomInt } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { callAdmin } from '@monavis/examples/replay/client'
import { sendAttempt } from './clients.ts'
import { ADMIN_KEY } from './collector-process.ts'
import type { Content, Entry, Ledger, State } from './ledger.ts'
import { readTables } from './read-tables.ts'
import { type Found, recount } from './recount.ts'

/** Clocks of one machine, read by two processes. */
const CLOCK_MS = 5

/** What was compared, and all that was wrong. */
export interface Verdict {
  found: number
  /** Promises that are not kept: an acknowledged vote, change or erasure that is not there. */
  lost: number
  /** Votes counted beyond one each. */
  doubled: number
  problems: string[]
}

/** Holds the database, then the public counts, against everything the clients were promised. */
export async function verify(url: string, databaseUrl: string, ledger: Ledger): Promise<Verdict> {
  const { votes, problems } = recount(await readTables(databaseUrl))
  let lost = 0
  const known = new Set<string>()
  for (const entry of ledger.entries) {
    const id = entry.body.id.replaceAll('-', '')
    known.add(id)
    const vote = votes.get(id)
    const state = vote?.content ?? 'absent'
    if (vote && vote.content !== 'erased' && !isReceivedInTime(vote.at, entry)) {
      problems.push(`${id} was received at ${vote.at}, and sent at ${entry.sentAt}`)
    }
    if (isSame(state, entry.promised)) continue
    if (entry.pending && isSame(state, entry.pending.leadsTo)) continue
    if (entry.promised !== 'absent') lost++
    problems.push(
      `${id}: promised ${JSON.stringify(entry.promised)}, pending ${JSON.stringify(entry.pending)}, found ${JSON.stringify(state)}`,
    )
  }
  for (const id of votes.keys()) if (!known.has(id)) problems.push(`${id} was never sent`)
  const doubled = await countBeyond(url, votes, problems)
  return { found: votes.size, lost, doubled, problems }
}

/** Compares what the feed counts with the votes found. @returns votes that it counts beyond them */
async function countBeyond(url: string, votes: Found['votes'], problems: string[]): Promise<number> {
  const path = '/api/v1/observatoire?withheld=show'
  const { demarches } = (await callAdmin({ url, key: ADMIN_KEY }, path)) as {
    demarches: { id: number; satisfaction: { counts: Record<'bad' | 'medium' | 'good', number> } }[]
  }
  const contents = [...votes.values()].map(({ content }) => content).filter((one) => one !== 'erased')
  let beyond = 0
  for (const { id, satisfaction } of demarches) {
    const own = contents.filter(({ demarche }) => demarche === id)
    for (const [i, intention] of (['bad', 'medium', 'good'] as const).entries()) {
      const voted = own.filter((one) => one.satisfaction === i + 1).length
      const counted = satisfaction.counts[intention]
      if (counted !== voted) problems.push(`the feed counts ${counted} ${intention} for ${id}, of ${voted}`)
      beyond += Math.max(0, counted - voted)
    }
  }
  return beyond
}

/**
 * Sends again whatever was not acknowledged, and some of what was: the first must now be taken, the second be
 * known again.
 * @returns requests sent again
 * @throws {Error} when one is answered otherwise
 */
export async function retry(url: string, ledger: Ledger, sample: number): Promise<number> {
  const pending = ledger.entries.filter((entry) => entry.pending)
  for (const entry of pending) {
    if (!(await sendAttempt(url, entry, ledger))) throw new Error(`${entry.body.id}: no answer to its retry`)
  }
  for (let i = 0; i < sample && ledger.entries.length > 0; i++) {
    await castAgain(url, ledger.entries[randomInt(ledger.entries.length)] as Entry)
  }
  return pending.length + sample
}

async function castAgain(url: string, { body, editToken, promised }: Entry): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/api/v1/votes`, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = (await response.json()) as { editToken?: string; code?: string }
  const isKnown =
    promised === 'erased'
      ? answer.code === 'vote-withdrawn'
      : response.status === 200 && answer.editToken === editToken
  if (!isKnown) throw new Error(`${body.id} sent again: ${response.status} ${JSON.stringify(answer)}`)
}

function isReceivedInTime(at: number, { sentAt }: Entry): boolean {
  return at >= sentAt - CLOCK_MS && at <= Date.now() + CLOCK_MS
}

/** Key order and the order of options mean nothing. */
function isSame(found: State, expected: State): boolean {
  return isDeepStrictEqual(inOrder(found), inOrder(expected))
}

function inOrder(state: State): State | Content {
  if (typeof state === 'string') return state
  const { contact_tried, ...answers } = state.answers
  if (!contact_tried) return state
  return { ...state, answers: { ...answers, contact_tried: contact_tried.toSorted((a, b) => a - b) } }
}
