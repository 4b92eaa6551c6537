import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'

const names = { title: 'Démarche 1617', administration: 'Mairie', ministere: 'Intérieur' }
const beside = { source: 'Sonde', date: '2026-10-01', status: 'verified' }

describe.each(engines)('a démarche as anyone reads it on $name', (engine) => {
  it('has its indicators, with source, date, status, and level where there is one', async () => {
    const { call, declare } = await createTestApp(engine)
    await declare(1617, 42)
    const indicators = { volume: { value: 300_000, ...beside }, availability: { value: 99.2, ...beside } }
    await call('PUT', '/api/v1/admin/demarches/1617', { headers: asAdmin, payload: { ...names, indicators } })
    const shown = { ...indicators, availability: { value: 99.2, ...beside, level: 'medium' } }
    const one = await call('GET', '/api/v1/demarches/1617')
    expect([one.body.state, one.body.indicators]).toEqual(['open', shown])
    const { demarches } = (await call('GET', '/api/v1/demarches')).body
    expect(demarches).toMatchObject([{ id: 42, indicators: {} }, { id: 1617 }])
    expect(demarches[1]).toEqual(one.body)
    const feed = (await call('GET', '/api/v1/observatoire')).body
    for (const demarche of feed.demarches) {
      expect(demarche).not.toHaveProperty('indicators')
      expect(demarche).not.toHaveProperty('state')
      expect(demarche).not.toHaveProperty('announcements')
    }
  })

  it('has what its porteur announces, newest first, until it is taken away', async () => {
    const { call, declare } = await createTestApp(engine)
    await declare(1617)
    const put = (change: object) =>
      call('PUT', '/api/v1/admin/demarches/1617', { headers: asAdmin, payload: { ...names, ...change } })
    const told = async () => (await call('GET', '/api/v1/demarches/1617')).body.announcements
    expect(await told()).toEqual([])
    const older = { date: '2026-03-01', text: 'Un "brouillon" sera gardé.' }
    const newer = { date: '2026-09-15', text: 'La photo pourra être prise avec un téléphone.' }
    await put({ announcements: [older, newer] })
    expect(await told()).toEqual([newer, older])
    expect((await put({})).body.announcements).toEqual([newer, older])
    // The longest there can be, every character of it written as two.
    const longest = Array.from({ length: 20 }, () => ({ date: '2026-03-01', text: '"'.repeat(500) }))
    expect((await put({ announcements: longest })).status).toBe(200)
    expect(await told()).toEqual(longest)
    expect((await put({ announcements: [...longest, newer] })).body.errors).toMatchObject([
      { path: '/announcements' },
    ])
    expect((await put({ announcements: [{ ...newer, text: 'deux\nlignes' }] })).status).toBe(400)
    await put({ announcements: null })
    expect(await told()).toEqual([])
  })

  it('shows a change at once, under another tag, though no score has changed', async () => {
    const { call, declare } = await createTestApp(engine)
    await declare(1617)
    const before = await call('GET', '/api/v1/demarches')
    const again = await call('GET', '/api/v1/demarches', {
      headers: { 'if-none-match': String(before.headers['etag']) },
    })
    expect(again.status).toBe(304)
    const indicators = { humanHelp: { value: true, ...beside } }
    await call('PUT', '/api/v1/admin/demarches/1617', { headers: asAdmin, payload: { ...names, indicators } })
    const after = await call('GET', '/api/v1/demarches', {
      headers: { 'if-none-match': String(before.headers['etag']) },
    })
    expect([after.status, after.body.demarches[0].indicators]).toEqual([200, indicators])
    const { text } = await call('GET', '/api/v1/observatoire')
    expect(text).not.toContain('humanHelp')
  })
})
