import { inspect } from 'node:util'
import { parisDay, startOfDay } from '@monavis/shared/period'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it, onTestFinished } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../tests/support/agents.ts'
import { asAdmin, createTestApp } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { startMailServer } from '../../../../tests/support/mail-server.ts'
import { startReceiver } from '../../../../tests/support/receiver.ts'
import { aVote } from '../../../../tests/support/votes.ts'
import { openRegistry } from '../../registry/registry.ts'
import { newVoteId } from '../../store/ids.ts'
import { addLetter } from '../../store/letters.ts'
import { createMailer } from '../mailer.ts'
import { startDispatch } from './dispatch.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const PAGE = '/pilotage/demarches/7/sorties'

describe.each(engines)('what goes out by itself, on $name', (engine) => {
  /** With a manager of démarche 7, and a dispatch that runs when it is told. */
  const start = async (mail?: Awaited<ReturnType<typeof startMailServer>>, at?: Date) => {
    const test = await createTestApp(engine, {
      ...{ PUBLIC_URL: PILOTAGE_URL, RATE_LIMIT_PER_MINUTE: '600' },
      ...mail?.env,
    })
    if (at) test.clock.set(at.toISOString())
    await test.declare(7)
    const agent = await asAgent(test, { mandates: [{ role: 'manager', over: { demarche: 7 } }] })
    const mailer = mail && createMailer(mail.env.SMTP_URL, mail.env.MAIL_FROM)
    onTestFinished(() => mailer?.close())
    const parts = { store: test.store, mailer, publicUrl: PILOTAGE_URL, publishFrom: 30, now: test.clock }
    const errors: unknown[] = []
    /** A service that has just been started, with nothing in its memory. */
    const restart = async () => {
      const dispatch = startDispatch({ ...parts, registry: await openRegistry(test.store) }, (error) =>
        errors.push(error),
      )
      onTestFinished(dispatch.close)
      return dispatch
    }
    const importVotes = async (days: readonly [ago: number, satisfaction: 1 | 3, n: number][]) => {
      const today = parisDay(test.clock())
      const lines = days.flatMap(([ago, satisfaction, n]) =>
        Array.from({ length: n }, () => ({
          ...aVote({ demarche: 7, satisfaction, comment: 'Le bouton est caché.' }),
          at: new Date(startOfDay(today - ago) + 9 * 60 * MINUTE_MS).toISOString(),
        })),
      )
      const { body } = await test.call('POST', '/api/v1/admin/votes/import', {
        headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
        payload: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
      })
      expect(body.imported).toBe(lines.length)
      await test.store.settleCounts()
    }
    return { ...test, agent, errors, restart, importVotes, dispatch: await restart() }
  }
  type Started = Awaited<ReturnType<typeof start>>

  const addWebhook = async ({ agent }: Started, url: string, ...events: string[]) => {
    const { text } = await agent.post(`${PAGE}/webhooks`, {
      url,
      ...Object.fromEntries(events.map((event) => [event, '1'])),
    })
    const secret = /<code>(whsec_[\w+/=]+)<\/code>/.exec(text)?.[1]
    if (!secret) throw new Error(`no secret in ${text}`)
    return new Webhook(secret)
  }

  it('tells a webhook what was counted, signed, again until it is taken, and across a restart', async () => {
    // What is signed long ago is refused: the clock of this test is that of the library.
    const test = await start(undefined, new Date())
    const { clock, cast, store, agent } = test
    const receiver = await startReceiver()
    await cast(aVote({ demarche: 7 }))
    await store.settleCounts()
    const webhook = await addWebhook(test, receiver.url, 'votes.counted')
    for (const satisfaction of [3, 3, 1] as const) {
      await cast(aVote({ demarche: 7, satisfaction, comment: 'Secret de la personne' }))
    }
    await store.settleCounts()
    await test.dispatch.run()
    expect(receiver.received).toHaveLength(0)
    clock.advance(MINUTE_MS)
    receiver.answers.status = 500
    await test.dispatch.run()
    await test.dispatch.run()
    expect(receiver.received).toHaveLength(1)
    const log = await agent.get(`${PAGE}/webhooks/1?lang=en`)
    expect(log.text).toMatch(/500 \(1 try\)/)

    receiver.answers.status = 204
    await test.dispatch.close()
    const dispatch = await test.restart()
    clock.advance(MINUTE_MS)
    await dispatch.run()
    clock.advance(MINUTE_MS)
    await dispatch.run()
    expect(receiver.received).toHaveLength(2)
    const [first, second] = receiver.received
    expect(second?.body).toBe(first?.body)
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
    const headers = second?.headers as Record<string, string>
    expect(webhook.verify(second?.body ?? '', headers)).toMatchObject({
      type: 'votes.counted',
      data: { demarche: 7, votes: { good: 2, medium: 0, bad: 1 }, total: { good: 3, medium: 0, bad: 1 } },
    })
    expect(() => webhook.verify(`${second?.body} `, headers)).toThrow()
    expect(second?.body).not.toContain('Secret')
    expect((await agent.get(`${PAGE}/webhooks/1?lang=en`)).text).toMatch(/204 \(2 tries\)/)
    expect(test.errors).toEqual([])
  })

  it('sends a try and a former message when asked, follows no redirect, and is switched off after days', async () => {
    const mail = await startMailServer()
    const test = await start(mail)
    const { agent, clock, store } = test
    const [elsewhere, receiver] = [await startReceiver(), await startReceiver()]
    receiver.answers.status = 307
    receiver.answers.headers = { location: elsewhere.url }
    await addWebhook(test, receiver.url, 'mark.fell')
    const act = async (name: string) => {
      expect((await agent.post(`${PAGE}/webhooks/1/${name}`)).status).toBe(303)
      await test.dispatch.run()
    }
    await act('essai')
    await expect.poll(() => receiver.received.length).toBeGreaterThan(0)
    expect(elsewhere.received).toEqual([])
    const page = await agent.get(`${PAGE}/webhooks/1`)
    const again = /webhooks\/1\/(messages\/[\w-]+)"/.exec(page.text)?.[1] ?? ''
    clock.advance(4 * DAY_MS)
    // Its own session is over by now.
    const back = await asAgent(test, {
      email: 'b@example.gouv.fr',
      mandates: [{ role: 'manager', over: { demarche: 7 } }],
    })
    expect((await back.post(`${PAGE}/webhooks/1/${again}`)).status).toBe(303)
    await test.dispatch.run()
    expect((await back.get(`${PAGE}?lang=en`)).text).toContain('>Off</td>')
    await test.dispatch.run()
    const letter = await mail.letter()
    expect(letter.to).toEqual(['agent@example.gouv.fr'])
    expect(letter.text).toContain(receiver.url)
    expect((await back.post(`${PAGE}/webhooks/1/suppression`)).status).toBe(303)
    expect(await store.db.selectFrom('delivery').selectAll().execute()).toEqual([])
  })

  it('writes a digest once a week, on Monday in Paris, until one POST ends it', async () => {
    const mail = await startMailServer()
    const test = await start(mail)
    const { agent, app, clock, importVotes } = test
    expect((await agent.post(`${PAGE}/messages?lang=fr`, { digest: 'weekly' })).status).toBe(303)
    // Saturday; then Monday, before and after eight in the morning, which is seven UTC.
    clock.set('2026-11-21T12:00:00Z')
    await importVotes([
      [1, 3, 40],
      [3, 1, 10],
      [8, 3, 5],
    ])
    await test.dispatch.run()
    clock.set('2026-11-23T06:59:00Z')
    await test.dispatch.run()
    expect(mail.letters).toHaveLength(0)
    clock.set('2026-11-23T07:00:00Z')
    await test.dispatch.run()
    await test.dispatch.run()
    await (await test.restart()).run()
    clock.set('2026-11-24T07:00:00Z')
    await test.dispatch.run()
    expect(mail.letters).toHaveLength(1)
    const [letter] = mail.letters
    expect(letter?.subject).toBe('Démarche 7\u00A0: 50 avis du 16 novembre 2026 au 22 novembre 2026')
    expect(letter?.text).toContain('8,0 sur 10 (entre 6,6 et 8,9), 50 avis')
    expect(letter?.text).toContain('50 nouveaux commentaires')
    expect(letter?.text).not.toContain('caché')
    expect(letter?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')

    const url = new URL(/<(.*)>/.exec(letter?.headers['list-unsubscribe'] ?? '')?.[1] ?? '').pathname
    const open = await app.inject({ method: 'GET', url })
    expect(open.statusCode).toBe(200)
    // As a mail program posts it, of whom nothing is known.
    const payload =
      '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(200)
    clock.set('2026-11-30T07:00:00Z')
    await test.dispatch.run()
    expect(mail.letters).toHaveLength(1)
    const audit = await test.store.db.selectFrom('audit').selectAll().execute()
    expect(audit.at(-1)).toMatchObject({ act: 'POST /pilotage/desabonnement/:token', person: null })
    expect(JSON.stringify(audit)).not.toContain(url.split('/').at(-1))
  })

  it('alerts once when votes stop and when a mark falls, and again only after it was over', async () => {
    const mail = await startMailServer()
    const test = await start(mail)
    const { agent, clock, importVotes } = test
    const receiver = await startReceiver()
    await addWebhook(test, receiver.url, 'votes.stopped', 'mark.fell')
    await agent.post(`${PAGE}/messages?lang=en`, { digest: 'never', alerts: '1' })
    // A Tuesday: four whole weeks end two days before, four others before them.
    clock.set('2026-11-24T10:00:00Z')
    await importVotes([
      [40, 3, 100],
      [10, 1, 100],
    ])
    await test.dispatch.run()
    await (await test.restart()).run()
    clock.advance(60 * MINUTE_MS)
    await test.dispatch.run()
    expect(mail.letters.map(({ subject }) => subject).sort()).toEqual([
      'Démarche 7: no more votes',
      'Démarche 7: the mark has fallen',
    ])
    expect(receiver.received.map(({ body }) => JSON.parse(body).type).sort()).toEqual([
      'mark.fell',
      'votes.stopped',
    ])
    await importVotes([[0, 1, 1]])
    clock.advance(60 * MINUTE_MS)
    await test.dispatch.run()
    expect(mail.letters).toHaveLength(2)
    expect(await test.store.db.selectFrom('alert').selectAll().execute()).toHaveLength(1)
  })

  it('says of a letter that is refused why, and not to whom it was', async () => {
    const test = await start(await startMailServer({ refuses: true }))
    const { person } = test.agent
    const letter = { person, subject: 'Démarche 7', body: 'Bonjour', unsubscribe: null }
    const at = test.clock()
    await test.store.writeTogether([addLetter(test.store, { ...letter, id: newVoteId(at), at })])
    await test.dispatch.run()
    expect(test.errors.map((error) => inspect(error)).join()).toMatch(/did not take a letter: 550/)
    expect(test.errors.map((error) => inspect(error)).join()).not.toContain('agent@')
  })

  it('alerts to votes from elsewhere and to a burst, and tells nothing to who may not read any more', async () => {
    const mail = await startMailServer()
    const test = await start(mail)
    const { agent, app, cast, call, clock } = test
    await agent.post(`${PAGE}/messages?lang=fr`, { digest: 'daily', alerts: '1' })
    await call('PUT', '/api/v1/admin/demarches/7/buttons/1', {
      headers: asAdmin,
      payload: { origins: ['https://www.example.gouv.fr'] },
    })
    await cast(aVote({ demarche: 7 }), { headers: { origin: 'https://ailleurs.example' } })
    for (let i = 0; i < 25; i++) await cast(aVote({ demarche: 7 }))
    // What was seen is written down.
    await call('GET', '/api/v1/admin/demarches/7', { headers: asAdmin })
    await test.dispatch.run()
    const letters = await mail.letter(2).then(() => mail.letters)
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      'Démarche 7\u00A0: des avis refusés',
      'Démarche 7\u00A0: des avis suspects',
    ])
    expect(letters.map(({ text }) => text).join()).toContain('- https://ailleurs.example')
    await test.store.writeTogether([test.store.db.deleteFrom('mandate')])
    clock.advance(DAY_MS)
    await test.dispatch.run()
    expect(mail.letters).toHaveLength(2)
    expect(await test.store.db.selectFrom('watch').selectAll().execute()).toEqual([])
    await app.ready()
  })
})
