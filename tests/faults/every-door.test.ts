import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { PROBLEMS } from '@monavis/shared/problems'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ADMIN_KEY, asAdmin, createTestApp } from '../support/app.ts'
import { engines } from '../support/databases.ts'
import { startPostgres } from '../support/postgres-process.ts'
import { aProposal } from '../support/proposals.ts'
import { aVote, voteId } from '../support/votes.ts'
import { mountExt4, run } from './small-disk.ts'

const LONGEST_MS = 120_000
const DEMARCHE = { title: 'Acte', administration: 'Mairie', ministere: 'Intérieur' }
const RULING = { demarche: 1617, button: 1, day: '2026-11-01', reason: 'client-burst', decision: 'admit' }
const PAST_EDITION = {
  edition: '2020-T4',
  publishedAt: '2021-02-01T08:00:00Z',
  demarches: [{ id: 1617, ...DEMARCHE }],
}

type App = Awaited<ReturnType<typeof createTestApp>>
interface Door {
  door: string
  headers?: Record<string, string>
  payload?: object | string
  /** What it answers then, where it is no problem. */
  says?: object
}

/** Sent before anything fails. */
const REPORT = voteId()
const STATS = { product_id: 1617, start_date: '2026-01-01', end_date: '2026-12-31' }
const YEAR = { start_date: '2026-01-01', end_date: '2026-12-31' }
const NEW_SERVICE = {
  external_id: 'dn-1',
  demarche_name: 'Acte',
  organisation_name: 'Mairie',
  creator_email: 'agent@example.fr',
}
const UNAVAILABLE = PROBLEMS.unavailable.fr

/** What reads or writes the database when it is asked, and has nothing in memory to answer with. */
function doorsOf({ store }: App): Door[] {
  const id = voteId()
  const edit = { authorization: `Bearer ${store.editTokenOf(id)}` }
  const token = store.editTokenOf(id)
  const form = new URLSearchParams({ id, token, satisfaction: '3' }).toString()
  const opinion = { id: voteId(), demarche: 1617, outcome: 'given-up', satisfaction: 1 }
  const asForm = { 'content-type': 'application/x-www-form-urlencoded' }
  const opens = store.reportTokenOf(REPORT)
  const ofMembers = `id=${voteId()}&demarche=1617&key=${ADMIN_KEY}`
  const acts: Door[] = [
    { door: 'GET /api/v1/observatoire?withheld=show' },
    { door: 'GET /api/v1/demarches/1617/scores?withheld=show' },
    { door: 'GET /api/v1/admin/demarches' },
    { door: 'GET /api/v1/admin/audit?after=0' },
    { door: 'GET /api/v1/admin/suspects' },
    { door: 'GET /api/v1/admin/reports' },
    { door: 'GET /api/v1/associations/reports' },
    { door: `POST /api/v1/admin/reports/${id}/answer`, payload: { state: 'fixed', answer: 'Oui.' } },
    { door: 'GET /api/v1/admin/votes/export' },
    { door: 'PUT /api/v1/admin/demarches/1617', payload: DEMARCHE },
    { door: 'PUT /api/v1/admin/demarches/1617/buttons/2', payload: { closed: true } },
    { door: 'POST /api/v1/admin/demarches/1617/token-secret' },
    { door: 'POST /api/v1/admin/demarches/import', payload: [{ id: 3, ...DEMARCHE }] },
    { door: 'POST /api/v1/admin/keys', payload: { name: 'Outil', scopes: ['registry'] } },
    { door: 'DELETE /api/v1/admin/keys/1' },
    { door: `DELETE /api/v1/admin/votes/${id}/texts` },
    { door: `DELETE /api/v1/admin/reports/${id}/texts` },
    { door: 'DELETE /api/v1/admin/opinions/7/texts' },
    { door: 'DELETE /api/v1/admin/proposals/7/texts' },
    { door: 'POST /api/v1/admin/suspects/rulings', payload: RULING },
    { door: 'GET /api/v1/admin/opinions' },
    { door: 'POST /api/v1/admin/opinions/7/decision', payload: { decision: 'refuse' } },
    { door: 'PUT /api/v1/admin/opinions/7/answer', payload: { text: 'Merci.' } },
    { door: 'GET /api/v1/admin/editions/2026-T3' },
    { door: 'GET /api/v1/admin/editions/2026-T3/content' },
    { door: 'POST /api/v1/admin/editions', payload: { edition: '2026-T2' } },
    { door: 'POST /api/v1/admin/editions/import', payload: { ...PAST_EDITION, edition: '2019-T4' } },
    {
      door: 'POST /api/v1/admin/editions/2026-T3/remarks',
      payload: { ministere: 'Intérieur', text: 'Rien.' },
    },
    { door: 'GET /api/v1/admin/proposals' },
    { door: 'POST /api/v1/admin/proposals/1/steps', payload: { to: 'accepted' } },
    { door: 'POST /api/v1/admin/editions/2026-T3/steps', payload: { to: 'draft' } },
    { door: 'POST /api/v1/admin/editions/2026-T1/revisions', payload: { reason: 'Un titre.' } },
    ...Object.entries({
      statistiques: YEAR,
      setTop250: { form_ids: [10] },
      'demarches-numeriques/services': NEW_SERVICE,
    }).map(([call, payload]) => ({
      door: `POST /api/open-api/${call}`,
      payload,
      says: { message: UNAVAILABLE, code: 'SERVICE_UNAVAILABLE' },
    })),
  ]
  return [
    {
      door: `GET /api/trpc/answer.getObservatoireStats?input=${encodeURIComponent(JSON.stringify({ json: STATS }))}`,
      says: { error: { json: { message: UNAVAILABLE } } },
    },
    ...acts.map((act) => ({ ...act, headers: asAdmin })),
    {
      door: 'POST /api/v1/admin/votes/import',
      headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
      payload: JSON.stringify({ ...aVote(), at: '2026-03-02T10:00:00Z' }),
    },
    { door: 'GET /api/v1/demarches/1617/scores' },
    { door: 'GET /api/v1/editions/2020-T4' },
    { door: 'GET /api/v1/editions/2020-T4/difference' },
    { door: 'GET /api/v1/observatoire?window=2026-T3' },
    { door: 'GET /data/editions.csv' },
    { door: 'GET /data/series.csv' },
    { door: 'GET /data/catalog.jsonld' },
    { door: 'POST /api/v1/proposals', payload: aProposal({ title: 'Autre chose' }) },
    { door: 'POST /api/v1/proposals/1/supports' },
    { door: 'POST /api/v1/votes', payload: aVote() },
    { door: 'GET /api/v1/reports' },
    { door: `GET /api/v1/reports/${REPORT}`, headers: { authorization: `Bearer ${opens}` } },
    { door: 'POST /api/v1/reports', payload: { id: voteId(), demarche: 1617, codes: ['other'] } },
    { door: 'POST /signaler', headers: asForm, payload: `id=${voteId()}&demarche=1617&tick_other=1` },
    { door: 'POST /signaler/suivi', headers: asForm, payload: `code=${REPORT}.${opens}` },
    { door: 'POST /signaler/association', headers: asForm, payload: `${ofMembers}&tick_other=1&members=2` },
    { door: 'POST /signaler/association/suivi', headers: asForm, payload: `key=${ADMIN_KEY}` },
    { door: `PATCH /api/v1/votes/${id}`, headers: edit, payload: { satisfaction: 1 } },
    { door: `DELETE /api/v1/votes/${id}`, headers: edit },
    { door: 'GET /api/v1/opinions' },
    { door: 'POST /api/v1/opinions', payload: opinion },
    { door: `DELETE /api/v1/opinions/${id}`, headers: edit },
    { door: 'POST /avis/1617', headers: asForm, payload: `${form}&outcome=done&text=Merci` },
    {
      door: 'POST /avis/1617/retrait',
      headers: asForm,
      payload: `${new URLSearchParams({ id, token })}&sure=1`,
    },
    { door: 'POST /Demarches/1617', headers: asForm, payload: form },
    { door: 'POST /Demarches/1617/suite', headers: asForm, payload: `${form}&step=comment&comment=Merci` },
  ]
}

const knock = ({ call }: App, { door, says: _, ...options }: Door) => {
  const [method, url = ''] = door.split(' ')
  return call(method as Parameters<App['call']>[0], url, options)
}

async function startOn(url: string): Promise<App> {
  const app = await createTestApp({ migratedUrl: async () => url })
  await app.declare(1617)
  const report = { id: REPORT, demarche: 1617, codes: ['other'] }
  expect((await app.call('POST', '/api/v1/reports', { payload: report })).status).toBe(201)
  const payload = { formId: 10 }
  await app.call('PUT', '/api/v1/admin/demarches/1617/buttons/1', { headers: asAdmin, payload })
  for (const [door, payload] of [
    ['', { edition: '2026-T3' }],
    ['/2026-T3/steps', { to: 'review' }],
    ['', { edition: '2026-T1' }],
    ['/2026-T1/steps', { to: 'review' }],
    ['/2026-T1/steps', { to: 'embargo', until: new Date(app.clock()).toISOString() }],
    ['/import', PAST_EDITION],
    ['/import', { ...PAST_EDITION, edition: '2020-T3' }],
  ] as const) {
    const made = await app.call('POST', `/api/v1/admin/editions${door}`, { headers: asAdmin, payload })
    expect([200, 201], door).toContain(made.status)
  }
  await app.call('POST', '/api/v1/proposals', { payload: aProposal() })
  await app.call('POST', '/api/v1/admin/proposals/1/steps', { headers: asAdmin, payload: { to: 'proposed' } })
  expect((await app.call('GET', '/api/v1/proposals/1')).status).toBe(200)
  expect((await app.call('GET', '/api/v1/observatoire')).status).toBe(200)
  return app
}

async function saysUnavailable(app: App, door: Door): Promise<void> {
  const { status, headers, body } = await knock(app, door)
  expect([status, headers['retry-after']], door.door).toEqual([503, '5'])
  if (!/\/(Demarches|avis|signaler)/.test(door.door)) {
    expect(body, door.door).toMatchObject(door.says ?? { code: 'unavailable' })
  }
}

const isRead = ({ door }: Door) =>
  (door.startsWith('GET') && !door.includes('export')) || /\/(statistiques|suivi)$/.test(door)

/** What is answered from memory goes on. */
async function goesOn({ call }: App): Promise<void> {
  for (const url of [
    '/healthz',
    '/api/v1/observatoire',
    '/api/v1/proposals',
    '/Demarches/1617',
    '/widget/v1.js',
    '/problems',
  ]) {
    expect((await call('GET', url)).status, url).toBe(200)
  }
}

describe('a database that fails is answered 503 through every door', { timeout: LONGEST_MS }, () => {
  it('where the PostgreSQL server is away, until it is back', async () => {
    const postgres = await startPostgres()
    onTestFinished(() => postgres.remove())
    const app = await startOn(postgres.url)
    postgres.kill()
    await expect.poll(() => app.store.check()).toMatchObject({ kind: 'unreachable' })
    for (const door of doorsOf(app)) await saysUnavailable(app, door)
    await goesOn(app)
    await postgres.start()
    await expect.poll(() => app.store.check(), { timeout: 20_000 }).toBe(undefined)
    for (const door of doorsOf(app)) expect((await knock(app, door)).status, door.door).toBeLessThan(500)
  })

  it('where the SQLite file has lost its pages', async () => {
    const url = (await engines[0]?.freshUrl()) ?? ''
    const app = await startOn(url)
    const path = url.slice('sqlite:'.length)
    for (const file of [path, `${path}-wal`]) truncateSync(file, 0)
    await expect.poll(() => app.store.check()).toMatchObject({ kind: 'disk-error' })
    for (const door of doorsOf(app)) {
      // SQLite has read some pages before, and answers from those; what it has just written of editions, proposals and
      // reports, it also writes on.
      if (isRead(door)) expect([200, 503], door.door).toContain((await knock(app, door)).status)
      else if (/\/(editions|proposals|reports|signaler)/.test(door.door)) {
        expect([200, 201, 404, 409, 503], door.door).toContain((await knock(app, door)).status)
      } else await saysUnavailable(app, door)
    }
    await goesOn(app)
    const told = app.logLines
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg === 'request not served')
    expect(told.map(({ level }) => level)).toContain(50)
    expect(told[0].err.code).toMatch(/^SQLITE_/)
  })

  it('where the disk hangs', async (context) => {
    const folder = mountExt4(context)
    const app = await startOn(`sqlite:${join(folder, 'monavis.sqlite')}`)
    run('fsfreeze', '--freeze', folder)
    onTestFinished(() => run('fsfreeze', '--unfreeze', folder))
    // Behind a vote that hangs, the counts cannot be brought up to it. What reads alone is answered.
    expect((await app.cast(aVote())).status).toBe(503)
    const doors = doorsOf(app).filter((one) => !isRead(one) || one.door.includes('withheld'))
    await Promise.all(doors.map((door) => saysUnavailable(app, door)))
    for (const door of doorsOf(app).filter((one) => isRead(one) && !one.door.includes('withheld'))) {
      expect([200, 503], door.door).toContain((await knock(app, door)).status)
    }
    await goesOn(app)
  })
})
