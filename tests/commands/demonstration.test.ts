import { CLOSED_DEMARCHE, TAGGED_DEMARCHE, WITHOUT_BUTTON } from '@monavis/examples/demonstration/demarches'
import { plantDoors } from '@monavis/examples/demonstration/plant-doors'
import { seed } from '@monavis/examples/demonstration/seed'
import { callAdmin } from '@monavis/examples/replay/client'
import { PROPOSAL_STATES } from '@monavis/shared/proposals'
import { expect, it } from 'vitest'
import { ADMIN_KEY } from '../support/app.ts'
import { startTestCollector } from '../support/collector.ts'

it('the demonstration holds every kind of démarche that an observatory has to show', async () => {
  const { url } = await startTestCollector({ PUBLISH_FROM: '100' })
  const target = { url, key: ADMIN_KEY }
  expect(await seed(target, Date.now(), 120)).toBe(true)
  // All of it is there: nothing is sent again.
  expect(await seed(target, Date.now(), 120)).toBe(false)
  const read = async (path: string) => (await fetch(`${url}/api/v1/${path}`)).json()

  const { demarches } = await read('demarches')
  expect(demarches).toHaveLength(150)
  expect(new Set(demarches.map(({ ministere }: { ministere: string }) => ministere)).size).toBe(12)
  const find = (id: number) => demarches.find((one: { id: number }) => one.id === id)
  expect(find(TAGGED_DEMARCHE).satisfaction).toMatchObject({
    n: 99,
    published: false,
    withheld: 'too-few-answers',
  })
  expect(find(TAGGED_DEMARCHE).announcements).toHaveLength(1)
  expect(find(CLOSED_DEMARCHE)).toMatchObject({ state: 'closed', satisfaction: { n: 120 } })
  expect(find(WITHOUT_BUTTON)).toMatchObject({ state: 'open', satisfaction: { n: 0 } })
  const measured = { value: 605, source: 'Relevés de l’observatoire, août 2026', status: 'verified' }
  expect(find(TAGGED_DEMARCHE).indicators).toMatchObject({
    loadTime: measured,
    volume: { source: 'Valeur de démonstration', status: 'declared' },
  })

  const { editions } = await read('editions')
  expect(editions.map(({ edition }: { edition: string }) => edition)).toEqual([
    ...['2026-T2', '2026-T1', '2025-T4', '2025-T3', '2025-T2', '2025-T1', '2024-T4', '2024-T3'],
  ])
  expect(editions[0]).toMatchObject({
    origin: 'imported',
    note: 'Édition inventée pour la démonstration.',
  })
  const difference = await read('editions/2026-T2/difference')
  const move = (id: number) => difference.demarches.find((one: { id: number }) => one.id === id)
  expect(move(3100)).toMatchObject({ verdict: 'fell' })
  // Worse, by less than chance allows.
  expect(move(1763).verdict).toBe('steady')
  expect(move(1763).quarter.difference).toBeLessThan(0)
  expect(difference.rose.length).toBeGreaterThan(0)
  expect(difference.entered.map(({ id }: { id: number }) => id)).toContain(4067)
  expect(difference.left.map(({ id }: { id: number }) => id)).toEqual([CLOSED_DEMARCHE])

  const doors = () => Promise.all(['opinions', 'proposals', 'reports'].map(read))
  const planted = await doors()
  const [opinions, proposals, reports] = planted
  expect(opinions.demarches.find((one: { id: number }) => one.id === TAGGED_DEMARCHE)).toMatchObject({
    givenUp: 2,
    opinions: [{ outcome: 'given-up', answer: {} }],
  })
  const states = proposals.proposals.map(({ state }: { state: string }) => state)
  expect(new Set(states)).toEqual(new Set(PROPOSAL_STATES))
  expect(proposals.proposals.at(-1)).toMatchObject({ state: 'planned', supports: 18 })
  expect(reports.demarches.find((one: { id: number }) => one.id === TAGGED_DEMARCHE).codes).toMatchObject([
    { code: 'accessibility', fixed: 1 },
    { code: 'breaks-off', fixed: 0 },
    { code: 'smartphone', fixed: 0 },
  ])
  for (const door of ['opinions', 'proposals', 'reports?state=received']) {
    const answer = await callAdmin(target, `/api/v1/admin/${door}`)
    expect(Object.values(answer as object)[0], door).not.toHaveLength(0)
  }
  // A start that was interrupted is gone on with: nothing is said twice.
  await plantDoors(target, () => true)
  expect(await doors()).toEqual(planted)
})
