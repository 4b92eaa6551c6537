import { describe, expect, it } from 'vitest'
import { PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { startOidcServer } from '../../../../../tests/support/oidc-provider.ts'
import { readAuditEntries } from '../../../store/audit.ts'
import { insertPerson } from '../../../store/people.ts'

const ZOE = 'zoe@example.gouv.fr'
const [engine] = engines
if (!engine) throw new Error('no engine')

/** The service beside a real provider, and one agent who has an account. */
async function open(signs = false) {
  const oidc = await startOidcServer(PILOTAGE_URL, signs)
  const test = await createTestApp(engine as NonNullable<typeof engine>, {
    PUBLIC_URL: PILOTAGE_URL,
    ...oidc.env,
  })
  const { store, clock, call } = test
  const agent = { name: null, state: 'active', isAdmin: false, asked: null, at: clock() } as const
  const zoe = await insertPerson(store, { ...agent, email: ZOE })
  return {
    ...test,
    oidc,
    zoe,
    /** Goes to the provider. @returns its address, and the session that waits for who comes back */
    begin: async (back = '/pilotage') => {
      const begun = await call('GET', `/pilotage/connexion/fournisseur?vers=${encodeURIComponent(back)}`)
      return {
        ...begun,
        address: String(begun.headers.location),
        headers: { cookie: cookieOf(begun.headers) },
      }
    },
  }
}

const cookieOf = (headers: Record<string, unknown>) => String(headers['set-cookie']).split(';')[0] ?? ''
const pathOf = ({ pathname, search }: URL) => `${pathname}${search}`

describe('the way in by OpenID Connect', () => {
  it('lets in whose address the provider has verified, by code, PKCE, state and nonce, and out there too', async () => {
    const { begin, oidc, call, store, zoe } = await open()
    expect((await call('GET', '/pilotage/connexion')).text).toContain('Se connecter avec AgentConnect')
    const { address, headers } = await begin('/pilotage/compte')
    expect([...new URL(address).searchParams.keys()]).toEqual(
      expect.arrayContaining(['state', 'nonce', 'code_challenge']),
    )
    const back = await oidc.signIn(address, ZOE)
    const entered = await call('GET', pathOf(back), { headers })
    expect(entered).toMatchObject({ status: 303, headers: { location: '/pilotage/compte' } })
    const cookie = cookieOf(entered.headers)
    expect(cookie).not.toBe(headers.cookie)
    const account = await call('GET', '/pilotage/compte', { headers: { cookie } })
    expect(account.text).toContain(ZOE)
    expect((await readAuditEntries(store.db, 0, 10)).map(({ by }) => by)).toEqual([{ person: zoe }])

    const csrf = /name="_csrf" value="([^"]+)"/.exec(account.text)?.[1] ?? ''
    const out = await call('POST', '/pilotage/deconnexion', {
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _csrf: csrf }).toString(),
    })
    expect(out.text).toContain(`${oidc.env.OIDC_ISSUER}/session/end?id_token_hint=`)
    // Once: the code, the state and the session that waited are spent.
    expect((await call('GET', pathOf(back), { headers })).status).toBe(403)
  })

  it('lets in by a provider that signs what it tells of a person', async () => {
    const { begin, oidc, call } = await open(true)
    const { address, headers } = await begin()
    const entered = await call('GET', pathOf(await oidc.signIn(address, ZOE)), { headers })
    expect(entered).toMatchObject({ status: 303, headers: { location: '/pilotage' } })
    const { text } = await call('GET', '/pilotage/compte', { headers: { cookie: cookieOf(entered.headers) } })
    expect(text).toContain(ZOE)
  })

  it('refuses what comes back to another session, or was changed on the way', async () => {
    const { begin, oidc, call } = await open()
    const { address, headers } = await begin()
    const back = await oidc.signIn(address, ZOE)
    expect((await call('GET', pathOf(back))).status).toBe(403)
    const other = await begin()
    expect((await call('GET', pathOf(back), { headers: other.headers })).status).toBe(403)
    back.searchParams.set('code', 'made-up')
    const forged = await call('GET', pathOf(back), { headers })
    expect(forged.status).toBe(403)
    expect(forged.headers['set-cookie'] ?? '').not.toContain('person')
    expect((await call('GET', '/pilotage', { headers })).status).toBe(303)
  })

  it('takes no address that the provider has not verified', async () => {
    const { begin, oidc, call } = await open()
    oidc.setVerified(false)
    const { address, headers } = await begin()
    const back = await oidc.signIn(address, ZOE)
    expect((await call('GET', pathOf(back), { headers })).status).toBe(403)
  })

  it('offers to ask for an account to whom the provider knows and nobody here does', async () => {
    const { begin, oidc, call } = await open()
    const { address, headers } = await begin()
    const back = await oidc.signIn(address, 'max@example.com')
    const { status, text } = await call('GET', pathOf(back), { headers })
    expect(status).toBe(403)
    expect(text).toContain('value="max@example.com"')
  })

  it('says when the provider is down, and asks it again the next time', async () => {
    const { call } = await createTestApp(engine, {
      ...{ PUBLIC_URL: PILOTAGE_URL, OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_NAME: 'AgentConnect' },
      ...{ OIDC_CLIENT_ID: 'monavis', OIDC_CLIENT_SECRET: 'x', SMTP_URL: 'smtp://127.0.0.1:1' },
      MAIL_FROM: 'avis@example.gouv.fr',
    })
    for (let n = 0; n < 2; n++) {
      const { status, text } = await call('GET', '/pilotage/connexion/fournisseur')
      expect(status).toBe(503)
      expect(text).toContain('name="courriel"')
    }
  })
})
