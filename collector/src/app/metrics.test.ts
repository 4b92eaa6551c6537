import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { readMetrics } from '../../../tests/support/metrics.ts'
import { aVote, voteId } from '../../../tests/support/votes.ts'

type App = Awaited<ReturnType<typeof createTestApp>>

const scrape = async ({ app }: App) => readMetrics(await app.metrics.metrics())

/** What has been added since an earlier scrape, where anything was. */
async function changes(test: App, before: Map<string, number>, prefix: RegExp) {
  const after = await scrape(test)
  return Object.fromEntries(
    [...after]
      .map(([name, value]) => [name, value - (before.get(name) ?? 0)] as const)
      .filter(([name, change]) => change !== 0 && prefix.test(name)),
  )
}

describe.each(engines)('metrics on $name', (engine) => {
  it('counts votes by how they ended, whichever door they came in by', async () => {
    const test = await createTestApp(engine)
    await test.declare(1617)
    const before = await scrape(test)
    const vote = aVote()
    await test.cast(vote)
    await test.cast(vote)
    await test.cast({ ...vote, satisfaction: 1 })
    await test.cast(aVote({ demarche: 42 }))
    await test.cast(aVote({ answers: { contact_satisfaction: { 9: 22 } } }))
    const lines = [aVote(), aVote({ demarche: 42 })].map((one) => ({ ...one, at: '2026-03-02T10:00:00Z' }))
    await test.call('POST', '/api/v1/admin/votes/import', {
      headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
      payload: lines.map((line) => JSON.stringify(line)).join('\n'),
    })
    expect(await changes(test, before, /^monavis_(imported_)?votes_total/)).toEqual({
      'monavis_votes_total{end="stored"}': 1,
      'monavis_votes_total{end="known"}': 1,
      'monavis_votes_total{end="id-reused"}': 1,
      'monavis_votes_total{end="unknown-demarche"}': 1,
      'monavis_votes_total{end="invalid-request"}': 1,
      'monavis_imported_votes_total{end="stored"}': 1,
      'monavis_imported_votes_total{end="unknown-demarche"}': 1,
    })
    // What waited together was committed together: as many batches as there were, each with its size.
    const commits = await changes(test, before, /^monavis_commit_\w+_(sum|count)$/)
    expect(commits['monavis_commit_batch_size_count']).toBe(commits['monavis_commit_seconds_count'])
    // The vote for a démarche that is not known was looked for: it might have been a retry.
    expect(commits['monavis_commit_batch_size_sum']).toBe(5)
    expect(commits['monavis_commit_seconds_sum']).toBeGreaterThan(0)
    expect((await scrape(test)).get('monavis_commit_queue_length')).toBe(0)
  })

  it('counts votes that a token proves, those kept apart, and those beyond the limit', async () => {
    const test = await createTestApp(engine, { RATE_LIMIT_PER_MINUTE: '25', TRUST_PROXY: '1' })
    await test.declare(1617)
    const { body } = await test.call('POST', '/api/v1/admin/demarches/1617/token-secret', {
      headers: asAdmin,
    })
    const signed = `1617.${Math.floor(test.clock() / 1000) + 60}.a-nonce-of-the-demarche`
    const token = `${signed}.${createHmac('sha256', body.secret).update(signed).digest('base64url')}`
    const before = await scrape(test)
    const verified = aVote({ token })
    for (const vote of [verified, verified]) await test.cast(vote)
    const crowd = { headers: { 'x-forwarded-for': '192.0.2.1' } }
    for (let i = 0; i < 27; i++) await test.cast(aVote(), crowd)
    expect(await changes(test, before, /^monavis_(votes_verified|votes_suspect|problems)/)).toEqual({
      monavis_votes_verified_total: 1,
      monavis_votes_suspect_total: 5,
      'monavis_problems_total{code="too-many-requests"}': 2,
    })
  })

  it('says that no vote can be taken, and counts those that were lost', async () => {
    const test = await createTestApp(engine)
    await test.declare(1617)
    const before = await scrape(test)
    expect(before.get('monavis_ready')).toBe(1)
    for (const table of ['vote', 'instance']) await test.store.db.schema.dropTable(table).execute()
    expect((await test.cast(aVote())).status).toBe(503)
    const after = await scrape(test)
    expect(after.get('monavis_ready')).toBe(0)
    expect(await changes(test, before, /^monavis_(votes|problems|commit_failures)/)).toEqual({
      'monavis_votes_total{end="unavailable"}': 1,
      'monavis_problems_total{code="unavailable"}': 1,
      monavis_commit_failures_total: 1,
    })
  })

  it('tells where the feed was found, and what reading it took', async () => {
    const test = await createTestApp(engine)
    await test.declare(1617)
    const before = await scrape(test)
    const { headers } = await test.call('GET', '/api/v1/observatoire')
    await test.call('GET', '/api/v1/observatoire')
    const again = { headers: { 'if-none-match': String(headers.etag) } }
    expect((await test.call('GET', '/api/v1/observatoire', again)).status).toBe(304)
    const { monavis_feed_read_seconds_total: seconds, ...counts } = await changes(
      test,
      before,
      /^monavis_feed/,
    )
    expect(counts).toEqual({
      'monavis_feed_requests_total{found="database"}': 1,
      'monavis_feed_requests_total{found="memory"}': 2,
      monavis_feed_not_modified_total: 1,
      monavis_feed_reads_total: 1,
    })
    expect(seconds).toBeGreaterThan(0)
  })

  it('notices that the clock was set, either way, and logs it', async () => {
    const test = await createTestApp(engine)
    const before = await scrape(test)
    test.clock.advance(3_600_000)
    await scrape(test)
    test.clock.advance(-60_000)
    expect(await changes(test, before, /^monavis_clock/)).toEqual({
      'monavis_clock_jumps_total{direction="forwards"}': 1,
      'monavis_clock_jumps_total{direction="backwards"}': 1,
    })
    const lines = test.logLines.map((line) => JSON.parse(line))
    expect(lines.filter(({ msg }) => msg === 'the clock has jumped')).toHaveLength(2)
  })

  it('tells who is connected, and how many were turned away for it', async () => {
    const test = await createTestApp(engine)
    await test.app.listen({ port: 0, host: '127.0.0.1' })
    test.app.server.maxConnections = 2
    const { port } = test.app.server.address() as AddressInfo
    const open = async () => {
      const socket = connect(port, '127.0.0.1')
      onTestFinished(() => void socket.destroy())
      await once(socket, 'connect')
      return socket
    }
    const sockets = [await open(), await open()]
    await once(await open(), 'close')
    const metrics = await scrape(test)
    expect(metrics.get('monavis_connections')).toBe(2)
    expect(metrics.get('monavis_connections_dropped_total')).toBe(1)
    for (const socket of sockets) socket.destroy()
    await expect.poll(async () => (await scrape(test)).get('monavis_connections')).toBe(0)
  })

  it('tells how many wait to be read, and for how long the first of them', async () => {
    const test = await createTestApp(engine)
    await test.declare(1617)
    const waiting = async () => {
      const metrics = await scrape(test)
      const told = (of: string) =>
        ['', '_oldest_seconds'].map((part) => metrics.get(`monavis_waiting${part}{of="${of}"}`))
      return { opinions: told('opinions'), proposals: told('proposals'), reports: told('reports') }
    }
    expect(await waiting()).toEqual({ opinions: [0, 0], proposals: [0, 0], reports: [0, 0] })
    const send = (of: string, payload: object) =>
      test.call('POST', `/api/v1/${of}`, { payload: { id: voteId(), ...payload } })
    const opinion = { demarche: 1617, outcome: 'given-up', satisfaction: 1 }
    await send('opinions', { ...opinion, text: 'Trop long.' })
    // Nothing to read.
    await send('opinions', opinion)
    await send('reports', { demarche: 1617, codes: ['other'] })
    test.clock.advance(60_000)
    await send('reports', { demarche: 1617, codes: ['unclear'] })
    await send('proposals', { kind: 'follow', title: 'Permis bateau' })
    test.clock.advance(60_000)
    expect(await waiting()).toEqual({ opinions: [1, 120], proposals: [1, 60], reports: [2, 120] })
    const headers = asAdmin
    const { body } = await test.call('GET', '/api/v1/admin/opinions', { headers })
    const decide = (path: string, payload: object) =>
      test.call('POST', `/api/v1/admin/${path}`, { headers, payload })
    await decide(`opinions/${body.opinions[0].number}/decision`, { decision: 'publish' })
    await decide('proposals/1/steps', { to: 'unpublished' })
    expect(await waiting()).toEqual({ opinions: [0, 0], proposals: [0, 0], reports: [2, 120] })
  })

  it('tells sizes', async () => {
    const metrics = await scrape(await createTestApp(engine))
    const sizes = ['database', 'wal', 'disk_free'].map((of) => metrics.get(`monavis_${of}_bytes`))
    const some = expect.any(Number)
    expect(sizes).toEqual(engine.name === 'SQLite' ? [some, some, some] : [some, undefined, undefined])
    expect(sizes[0]).toBeGreaterThan(0)
  })
})
