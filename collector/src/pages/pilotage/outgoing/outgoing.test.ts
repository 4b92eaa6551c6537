import { readSheet } from 'read-excel-file/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { asAdmin, createTestApp } from '../../../../../tests/support/app.ts'
import { type Engine, engines } from '../../../../../tests/support/databases.ts'
import { aVote } from '../../../../../tests/support/votes.ts'
import { newVoteId } from '../../../store/ids.ts'

const [sqlite] = engines
const PAGE = '/pilotage/demarches/7/sorties'
const FILE = `${PAGE}/fichier?what=votes&from=2026-11-01&to=2026-11-30`
const FORMULA = '=HYPERLINK("https://example.org")'

/** With a manager of démarche 7, and a vote of each of three days. */
async function startOn(engine: Engine) {
  const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
  await test.declare(7, 8)
  const agent = await asAgent(test, { mandates: [{ role: 'manager', over: { demarche: 7 } }] })
  // In the order of their ids.
  const at = (day: string) => ({ id: newVoteId(Date.parse(day)), demarche: 7, at: day })
  const lines = [
    { ...aVote({ satisfaction: 1, comment: FORMULA }), ...at('2026-10-31T22:59:59Z') },
    { ...aVote({ satisfaction: 1, comment: FORMULA }), ...at('2026-10-31T23:00:00Z') },
    { ...aVote({ answers: { comprehension: 8, contact_tried: [9, 11] } }), ...at('2026-11-02T08:00:00Z') },
    { ...aVote({ demarche: 8, comment: 'ailleurs' }), at: '2026-11-02T08:00:00Z' },
  ]
  await test.call('POST', '/api/v1/admin/votes/import', {
    headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
    payload: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  })
  await test.store.settleCounts()
  return { ...test, agent }
}

describe.each(engines)('what leaves a démarche, on $name', (engine) => {
  const start = () => startOn(engine)

  it('tells the size of a file before it is asked for, and what is wrong with a period', async () => {
    const { agent } = await start()
    const page = await agent.get(`${PAGE}?from=2026-11-01&to=2026-11-30&lang=fr`)
    expect(page.text).toContain('2 avis sur cette période')
    const wrong = await agent.get(`${PAGE}?from=2026-11-30&to=2026-11-01&lang=fr`)
    expect(wrong.status).toBe(400)
    expect(wrong.text).toMatch(/id="to-error">Ce jour vient avant/)
    expect(wrong.text).toMatch(
      /<input[^>]* aria-describedby="to-error" aria-invalid="true"[^>]* value="2026-11-01"/,
    )
  })

  it('writes a CSV of the Paris days asked for, whose texts are no formulas', async () => {
    const { agent } = await start()
    const { text, headers } = await agent.get(`${FILE}&format=csv`)
    expect(headers['content-disposition']).toBe('attachment; filename="votes-7-2026-11-01-2026-11-30.csv"')
    const [head, first, second, ...rest] = text.replace('\uFEFF', '').split('\r\n')
    expect(head).toMatch(/^id,day,hour,button,satisfaction,language,source,comprehension,contact_tried,/)
    expect(first).toContain(',2026-11-01,0,1,bad,fr,button,')
    expect(first).toContain(`"'=HYPERLINK(""https://example.org"")"`)
    expect(second).toContain(',2026-11-02,9,1,good,fr,button,very_good,counter|email,')
    expect(rest).toEqual([''])
    const comments = await agent.get(`${FILE.replace('votes', 'comments')}&format=csv`)
    expect(comments.text.trim().split('\r\n')).toHaveLength(2)
  })

  it('writes a spreadsheet that another library reads, each cell of its type', async () => {
    const { agent, app } = await start()
    const { rawPayload } = await app.inject({
      method: 'GET',
      url: `${FILE}&format=xlsx`,
      headers: agent.headers,
    })
    const [head, first, second] = await readSheet(rawPayload)
    expect(head?.slice(0, 5)).toEqual(['id', 'day', 'hour', 'button', 'satisfaction'])
    expect(first?.slice(1, 5)).toEqual([new Date('2026-11-01T00:00:00Z'), 0, 1, 'bad'])
    expect(first).toContain(FORMULA)
    expect(second?.slice(1, 5)).toEqual([new Date('2026-11-02T00:00:00Z'), 9, 1, 'good'])
  })

  it('writes lines that the import takes back', async () => {
    const { agent, call } = await start()
    const { text } = await agent.get(`${FILE}&format=ndjson`)
    const { body } = await call('POST', '/api/v1/admin/votes/import', {
      headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
      payload: text,
    })
    expect(body).toMatchObject({ imported: 0, duplicates: 2, refusedCount: 0 })
  })

  it('leaves a line for the question, and one for what was handed out', async () => {
    const { agent, store } = await start()
    await agent.get(`${FILE}&format=csv`)
    await expect
      .poll(async () =>
        (
          await store.db
            .selectFrom('audit')
            .selectAll()
            .where('person', 'is not', null)
            .orderBy('id')
            .execute()
        ).map(({ act, person, detail }) => ({ act, person, ...JSON.parse(detail) })),
      )
      .toMatchObject([
        {
          act: `GET ${PAGE.replace('7', ':demarche')}/fichier`,
          person: agent.person,
          query: { format: 'csv' },
        },
        { act: `GET ${PAGE.replace('7', ':demarche')}/fichier: end`, demarche: 7, rows: 2, isWhole: true },
      ])
  })

  it('lets a reader download and be told, and no more', async () => {
    const test = await start()
    const reader = await asAgent(test, {
      email: 'lectrice@example.gouv.fr',
      mandates: [{ role: 'reader', over: { demarche: 7 } }],
    })
    const page = await reader.get(PAGE)
    expect(page.text).toContain('fichiers')
    expect(page.text).not.toContain('webhooks')
    expect((await reader.get(`${FILE}&format=csv`)).status).toBe(200)
    for (const act of ['cles', 'webhooks', 'webhooks/1/essai', 'cles/1/fin']) {
      expect((await reader.post(`${PAGE}/${act}`)).status, act).toBe(403)
    }
    expect((await reader.get('/pilotage/demarches/8/sorties/fichier?format=csv')).status).toBe(404)
  })

  it('gives a form back that cannot be taken, with what was typed', async () => {
    const { agent } = await start()
    const key = await agent.post(`${PAGE}/cles?lang=fr`, {
      name: 'Entrepôt',
      expires: '2026-11-16',
      scores: '1',
    })
    expect(key.status).toBe(400)
    expect(key.text).toMatch(/id="expires-error">Indiquez un jour à venir/)
    expect(key.text).toContain('value="Entrepôt"')
    const webhook = await agent.post(`${PAGE}/webhooks`, { url: 'javascript:alert(1)', 'mark.fell': '1' })
    expect(webhook.status).toBe(400)
    expect(webhook.text).toContain('id="url-error"')
  })
})

describe('a file that leaves', () => {
  // Megabytes, so that no buffer on the way takes them all: on one engine, whose pages are read like the other's.
  it('is one at a time, and another once whoever asked has gone', async () => {
    if (!sqlite) throw new Error('no engine')
    const { agent, app, call, store } = await startOn(sqlite)
    const many = Array.from({ length: 6_000 }, () => ({
      ...aVote({ demarche: 7, comment: 'a'.repeat(4_000) }),
      at: '2026-11-03T08:00:00Z',
    }))
    await call('POST', '/api/v1/admin/votes/import', {
      headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
      payload: many.map((line) => `${JSON.stringify(line)}\n`).join(''),
    })
    await store.settleCounts()
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    const gone = new AbortController()
    onTestFinished(() => gone.abort())
    // Its body is not read: the file stands still.
    const first = await fetch(`${url}${FILE}&format=csv`, { headers: agent.headers, signal: gone.signal })
    expect(first.status).toBe(200)
    const second = await agent.get(`${FILE}&format=csv&lang=fr`)
    expect(second.status).toBe(409)
    expect(second.text).toMatch(/avis lus sur 6.002/)
    expect((await agent.get(PAGE)).text).toContain('role="status"')
    gone.abort()
    await expect.poll(async () => (await agent.get(PAGE)).text.includes('role="status"')).toBe(false)
    const again = await agent.get(`${FILE}&format=csv`)
    expect(again.text.split('\r\n')).toHaveLength(6_004)
  })
})
