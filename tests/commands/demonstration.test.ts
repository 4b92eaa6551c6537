import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  ARCHIVED_DEMARCHE,
  CLOSED_DEMARCHE,
  FELL_BY_CHANCE,
  FELL_DEMARCHE,
  ROSE_DEMARCHE,
  TAGGED_DEMARCHE,
  WITHOUT_BUTTON,
} from '@monavis/examples/demonstration/demarches'
import { lastClosedQuarter } from '@monavis/examples/demonstration/newest-edition'
import { plantDoors } from '@monavis/examples/demonstration/plant-doors'
import { seed } from '@monavis/examples/demonstration/seed'
import { GOALS, judgedThen } from '@monavis/examples/observatoire/national/goals'
import { shareOf } from '@monavis/examples/observatoire/national/share-of'
import { openPuller } from '@monavis/examples/observatoire/pull/pull'
import { callAdmin } from '@monavis/examples/replay/client'
import { PROPOSAL_STATES } from '@monavis/shared/proposals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_KEY } from '../support/app.ts'
import { startTestCollector } from '../support/collector.ts'
import { ownWords } from '../support/own-words.ts'
import { freshFolder } from '../support/processes.ts'
import { makeSiteFolder } from '../support/site-folder.ts'

it('the demonstration holds every kind of démarche that an observatory has to show', async () => {
  const { url } = await startTestCollector({ PUBLISH_FROM: '100', RATE_LIMIT_PER_MINUTE: '0' })
  const target = { url, key: ADMIN_KEY }
  const now = Date.now()
  expect(await seed(target, now, 120)).toBe(true)
  // All of it is there: nothing is sent again.
  expect(await seed(target, now, 120)).toBe(false)
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
  expect(find(ARCHIVED_DEMARCHE)).toBeUndefined()
  const measured = { value: 605, source: 'Relevés de l’observatoire', status: 'verified' }
  expect(find(TAGGED_DEMARCHE).indicators).toMatchObject({
    loadTime: measured,
    volume: { source: 'Valeur de démonstration', status: 'declared' },
  })

  const { editions } = await read('editions')
  expect(editions.map(({ edition }: { edition: string }) => edition)).toEqual([
    lastClosedQuarter(now),
    ...['2026-T2', '2026-T1', '2025-T4', '2025-T3', '2025-T2', '2025-T1', '2024-T4', '2024-T3'],
  ])
  expect(editions[0]).toMatchObject({ origin: 'collector', note: null })
  expect(editions[1]).toMatchObject({
    origin: 'imported',
    note: 'Édition inventée pour la démonstration.',
  })

  // What the site counts is what the collector publishes, where it publishes it.
  const puller = await openPuller(url, await freshFolder())
  await puller.pull(new AbortController().signal)
  const [own, imported] = puller.knowledge?.editions ?? []
  if (!own || !imported) throw new Error('the editions were not read')
  const counted = GOALS.map((goal) => shareOf(goal, judgedThen(own)))
  expect(counted).toEqual(GOALS.map(({ share }) => own.shares.find(({ name }) => name === share)))
  expect(counted.every(({ numerator, denominator }) => numerator > 0 && numerator < denominator)).toBe(true)
  expect(imported.shares).toEqual([])
  expect(GOALS.every((goal) => shareOf(goal, judgedThen(imported)).share !== null)).toBe(true)

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

it.each([
  ['before a quarter has settled', '2026-10-02T21:59:59Z', '2026-T2'],
  ['once it has, Paris time', '2026-10-02T22:00:00Z', '2026-T3'],
  ['at the turn of the year', '2027-01-02T23:00:00Z', '2026-T4'],
])('freezes the last quarter that is over: %s', (_, now, quarter) => {
  expect(lastClosedQuarter(Date.parse(now))).toBe(quarter)
})

describe('the site of the demonstration', () => {
  const ends: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const end of ends.reverse()) await end()
  })
  let root = ''
  beforeAll(async () => {
    ;({ root } = await makeSiteFolder((end) => ends.push(end)))
  }, 60_000)
  const read = (path: string) => readFile(join(root, path, 'index.html'), 'utf8')

  it.each([
    [
      'withheld',
      TAGGED_DEMARCHE,
      '99\u00a0avis\u00a0: la note n’est pas publiée',
      '99\u00a0avis, note non publiée',
    ],
    ['without a button', WITHOUT_BUTTON, 'Sans bouton\u00a0: aucun bouton', 'Sans bouton'],
    ['closed', CLOSED_DEMARCHE, 'Cette démarche ne recueille plus d’avis', 'Démarche fermée'],
    ['risen for real', ROSE_DEMARCHE, /a augmenté de \d,\d\u00a0: plus que le hasard ne l’explique/, 'Bon'],
    ['fallen for real', FELL_DEMARCHE, /a baissé de \d,\d\u00a0: plus que le hasard ne l’explique/, 'Moyen'],
    ['fallen by less', FELL_BY_CHANCE, /a baissé de .{3,20}\u00a0: l’écart peut être dû au hasard/, 'Bon'],
    [
      'new in the newest edition',
      4067,
      '29\u00a0avis\u00a0: la note n’est pas',
      '29\u00a0avis, note non publiée',
    ],
  ])('shows what is %s as that, on its page and in the table', async (_, id, onPage, inTable) => {
    expect(await read(`demarches/${id}`)).toMatch(onPage)
    const rows = (await read('toutes')).split('<tr')
    expect(rows.find((row) => row.includes(`href="../demarches/${id}/"`))).toContain(inTable)
  })

  it('keeps what is archived out of the table, with a page of its own', async () => {
    expect(await read('toutes')).not.toContain(`demarches/${ARCHIVED_DEMARCHE}/`)
    const page = await read(`demarches/${ARCHIVED_DEMARCHE}`)
    expect(page).toContain('Cette démarche est archivée')
    expect(page).not.toContain('class="action')
    expect(await read('national')).toContain(`demarches/${ARCHIVED_DEMARCHE}/`)
  })

  it('tells on the national page what moved by more than chance, and nothing else', async () => {
    const [, rose = '', fell = ''] =
      /En hausse \(\d+\)(.*?)En baisse \(\d+\)(.*?)<p class="detail">/s.exec(await read('national')) ?? []
    expect(rose).toContain(`demarches/${ROSE_DEMARCHE}/`)
    expect(fell).toContain(`demarches/${FELL_DEMARCHE}/`)
    expect(rose + fell).not.toContain(`demarches/${FELL_BY_CHANCE}/`)
  })

  it('says in English nothing that is in French without telling so', async () => {
    const { own } = JSON.parse(await readFile(join(root, 'demarches.json'), 'utf8'))
    const names = new Set<string>([...own.title, ...own.administration, ...own.ministere])
    const files = await readdir(join(root, 'en'), { recursive: true })
    const pages = files.filter((file) => file.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(own.id.length)
    for (const page of pages) {
      const words = ownWords(await readFile(join(root, 'en', page), 'utf8'))
      expect(
        [...names].filter((name) => words.includes(name.replaceAll("'", '&#39;'))),
        page,
      ).toEqual([])
    }
  })
})
