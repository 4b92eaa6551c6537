import { createHmac, randomUUID } from 'node:crypto'
import type { Vote } from '@monavis/shared/vote'
import { expect } from 'vitest'
import { asAdmin, createTestApp } from '../support/app.ts'
import type { Engine } from '../support/databases.ts'
import { voteId } from '../support/votes.ts'
import type { Act, Said } from './acts.ts'
import { type Ballot, BallotBox } from './reference/ballot-box.ts'
import { nextMidnight } from './reference/days.ts'

type App = Awaited<ReturnType<typeof createTestApp>>

/** Two démarches that no other run knows, and what became of their votes by both accounts. */
export interface Stage {
  app: App
  box: BallotBox
  /** Two buttons, with forms of their own. */
  first: number
  /** One button. */
  other: number
  formOf(button: number): number
  /** Votes ever cast, as they were sent. */
  sent: { ballot: Ballot; body: Vote; client: string }[]
  secrets: Map<number, string>
}

/** Answers a score needs: few, so that both sides of the threshold are met. */
export const PUBLISH_FROM = 5

/** The service that all runs share: opening one costs more than a run. */
export function createSharedApp(engine: Engine): Promise<App> {
  return createTestApp(engine, {
    PUBLISH_FROM: String(PUBLISH_FROM),
    TRUST_PROXY: '1',
    // Bursts are judged, and none is refused.
    RATE_LIMIT_PER_MINUTE: '60000',
  })
}

/** Of a day, in which nobody votes. */
const LAST_MS = 30_000

/**
 * Moves the clock; never back, nor into the last half minute of a day: what is known of clients is destroyed at
 * midnight by a timer, whose time is real, while the clock of tests stands still.
 */
export function goTo({ clock }: App, instantMs: number): void {
  const later = Math.max(clock(), instantMs)
  const midnight = nextMidnight(later)
  clock.advance((midnight - later < LAST_MS ? midnight : later) - clock())
}

/** @param run which one this is: makes its ids */
export async function setStage(app: App, run: number): Promise<Stage> {
  const [first, other] = [run * 2 + 1, run * 2 + 2]
  await app.declare(first, other)
  const formOf = (button: number) => run * 2 + button
  const secrets = new Map<number, string>()
  for (const number of [1, 2]) {
    const url = `/api/v1/admin/demarches/${first}/buttons/${number}`
    await app.call('PUT', url, { headers: asAdmin, payload: { formId: formOf(number) } })
  }
  for (const id of [first, other]) {
    const url = `/api/v1/admin/demarches/${id}/token-secret`
    secrets.set(id, (await app.call('POST', url, { headers: asAdmin })).body.secret)
  }
  return { app, box: new BallotBox(), first, other, formOf, sent: [], secrets }
}

/** Lets an act happen, in the service and in the box, and expects both to say the same of it. */
export async function carryOut(stage: Stage, act: Act): Promise<void> {
  const { app, box, sent } = stage
  switch (act.kind) {
    case 'cast':
      return cast(stage, act.said, act.client)
    case 'burst':
      for (const said of act.said) await cast(stage, said, act.client)
      return
    case 'import':
      return importAll(stage, act.said)
    case 'wait':
      return goTo(app, app.clock() + act.ms)
    case 'wait-for-midnight':
      return goTo(app, nextMidnight(app.clock()) + act.beyondMs)
    case 'rule':
      return ruleOnAll(stage, act.isAdmitted)
    default: {
      const chosen = sent[act.which % Math.max(1, sent.length)]
      if (!chosen) return
      const { ballot, body, client } = chosen
      if (act.kind === 'retry') {
        box.knock(ballot, app.clock(), client)
        await app.cast(body, { headers: { 'x-forwarded-for': client } })
        return
      }
      const headers = { authorization: `Bearer ${app.store.editTokenOf(ballot.id)}` }
      const url = `/api/v1/votes/${ballot.id}`
      if (act.kind === 'edit') {
        const isDone = box.edit(ballot.id, act.edit, app.clock())
        const { status } = await app.call('PATCH', url, { headers, payload: act.edit })
        expect(status === 204, `edit: ${status}`).toBe(isDone)
      } else {
        const isDone = box.erase(ballot.id)
        const { status } = await app.call('DELETE', url, { headers })
        expect(status === 204, `erasure: ${status}`).toBe(isDone)
      }
    }
  }
}

async function cast(stage: Stage, said: Said, client: string): Promise<void> {
  const { app, box, sent } = stage
  const { ballot, body } = handIn(stage, said)
  if (said.isVerified) body.token = sign(stage, ballot.demarche)
  box.cast({ ...ballot, isVerified: said.isVerified }, app.clock(), client)
  const { status, text } = await app.cast(body, { headers: { 'x-forwarded-for': client } })
  expect(status, text).toBe(201)
  sent.push({ ballot, body, client })
}

async function importAll(stage: Stage, all: { said: Said; at: number }[]): Promise<void> {
  const { app, box } = stage
  const lines = all.map(({ said, at: wanted }) => {
    // Small numbers are so long ago; nothing is received in the future.
    const now = app.clock()
    const at = wanted < Date.UTC(2000) ? now - wanted : Math.min(wanted, now)
    const { ballot, body } = handIn(stage, said)
    box.import(ballot, at)
    stage.sent.push({ ballot, body, client: '192.0.2.9' })
    return JSON.stringify({ ...body, at: new Date(at).toISOString() })
  })
  const { body } = await app.call('POST', '/api/v1/admin/votes/import', {
    headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
    payload: lines.join('\n'),
  })
  expect(body).toMatchObject({ imported: all.length, duplicates: 0, refusedCount: 0 })
}

async function ruleOnAll({ app, box, first, other }: Stage, isAdmitted: boolean): Promise<void> {
  const headers = asAdmin
  const { body } = await app.call('GET', '/api/v1/admin/suspects', { headers })
  const listed = body.batches.filter(({ demarche }: { demarche: number }) =>
    [first, other].includes(demarche),
  )
  const expected = box.waiting()
  expect(listed).toHaveLength(expected.length)
  for (const batch of expected) {
    const decision = isAdmitted ? 'admit' : 'reject'
    const payload = { ...batch, reason: 'client-burst', decision }
    const ruled = await app.call('POST', '/api/v1/admin/suspects/rulings', { headers, payload })
    // The last votes of a day have an hour to be written.
    const isOver = nextMidnight(Date.parse(`${batch.day}T12:00:00Z`)) + 3_600_000 <= app.clock()
    if (isOver) expect(ruled.body).toEqual({ votes: box.rule(batch, isAdmitted) })
    else expect(ruled.body.code).toBe('day-not-over')
  }
}

/** A vote in the two forms it takes: as the box holds it, and as it is sent. */
function handIn(
  { first, other }: Stage,
  { place, isVerified: _, ...said }: Said,
): { ballot: Ballot; body: Vote } {
  const id = voteId()
  const demarche = place === 'other' ? other : first
  const button = place === 'second' ? 2 : 1
  const isNamed = place === 'first' || place === 'second'
  return {
    ballot: { ...said, id, demarche, button, answers: said.answers ?? {}, isVerified: false },
    body: { ...said, id, demarche, ...(isNamed && { button }) },
  }
}

/** As the démarche's own server vouches for a person. */
function sign({ app, secrets }: Stage, demarche: number): string {
  const signed = `${demarche}.${Math.floor(app.clock() / 1000) + 3600}.${randomUUID()}`
  const signature = createHmac('sha256', secrets.get(demarche) ?? '')
    .update(signed)
    .digest('base64url')
  return `${signed}.${signature}`
}
