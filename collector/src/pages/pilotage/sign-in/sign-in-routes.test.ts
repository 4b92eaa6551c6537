import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { startMailServer } from '../../../../../tests/support/mail-server.ts'
import { makeLink } from '../../../pilotage/sign-in/links.ts'
import { readAuditEntries } from '../../../store/audit.ts'
import { insertPerson, readPersonByEmail, updatePerson } from '../../../store/people.ts'
import { startHousekeeping } from '../../../votes/housekeeping.ts'

const ZOE = 'zoe@example.gouv.fr'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** The service and its mail server, with one agent who has an account. */
async function open(engine: (typeof engines)[number], env: Record<string, string> = {}) {
  const mail = await startMailServer()
  const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL, ...mail.env, ...env })
  const { store, clock, call } = test
  const agent = { name: null, state: 'active', isAdmin: false, asked: null, at: clock() } as const
  const zoe = await insertPerson(store, { ...agent, email: ZOE })
  const post = (url: string, fields: Record<string, string>, headers = {}) =>
    call('POST', url, { headers: { ...FORM, ...headers }, payload: new URLSearchParams(fields).toString() })
  return {
    ...test,
    mail,
    zoe,
    post,
    ask: (courriel: string, more: Record<string, string> = {}) =>
      post('/pilotage/connexion', { courriel, ...more }),
    /** Asks for a link, and reads it in the letter. @param nth how many letters have come then */
    linkOf: async (courriel: string, nth = 1, more: Record<string, string> = {}) => {
      await post('/pilotage/connexion', { courriel, ...more })
      const { text } = await mail.letter(nth)
      const [address = ''] = /http:\S+\/lien\/\S+/.exec(text) ?? []
      const { pathname, search, searchParams } = new URL(address)
      return {
        page: `${pathname}${search}`,
        fields: { jeton: pathname.split('/').at(-1) ?? '', vers: searchParams.get('vers') ?? '' },
      }
    },
    enter: (fields: Record<string, string>, headers = {}) =>
      post('/pilotage/connexion/lien', fields, headers),
    list: (domain: string) =>
      store.writeTogether([
        store.db.insertInto('email_domain').values({ domain, administration: null, at: clock() }),
      ]),
    acts: async () =>
      (await readAuditEntries(store.db, 0, 100)).map(({ by, act, detail }) => ({ by, act, detail })),
  }
}

const cookieOf = (headers: Record<string, unknown>) => String(headers['set-cookie']).split(';')[0] ?? ''

describe.each(engines)('the way in by a mailed link on $name', (engine) => {
  it('lets an agent in once, by the button of the page it leads to', async () => {
    const { linkOf, enter, call, acts, zoe, store } = await open(engine)
    const { page, fields } = await linkOf('  Zoe@Example.gouv.fr ')
    // Programs that guard letter-boxes open every address.
    const shown = await call('GET', page)
    await call('GET', page)
    expect(shown).toMatchObject({ status: 200 })
    expect(shown.text).toContain(fields.jeton)
    const entered = await enter(fields, { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0' })
    expect(entered).toMatchObject({ status: 303, headers: { location: '/pilotage' } })
    const headers = { cookie: cookieOf(entered.headers) }
    const session = await store.db.selectFrom('session').select(['person', 'browser']).execute()
    expect(session).toEqual([{ person: zoe, browser: 'Firefox, Linux' }])
    expect(await call('GET', '/pilotage', { headers })).toMatchObject({ status: 200 })
    expect(await enter(fields)).toMatchObject({ status: 403 })
    const act = 'POST /pilotage/connexion/lien'
    expect(await acts()).toEqual([
      { by: { person: zoe }, act, detail: '{}' },
      { by: { person: zoe }, act, detail: '{"refused":"used"}' },
    ])
    const [kept] = await store.db.selectFrom('sign_in_link').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(fields.jeton)
  })

  it('says of a link that is over, or was never made, what to do, and leaves a line', async () => {
    const { linkOf, enter, clock, acts, zoe } = await open(engine)
    const { fields } = await linkOf(ZOE)
    clock.advance(20 * 60_000)
    const expired = await enter(fields)
    expect(expired).toMatchObject({ status: 403 })
    expect(expired.text).toContain('/pilotage/connexion?lang=fr')
    expect(expired.headers['set-cookie']).toBeUndefined()
    expect(await enter({ jeton: 'made-up' })).toMatchObject({ status: 403 })
    expect((await acts()).map(({ by, detail }) => [by, detail])).toEqual([
      [{ person: zoe }, '{"refused":"expired"}'],
      [undefined, '{"refused":"unknown"}'],
    ])
  })

  it('answers alike whether the address is known, and sends nothing where it is not', async () => {
    const { ask, mail } = await open(engine)
    const unknown = await ask('nobody@example.com')
    const known = await ask(ZOE)
    expect(unknown.status).toBe(303)
    expect([unknown.headers.location, unknown.text]).toEqual([known.headers.location, known.text])
    await mail.letter()
    expect(mail.letters.map(({ to }) => to)).toEqual([[ZOE]])
  })

  it('opens an account to an agent of a listed domain, and of no domain above or below it', async () => {
    const { ask, list, linkOf, enter, store } = await open(engine)
    await list('ville.fr')
    await ask('max@sous.ville.fr')
    await ask('max@ville.fr.example.com')
    const { fields } = await linkOf('max@ville.fr')
    expect(await enter(fields)).toMatchObject({ status: 303 })
    expect(await readPersonByEmail(store.db, 'max@ville.fr')).toMatchObject({
      state: 'active',
      isAdmin: false,
    })
    expect(await readPersonByEmail(store.db, 'max@sous.ville.fr')).toBeUndefined()
  })

  it('does not let in who has left meanwhile, even from a listed domain', async () => {
    const { list, linkOf, enter, store, zoe = 0, ask, mail } = await open(engine)
    await list('example.gouv.fr')
    const { fields } = await linkOf(ZOE)
    await updatePerson(store, zoe, { state: 'left' })
    expect(await enter(fields)).toMatchObject({ status: 403 })
    await ask(ZOE)
    await ask('new@example.gouv.fr')
    expect(await mail.letter(2)).toMatchObject({ to: ['new@example.gouv.fr'] })
  })

  it('sends one address five links at a time, and others once these are over', async () => {
    const { ask, mail, app, store, clock } = await open(engine)
    for (let n = 1; n <= 5; n++) {
      await ask(ZOE)
      await mail.letter(n)
    }
    expect(await ask(ZOE)).toMatchObject({ status: 303 })
    await app.close()
    expect(mail.letters).toHaveLength(5)
    expect(await makeLink(store, ZOE, clock())).toBeUndefined()
    expect(await makeLink(store, ZOE, clock() + 20 * 60_000 + 1)).toBeDefined()
  })

  it('keeps a request for an account, redacted, and says the same to whoever has one', async () => {
    const { post, store, mail, zoe } = await open(engine)
    const asking = { nom: 'Max Petit', raison: 'Je suis le permis, tél. 06 12 34 56 78' }
    const unknown = await post('/pilotage/connexion/demande', { courriel: 'max@example.com', ...asking })
    const known = await post('/pilotage/connexion/demande', { courriel: ZOE, ...asking })
    expect([unknown.status, unknown.headers.location]).toEqual([known.status, known.headers.location])
    const asked = await readPersonByEmail(store.db, 'max@example.com')
    expect(asked).toMatchObject({ state: 'asked', name: 'Max Petit' })
    expect(asked?.asked).not.toContain('06 12')
    expect(await readPersonByEmail(store.db, ZOE)).toMatchObject({ id: zoe, state: 'active', name: null })
    expect(await mail.letter()).toMatchObject({ to: [ZOE] })
    expect((await post('/pilotage/connexion/demande', { courriel: 'x', nom: '', raison: 'y' })).status).toBe(
      400,
    )
  })

  it('forgets links and sessions whose time is over', async () => {
    const { linkOf, enter, store, clock } = await open(engine)
    await enter((await linkOf(ZOE)).fields)
    clock.advance(13 * 3_600_000)
    const { fields } = await linkOf(ZOE, 2)
    await enter(fields)
    const housekeeping = startHousekeeping({
      ...{ store, commentRetentionDays: 365, now: clock, onDone: () => {} },
      onError: (error) => expect(error).toBeUndefined(),
    })
    await housekeeping.run()
    await housekeeping.close()
    expect(await store.db.selectFrom('session').select('person').execute()).toHaveLength(1)
    expect(await store.db.selectFrom('sign_in_link').select('email').execute()).toHaveLength(1)
  })
})

describe('the way in', () => {
  const [engine] = engines
  if (!engine) throw new Error('no engine')

  it('goes back to the page that was asked for, and to no other site', async () => {
    const { linkOf, enter } = await open(engine)
    const there = await linkOf(ZOE, 1, { vers: '/pilotage/demarches/7?lang=en' })
    expect((await enter(there.fields)).headers.location).toBe('/pilotage/demarches/7?lang=en')
    const away = await linkOf(ZOE, 2, { vers: '//evil.example/pilotage' })
    expect((await enter({ ...away.fields, vers: 'https://evil.example/pilotage' })).headers.location).toBe(
      '/pilotage',
    )
  })

  it('opens a session of its own: one that was there before is worth nothing, nor is one in an address', async () => {
    const test = await open(engine)
    const before = await asAgent(test, { email: 'attacker@example.com' })
    const { headers: asked } = await before.post('/pilotage/connexion', { courriel: ZOE })
    expect(asked.location).toMatch('/envoye')
    const { fields } = await test.linkOf(ZOE, 2)
    const page = await before.get('/pilotage/connexion/lien/x')
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const fixed = before.cookie
    const entered = await test.enter({ ...fields, _csrf: csrf }, { cookie: fixed })
    expect(entered.status).toBe(303)
    const cookie = cookieOf(entered.headers)
    expect(cookie).not.toBe(fixed)
    expect((await test.call('GET', '/pilotage', { headers: { cookie: fixed } })).status).toBe(303)
    expect((await test.call('GET', '/pilotage', { headers: { cookie } })).status).toBe(200)
    expect((await test.call('GET', `/pilotage?${cookie}`)).status).toBe(303)
    expect((await test.call('GET', `/pilotage;${cookie}`)).status).toBe(404)
  })

  it('gives back what is no address, with the field it is about', async () => {
    const { ask } = await open(engine)
    const { status, text } = await ask('zoe@')
    expect(status).toBe(400)
    expect(text).toContain('value="zoe@"')
    expect(text).toMatch(/<input[^>]* aria-describedby="courriel-hint courriel-error"[^>]* aria-invalid/)
  })

  it('tells neither an address nor what the server said of it when a letter is refused', async () => {
    const { ask, mail, logLines, app } = await open(engine, { SMTP_URL: 'smtp://127.0.0.1:1' })
    expect(await ask(ZOE)).toMatchObject({ status: 303 })
    await app.close()
    const log = logLines.join('')
    expect(log).toContain('the mail server did not take a letter')
    expect(log).not.toContain(ZOE)
    expect(mail.letters).toEqual([])
  })

  it('says how to get a link where there is no mail server', async () => {
    const { call } = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    const { text } = await call('GET', '/pilotage/connexion')
    expect(text).toContain('monavis admin invite')
    expect(text).not.toContain('name="courriel"')
  })

  it('says so where no session can be opened: https is set, and the sign-in comes as http', async () => {
    const { call, logLines } = await createTestApp(engine, { TRUST_PROXY: '1' })
    const plain = await call('GET', '/pilotage/connexion')
    await call('GET', '/pilotage/connexion')
    expect(plain.status).toBe(503)
    expect(plain.text).toContain('TRUST_PROXY')
    expect(logLines.filter((line) => line.includes('a sign-in came as http'))).toHaveLength(1)
    const headers = { 'x-forwarded-proto': 'https' }
    expect((await call('GET', '/pilotage/connexion', { headers })).status).toBe(200)
  })

  it('does not let another site bring in its visitor', async () => {
    const { linkOf, enter } = await open(engine)
    const { fields } = await linkOf(ZOE)
    expect((await enter(fields, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await enter(fields, { origin: PILOTAGE_URL })).status).toBe(303)
  })

  it('ends at once: the session is gone, and the page says so', async () => {
    const test = await open(engine)
    const agent = await asAgent(test, { email: 'max@example.com' })
    const { status, text } = await agent.post('/pilotage/deconnexion')
    expect(status).toBe(200)
    expect(text).toContain('Votre session est terminée')
    expect((await agent.get('/pilotage')).status).toBe(303)
  })
})
