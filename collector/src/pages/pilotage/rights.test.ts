import { describe, expect, it } from 'vitest'
// For the types of `app.routes` and `app.rights`.
import '../../app/allowed-methods.ts'
import './gate.ts'
import { type Given, PILOTAGE_URL, type SignedIn, signIn } from '../../../../tests/support/agents.ts'
import { asAdmin, createTestApp } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { voteId } from '../../../../tests/support/votes.ts'
import type { Right } from '../../pilotage/rights.ts'
import { readAuditEntries } from '../../store/audit.ts'

const [sqlite] = engines

/** `in`: past the gate, whatever is then said. The others are refusals. */
type Outcome = 'in' | 'sign-in' | 'unknown' | 'forbidden'

/** Who may what, whole. */
const MAY = {
  anyone: {
    nobody: 'in',
    'an agent without a mandate': 'in',
    'a manager of another démarche': 'in',
    'a reader': 'in',
    'a reader by the administration': 'in',
    'a manager': 'in',
    'an administrator': 'in',
  },
  agent: {
    nobody: 'sign-in',
    'an agent without a mandate': 'in',
    'a manager of another démarche': 'in',
    'a reader': 'in',
    'a reader by the administration': 'in',
    'a manager': 'in',
    'an administrator': 'in',
  },
  reader: {
    nobody: 'sign-in',
    'an agent without a mandate': 'unknown',
    'a manager of another démarche': 'unknown',
    'a reader': 'in',
    'a reader by the administration': 'in',
    'a manager': 'in',
    'an administrator': 'in',
  },
  manager: {
    nobody: 'sign-in',
    'an agent without a mandate': 'unknown',
    'a manager of another démarche': 'unknown',
    'a reader': 'forbidden',
    'a reader by the administration': 'forbidden',
    'a manager': 'in',
    'an administrator': 'in',
  },
  admin: {
    nobody: 'sign-in',
    'an agent without a mandate': 'forbidden',
    'a manager of another démarche': 'forbidden',
    'a reader': 'forbidden',
    'a reader by the administration': 'forbidden',
    'a manager': 'forbidden',
    'an administrator': 'in',
  },
} as const satisfies Record<Right, Record<string, Outcome>>

type Who = keyof (typeof MAY)[Right]
const WHO = Object.keys(MAY.anyone) as Who[]

/** What each holds, of a démarche, beside which there is another. */
const given = (demarche: number): Record<Exclude<Who, 'nobody'>, Given> => ({
  'an agent without a mandate': {},
  'a manager of another démarche': { mandates: [{ role: 'manager', over: { demarche: demarche + 1 } }] },
  'a reader': { mandates: [{ role: 'reader', over: { demarche } }] },
  'a reader by the administration': {
    mandates: [{ role: 'reader', over: { administration: `Mairie ${demarche}` } }],
  },
  'a manager': { mandates: [{ role: 'manager', over: { demarche } }] },
  'an administrator': { isAdmin: true },
})

/** What stands in the place of a parameter; of those that are not here, 1. */
const PARAMS: Record<string, string> = {
  edition: '2026-T3',
  revision: '1',
  token: 'x'.repeat(43),
  vote: voteId(),
}

interface Route {
  method: 'GET' | 'POST'
  url: string
  right: Right
}

/** Where a route is asked for; a thing in it that is not the démarche is perhaps not there. */
function addressOf({ url }: Route, demarche: number): string {
  return url.replace(/:(\w+)(\([^)]*\))?/g, (_, name: string) =>
    name === 'demarche' ? String(demarche) : (PARAMS[name] ?? '1'),
  )
}
const namesMore = ({ url }: Route) => /[:*]/.test(url.replace(':demarche', ''))

/** The service, with all that its pilotage answers, and what its log says. */
async function createPilotage() {
  if (!sqlite) throw new Error('no engine')
  const test = await createTestApp(sqlite, { PUBLIC_URL: PILOTAGE_URL })
  const { app, call, clock, store } = test
  await app.ready()
  const routes: Route[] = [...app.rights].flatMap(([route, right]) => {
    const [method, url = ''] = route.split(' ')
    return method === 'GET' || method === 'POST' ? [{ method, url, right }] : []
  })
  let people = 0
  let demarches = 7
  return {
    ...test,
    routes,
    /** Declares a démarche, another beside it, and makes whoever may or may not do something there. */
    people: async () => {
      const demarche = demarches
      demarches += 2
      const both = [demarche, demarche + 1].map((id) => ({
        ...{ id, title: `Démarche ${id}`, administration: `Mairie ${id}`, ministere: 'Intérieur' },
      }))
      await call('POST', '/api/v1/admin/demarches/import', { headers: asAdmin, payload: both })
      const agents = new Map<Who, SignedIn>()
      for (const [who, holds] of Object.entries(given(demarche)) as [Exclude<Who, 'nobody'>, Given][]) {
        people += 1
        agents.set(who, await signIn(store, clock(), { ...holds, email: `a${people}@example.gouv.fr` }))
      }
      return { demarche, agents }
    },
    ask: async (route: Route, demarche: number, agent?: SignedIn, token = agent?.csrf, origin?: string) => {
      const from = { ...(agent && { cookie: agent.cookie }), ...(origin && { origin }) }
      const address = addressOf(route, demarche)
      if (route.method === 'GET') return call('GET', address, { headers: from })
      return call('POST', address, {
        headers: { ...from, 'content-type': 'application/x-www-form-urlencoded' },
        payload: token === undefined ? '' : `_csrf=${encodeURIComponent(token)}`,
      })
    },
    /** Who was refused what, and why, since a line of the log. */
    refusals: async (after = 0) =>
      (await readAuditEntries(store.db, after, 100_000)).flatMap(({ act, by, detail }) => {
        const { refused } = JSON.parse(detail) as { refused?: string }
        return refused ? [{ act, by, refused }] : []
      }),
    /** All that is stored, but for the log. */
    stored: async () => {
      const tables = (await store.db.introspection.getTables())
        .map(({ name }) => name)
        .filter((name) => name !== 'audit')
      const rows = tables.map(async (name) => [
        name,
        await store.db
          .selectFrom(name as 'vote')
          .selectAll()
          .execute(),
      ])
      return Object.fromEntries(await Promise.all(rows)) as Record<string, unknown>
    },
  }
}

type Answer = Awaited<ReturnType<Awaited<ReturnType<typeof createPilotage>>['ask']>>

const toSignIn = ({ status, headers }: Answer) =>
  status === 303 && /^\/pilotage\/connexion(\?vers=|$)/.test(String(headers['location']))

/** Whether an answer is the one of such an outcome. */
function isOf(outcome: Outcome, route: Route, answer: Answer): boolean {
  const { status } = answer
  if (outcome === 'sign-in') return toSignIn(answer)
  if (outcome === 'unknown') return status === 404
  if (outcome === 'forbidden') return status === 403
  if (status === 500) return false
  // What an act then says is its own: of the gate's refusals there is a line in the log.
  if (route.right === 'anyone' || route.method === 'POST') return true
  return !toSignIn(answer) && status !== 403 && (status !== 404 || namesMore(route))
}

describe('every page and act of the pilotage', () => {
  it('stands behind the gate, and says who it is for', async () => {
    const { app } = await createPilotage()
    const routes = [...app.routes]
      .filter(([url]) => /^\/pilotage(\/|$)/.test(url))
      .flatMap(([url, methods]) => methods.map((method) => `${method} ${url}`))
    expect(routes.length).toBeGreaterThan(0)
    expect([...app.rights.keys()].toSorted()).toEqual(routes.toSorted())
  })

  it('is refused to whoever lacks the right, and to forged forms, which change nothing and leave a line', async () => {
    const { routes, people, ask, refusals, stored, logLines } = await createPilotage()
    const { demarche, agents } = await people()
    const before = await stored()
    const wrong: string[] = []
    const lines: object[] = []
    const refuse = async (route: Route, who: Who, refused: string, tried: () => Promise<Answer>) => {
      const agent = agents.get(who)
      const answer = await tried()
      const isRefused = refused === 'forged' ? answer.status === 403 : isOf(refused as Outcome, route, answer)
      if (!isRefused) wrong.push(`${route.method} ${route.url}, ${who}, ${refused}: ${answer.status}`)
      if (agent && route.method === 'POST') {
        lines.push({ act: `POST ${route.url}`, by: { person: agent.person }, refused })
      }
    }
    for (const route of routes) {
      for (const who of WHO) {
        const agent = agents.get(who)
        const outcome = MAY[route.right][who]
        if (outcome !== 'in') {
          await refuse(route, who, outcome, () => ask(route, demarche, agent))
          continue
        }
        if (route.method === 'GET' || !agent) continue
        const another = agents.get(who === 'a manager' ? 'an administrator' : 'a manager')
        for (const token of ['', 'nonsense', another?.csrf]) {
          await refuse(route, who, 'forged', () => ask(route, demarche, agent, token))
        }
        const { status } = await ask(route, demarche, agent, agent.csrf, 'https://elsewhere.example')
        if (status !== 403) wrong.push(`POST ${route.url}, ${who}, from elsewhere: ${status}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await refusals()).toEqual(lines)
    expect(await stored()).toEqual(before)
    // Whoever knocks does not wake up whoever watches the service.
    expect(logLines.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
  })

  it('is open to whoever has the right', async () => {
    const { routes, people, ask, refusals } = await createPilotage()
    const readers = await people()
    const wrong: string[] = []
    for (const route of routes.toSorted((one, other) => one.method.localeCompare(other.method))) {
      // An act may end a session, a mandate, or the démarche: each has its own.
      const { demarche, agents } = route.method === 'GET' ? readers : await people()
      for (const who of WHO) {
        if (MAY[route.right][who] !== 'in') continue
        const answer = await ask(route, demarche, agents.get(who))
        if (!isOf('in', route, answer)) wrong.push(`${route.method} ${route.url}, ${who}: ${answer.status}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await refusals()).toEqual([])
  })
})
