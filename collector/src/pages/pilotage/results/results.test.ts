import type { Vote } from '@monavis/shared/vote'
import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { createTestApp } from '../../../../../tests/support/app.ts'
import { type Engine, engines } from '../../../../../tests/support/databases.ts'
import { createEditionsApp } from '../../../../../tests/support/editions.ts'
import { aVote } from '../../../../../tests/support/votes.ts'

const MANAGER = [{ role: 'manager', over: { demarche: 7 } }] as const
const READER = [{ role: 'reader', over: { demarche: 7 } }] as const
const PAGE = '/pilotage/demarches/7'
const OCTOBER = `${PAGE}?from=2026-10-01&to=2026-10-31&lang=fr`

async function start(engine: Engine, env: Record<string, string> = {}) {
  const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL, ...env })
  await test.declare(7, 8)
  /** Casts votes at an instant, then goes back to now. */
  const castAt = async (iso: string, ...votes: Partial<Vote>[]) => {
    const now = new Date(test.clock()).toISOString()
    test.clock.set(iso)
    for (const vote of votes) {
      expect((await test.cast(aVote({ demarche: 7, ...vote }))).status).toBe(201)
    }
    test.clock.set(now)
  }
  return { ...test, castAt }
}

/** The text of one section of a page, its spaces plain. */
function section(page: string, id: string): string {
  const from = page.indexOf(`aria-labelledby="${id}"`)
  expect(from).toBeGreaterThan(0)
  const [whole = ''] = page.slice(from).split(/<section aria-labelledby|<.main>/)
  return whole.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

describe.each(engines)('results on $name', (engine) => {
  it('tells a period beside the one before it, of as many days', async () => {
    const { castAt, ...test } = await start(engine)
    // Thirty-one days before October: the last day of August, and September.
    await castAt('2026-08-30T10:00:00Z', { satisfaction: 1 })
    await castAt('2026-08-31T10:00:00Z', { satisfaction: 1 }, { satisfaction: 2 })
    await castAt(
      '2026-10-02T06:30:00Z',
      { satisfaction: 3, answers: { comprehension: 8, contact_tried: [17] } },
      { satisfaction: 3, locale: 'en', answers: { comprehension: 6 } },
      {
        satisfaction: 2,
        answers: {
          contact_tried: [10, 13],
          contact_reached: { 10: 17 },
          contact_satisfaction: { 10: 22 },
        },
      },
    )
    await castAt('2026-10-31T22:30:00Z', { satisfaction: 1, button: 1 })
    const agent = await asAgent(test, { mandates: READER })
    const { status, text } = await agent.get(OCTOBER)
    expect(status).toBe(200)
    expect(text).toContain('Du 1er octobre 2026 au 31 octobre 2026')
    expect(text).toContain('du 31 août 2026 au 30 septembre 2026')
    // 10 + 10 + 5 over three; the vote of 31 October at 23:30 in Paris is of that day: 22:30Z is 23:30.
    expect(section(text, 'satisfaction')).toContain('6,2 / 10')
    expect(section(text, 'satisfaction')).toContain('2,5 / 10 (2)')
    expect(section(text, 'repartition')).toMatch(/Bien 2 50 % 0 % Moyen 1 25 % 50 % Mal 1 25 % 50 %/)
    expect(section(text, 'clarte')).toContain('7,5 / 10')
    expect(section(text, 'autonomie')).toContain('5,0 / 10')
    expect(section(text, 'aide')).toMatch(/Par téléphone 1 \(0\) 100 % \(Aucune réponse\) 7,5 \/ 10/)
    expect(section(text, 'aide')).toMatch(/Auprès d’un proche 1 \(0\) Non demandé/)
    expect(section(text, 'boutons')).toMatch(/1\. Bouton principal 4 6,2 \/ 10/)
    expect(section(text, 'langues')).toMatch(/Français 3 5,0 \/ 10.*English 1 10,0 \/ 10/)
    expect(section(text, 'heures')).toMatch(/ 8 h 3 0 .* 23 h 1 0 /)
  })

  it('tells what moved beyond chance, and what did not', async () => {
    const { castAt, ...test } = await start(engine, { PUBLISH_FROM: '10' })
    const many = (satisfaction: 1 | 2 | 3, n: number) => Array.from({ length: n }, () => ({ satisfaction }))
    await castAt('2026-09-10T10:00:00Z', ...many(1, 10))
    await castAt('2026-10-10T10:00:00Z', ...many(3, 10))
    const agent = await asAgent(test, { mandates: READER })
    const october = (await agent.get(OCTOBER)).text
    expect(section(october, 'satisfaction')).toContain('En hausse de 10 : plus que ce que le hasard')
    const same = (await agent.get(`${PAGE}?from=2026-10-10&to=2026-10-10&lang=fr`)).text
    expect(section(same, 'satisfaction')).toContain('il en faut 10')
  })

  it('gives back a period that is none, with what is wrong', async () => {
    const test = await start(engine)
    const agent = await asAgent(test, { mandates: READER })
    const reversed = await agent.get(`${PAGE}?from=2026-10-31&to=2026-10-01&lang=en`)
    expect(reversed.status).toBe(400)
    expect(reversed.text).toContain('value="2026-10-31"')
    expect(reversed.text).toMatch(/aria-describedby="to-error" aria-invalid/)
    expect(reversed.text).toContain('The last day comes before the first.')
    for (const [query, words] of [
      ['from=hier&to=2026-10-01', 'Give a day that exists'],
      ['from=2027-10-01&to=2027-10-02', 'has not begun'],
      ['from=1990-10-01&to=2026-10-02', 'longer than ten years'],
    ]) {
      const { status, text } = await agent.get(`${PAGE}?${query}&lang=en`)
      expect([query, status]).toEqual([query, 400])
      expect(text).toContain(words)
    }
  })

  it('says what is published, and why or why not', async () => {
    const { castAt, ...test } = await start(engine, { PUBLISH_FROM: '2' })
    const agent = await asAgent(test, { mandates: READER })
    await castAt('2026-10-10T10:00:00Z', {})
    expect(section((await agent.get(OCTOBER)).text, 'publication')).toContain(
      'il faut 2 réponses en 12 mois, et elle en a 1.',
    )
    await castAt('2026-10-10T10:00:00Z', {})
    expect(section((await agent.get(OCTOBER)).text, 'publication')).toContain('est publiée')
  })

  it('says what the last edition holds of it, for good', async () => {
    const test = await createEditionsApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    await test.declare(7)
    await test.vote('2026-09-10', { 3: 3, 2: 1 }, 7)
    await test.publish('2026-T3')
    test.clock.advance(1)
    const agent = await asAgent(test, { mandates: READER })
    expect(section((await agent.get(OCTOBER)).text, 'publication')).toContain(
      'Dernière édition : 2026-T3, publiée le 17 novembre 2026. La démarche y a la note 8,7 / 10 (réponses : 4).',
    )
  })

  it('keeps a note by its day, redacted, and marks it on the curve', async () => {
    const { castAt, ...test } = await start(engine)
    await castAt('2026-10-10T10:00:00Z', {})
    const agent = await asAgent(test, { mandates: MANAGER })
    const added = await agent.post(`${PAGE}/reperes`, {
      day: '2026-10-05',
      text: 'Version 2, appelez le 06 12 34 56 78',
    })
    expect([added.status, added.headers.location]).toEqual([303, `${PAGE}/reperes`])
    const shown = section((await agent.get(OCTOBER)).text, 'reperes')
    expect(shown).toContain('5 octobre 2026')
    expect(shown).not.toContain('06 12')
    expect((await agent.get(OCTOBER)).text).toContain('class="note"')

    await agent.post(`${PAGE}/reperes/1`, { day: '2026-10-06', text: 'Version 3' })
    expect(section((await agent.get(OCTOBER)).text, 'reperes')).toContain('6 octobre 2026 – Version 3')
    await agent.post(`${PAGE}/reperes/1/suppression`)
    expect(section((await agent.get(OCTOBER)).text, 'reperes')).not.toContain('Version 3')
  })

  it('gives back a note that cannot be taken, and changes none of another démarche', async () => {
    const test = await start(engine)
    const agent = await asAgent(test, { mandates: MANAGER })
    const refused = await agent.post(`${PAGE}/reperes?lang=en`, { day: '2027-01-01', text: 'x'.repeat(301) })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('x'.repeat(301))
    expect(refused.text).toContain('id="nouveau-text-error"')
    await agent.post(`${PAGE}/reperes`, { day: '2026-10-05', text: 'Version 2' })
    const other = await asAgent(test, {
      email: 'b@example.gouv.fr',
      mandates: [{ role: 'manager', over: { demarche: 8 } }],
    })
    const elsewhere = '/pilotage/demarches/8/reperes/1'
    expect((await other.post(elsewhere, { day: '2026-10-05', text: 'à moi' })).status).toBe(404)
    expect((await other.post(`${elsewhere}/suppression`)).status).toBe(404)
    expect((await agent.get(`${PAGE}/reperes`)).text).toContain('Version 2')
  })

  it('tells how many votes are kept apart and why, and takes a remark to the administrators', async () => {
    // Who votes is looked at where votes are limited alone.
    const { castAt, ...test } = await start(engine, { RATE_LIMIT_PER_MINUTE: '1000' })
    await castAt('2026-10-10T10:00:00Z', ...Array.from({ length: 30 }, () => ({ satisfaction: 1 as const })))
    const agent = await asAgent(test, { mandates: MANAGER })
    const { text } = await agent.get(`${PAGE}/suspects?lang=fr`)
    expect(text).toContain('Beaucoup de votes du même endroit')
    expect(section((await agent.get(OCTOBER)).text, 'suspects')).toContain(
      'en attente : 10 ; comptés après examen : 0',
    )
    expect((await agent.post(`${PAGE}/suspects`, { text: ' ' })).status).toBe(400)
    expect((await agent.post(`${PAGE}/suspects`, { text: 'Un atelier à la mairie' })).status).toBe(303)
    const admin = await asAgent(test, { email: 'admin@example.gouv.fr', isAdmin: true })
    const told = await admin.get('/pilotage/instance/suspects/remarques')
    expect(told.text).toContain('Un atelier à la mairie')
    expect(told.text).toContain('agent@example.gouv.fr')
  })
})
