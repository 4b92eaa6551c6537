import { randomBytes } from 'node:crypto'
import { Signer } from '@fastify/cookie'
import { Tokens } from '@fastify/csrf'
import { SESSION_MS, sessionHash } from '../../collector/src/pages/pilotage/session-store.ts'
import { insertPerson, type MandateScope, type Role, writeMandate } from '../../collector/src/store/people.ts'
import { writeSession } from '../../collector/src/store/sessions.ts'
import type { Store } from '../../collector/src/store/store.ts'
import type { createTestApp } from './app.ts'

/** Of tests of the pilotage: its cookie is for https alone where the service is reached so. */
export const PILOTAGE_URL = 'http://localhost:8080'

type App = Pick<Awaited<ReturnType<typeof createTestApp>>, 'call' | 'store' | 'clock'>
/** What an agent of a test answers for. */
export interface Given {
  email?: string
  isAdmin?: boolean
  mandates?: readonly { role: Role; over: MandateScope }[]
}

/** An agent who has come in. */
export interface SignedIn {
  person: number
  /** `Cookie`. */
  cookie: string
  /** What each of its forms carries. */
  csrf: string
}

/** Makes an agent, and opens a session for it in the store itself: other tests are of the way in. */
export async function signIn(store: Store, now: number, given: Given = {}): Promise<SignedIn> {
  const { email = 'agent@example.gouv.fr', isAdmin = false, mandates = [] } = given
  const agent = { email, name: null, state: 'active', isAdmin, asked: null, at: now } as const
  const person = await insertPerson(store, agent)
  if (person === undefined) throw new Error(`there is an agent ${email} already`)
  for (const mandate of mandates) await writeMandate(store, { ...mandate, person, isGranted: true, at: now })
  const tokens = new Tokens({})
  const csrf = await tokens.secret()
  const id = randomBytes(24).toString('base64url')
  const cookie = { path: '/pilotage', originalMaxAge: SESSION_MS, httpOnly: true, sameSite: 'lax' }
  const data = JSON.stringify({ cookie, person, csrf })
  await writeSession(store, {
    ...{ hash: sessionHash(id), person, data, browser: undefined, at: now, expiresAt: now + SESSION_MS },
  })
  return {
    person,
    cookie: `pilotage=${encodeURIComponent(new Signer(store.cookieSecret).sign(id))}`,
    csrf: tokens.create(csrf),
  }
}

/** The pages as one agent asks for them, over {@link PILOTAGE_URL}. */
export async function asAgent({ call, store, clock }: App, given: Given = {}) {
  const { cookie, csrf, person } = await signIn(store, clock(), given)
  return {
    person,
    /** Of its session. */
    cookie,
    /** Of requests of one's own. */
    headers: { cookie },
    get: (url: string) => call('GET', url, { headers: { cookie } }),
    post: (url: string, fields: Record<string, string> | [string, string][] = {}) =>
      call('POST', url, {
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams([...new URLSearchParams(fields), ['_csrf', csrf]]).toString(),
      }),
  }
}
