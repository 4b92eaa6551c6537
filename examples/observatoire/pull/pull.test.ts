import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { publicOpinionsSchema } from '@monavis/shared/opinions'
import { publicProposalsSchema } from '@monavis/shared/proposals'
import { publicReportsSchema } from '@monavis/shared/reports'
import { expect, it } from 'vitest'
import { freshFolder } from '../../../tests/support/processes.ts'
import { recordCollector, serveRecorded } from '../../../tests/support/recorded-collector.ts'
import { openPuller } from './pull.ts'

const FEED = '/api/v1/observatoire?window=12m'
const never = new AbortController().signal

/** Changes what is said at an address. */
type Change = (json: never) => unknown

async function start() {
  const collector = await serveRecorded(await recordCollector())
  const folder = await freshFolder()
  const open = () => openPuller(collector.url, folder)
  const puller = await open()
  const say = (address: string, change: Change) => {
    const json = JSON.parse(collector.answers.get(address) ?? '{}') as never
    collector.answers.set(address, JSON.stringify(change(json)))
  }
  return { collector, folder, open, puller, say }
}

it('knows all that a collector publishes, and that an older one publishes less', async () => {
  const { puller } = await start()
  expect(puller.knowledge).toBeNull()
  expect(await puller.pull(never)).toBe(true)
  const { knowledge } = puller
  expect(knowledge?.failures).toEqual([])
  expect(knowledge?.feed.demarches.map(({ id, state }) => [id, state])).toEqual([
    [42, 'open'],
    [1617, 'open'],
  ])
  expect(knowledge?.feed.demarches[0]?.scores.satisfaction).toEqual({
    ...{ n: 0, mark: null, interval: null, level: null, counts: null },
    withheld: 'too-few-answers',
  })
  expect(knowledge?.feed.demarches[1]?.scores.satisfaction).toMatchObject({
    n: 8,
    mark: 7.5,
    level: 'medium',
    counts: { good: 5, medium: 2, bad: 1 },
  })
  expect(knowledge?.editions.map(({ name, revision }) => [name, revision])).toEqual([
    ['2026-T3', 1],
    ['2026-T2', 1],
  ])
  const frozen = knowledge?.editions[1]?.demarches.find(({ id }) => id === 1617)
  expect(frozen?.quarter.satisfaction.mark).toBe(8)
  expect(knowledge?.difference).toMatchObject({ edition: '2026-T3', with: '2026-T2' })
  expect(knowledge?.opinions.size).toBe(0)
  expect(knowledge?.proposals).toEqual([])
})

it('asks for what may have changed alone, and says that nothing has', async () => {
  const { collector, puller } = await start()
  await puller.pull(never)
  const before = collector.asked.length
  expect(await puller.pull(never)).toBe(false)
  expect(collector.asked.slice(before).sort()).toEqual([
    '304 /api/v1/demarches',
    '304 /api/v1/editions',
    `304 ${FEED}`,
    '404 /api/v1/opinions',
    '404 /api/v1/proposals',
    '404 /api/v1/reports',
  ])
})

it('reads what citizens said', async () => {
  const { puller, say } = await start()
  const period = { from: '2025-11-18', to: '2026-11-17' }
  const answer = { text: 'C’est corrigé.', month: '2026-11' }
  const opinion = {
    number: 3,
    month: '2026-11',
    outcome: 'given-up',
    satisfaction: 1,
    text: 'Trop long',
    locale: 'ar',
    answer,
  }
  say('/api/v1/opinions', () =>
    publicOpinionsSchema.parse({ ...period, demarches: [{ id: 42, givenUp: 2, opinions: [opinion] }] }),
  )
  const proposal = {
    ...{ kind: 'digitise', title: 'Le permis bateau', administration: null, text: null, supports: 2 },
    ...{
      locale: 'es',
      state: 'refused',
      demarche: null,
      steps: [{ state: 'refused', on: '2026-11-16', note: 'Déjà fait' }],
    },
  }
  say('/api/v1/proposals', () =>
    publicProposalsSchema.parse({
      proposals: [
        { ...proposal, number: 1 },
        { ...proposal, number: 2 },
      ],
    }),
  )
  const code = { code: 'phone-only-help', reports: 2, people: 41, fixed: 1 }
  say('/api/v1/reports', () =>
    publicReportsSchema.parse({ ...period, demarches: [{ id: 42, codes: [code], answerDays: 2.5 }] }),
  )
  await puller.pull(never)
  expect(puller.failures).toEqual([])
  expect(puller.knowledge?.opinions.get(42)).toEqual({ givenUp: 2, opinions: [opinion] })
  expect(puller.knowledge?.proposals.map(({ number }) => number)).toEqual([2, 1])
  expect(puller.knowledge?.reports.get(42)).toEqual({ codes: [code], answerDays: 2.5 })
})

it.each([
  [
    'of a newer method',
    (feed: object) => ({ ...feed, method: '2.0' }),
    { code: 'newer-method', method: '2.0' },
  ],
  [
    'with fewer than half of the démarches',
    (feed: object) => ({ ...feed, demarches: [] }),
    { code: 'partial', received: 0, before: 2 },
  ],
  [
    'with a value of another kind',
    (feed: object) => ({ ...feed, publishFrom: 'cent' }),
    { code: 'unexpected', path: 'publishFrom' },
  ],
])('keeps the last good feed over one %s, across a restart too', async (_, change, failure) => {
  const { puller, open, say } = await start()
  await puller.pull(never)
  const good = puller.knowledge?.feed
  say(FEED, change as Change)
  expect(await puller.pull(never)).toBe(true)
  expect(puller.knowledge?.feed).toEqual(good)
  expect(puller.failures).toEqual([{ of: 'feed', failure }])
  const again = await open()
  await again.pull(never)
  expect(again.knowledge?.feed).toEqual(good)
  expect(again.failures).toEqual([{ of: 'feed', failure }])
})

it('keeps all it knows while the collector breaks, cuts its answers or is gone, and forgets the failure after', async () => {
  const { collector, puller, open } = await start()
  await puller.pull(never)
  const { editions, feed, confirmedAt } = puller.knowledge ?? {}
  collector.isBroken = true
  const restarted = await open()
  for (const one of [puller, restarted]) {
    await one.pull(never)
    expect(one.knowledge).toMatchObject({ editions, feed, confirmedAt })
    expect(one.failures.map(({ of }) => of)).toEqual(['feed', 'editions', 'opinions', 'proposals', 'reports'])
    expect(one.failures[0]?.failure).toEqual({ code: 'refused', status: 503 })
  }
  collector.isBroken = false
  const whole = collector.answers.get(FEED) ?? ''
  collector.answers.set(FEED, whole.slice(0, whole.length / 2))
  await puller.pull(never)
  expect(puller.failures).toEqual([{ of: 'feed', failure: { code: 'unexpected', path: '' } }])
  collector.answers.set(FEED, whole)
  expect(await puller.pull(never)).toBe(true)
  expect(puller.failures).toEqual([])
})

it.each([
  [FEED, 'feed'],
  ['/api/v1/demarches', 'feed'],
  ['/api/v1/editions', 'editions'],
  ['/api/v1/opinions', 'opinions'],
  ['/api/v1/proposals', 'proposals'],
  ['/api/v1/reports', 'reports'],
])(
  'says that %s alone breaks, or answers with a page, and goes on with what it knew',
  async (address, of) => {
    const { collector, puller, say } = await start()
    await puller.pull(never)
    const { knowledge } = puller
    say(address === '/api/v1/demarches' ? FEED : '/api/v1/demarches', (json: object) => ({
      ...json,
      later: 1,
    }))
    const before = collector.answers.get(address)
    collector.broken.add(address)
    await puller.pull(never)
    expect(puller.failures).toEqual([{ of, failure: { code: 'refused', status: 503 } }])
    collector.broken.clear()
    collector.answers.set(address, '<!doctype html><title>Maintenance</title>')
    await puller.pull(never)
    expect(puller.failures).toEqual([{ of, failure: { code: 'unexpected', path: '' } }])
    expect(puller.knowledge).toMatchObject({ feed: knowledge?.feed, editions: knowledge?.editions })
    if (before === undefined) collector.answers.delete(address)
    else collector.answers.set(address, before)
    await puller.pull(never)
    expect(puller.failures).toEqual([])
  },
)

it('takes no list for whole that lacks half of the démarches, or an edition', async () => {
  const { puller, say } = await start()
  await puller.pull(never)
  const { feed, editions } = puller.knowledge ?? {}
  say('/api/v1/demarches', () => ({ demarches: [] }))
  say('/api/v1/editions', ({ editions }: { editions: object[] }) => ({ editions: editions.slice(1) }))
  await puller.pull(never)
  expect(puller.failures).toEqual([
    { of: 'feed', failure: { code: 'partial', received: 0, before: 2 } },
    { of: 'editions', failure: { code: 'partial', received: 1, before: 2 } },
  ])
  expect(puller.knowledge).toMatchObject({ feed, editions })
})

it('goes on where what it kept was removed', async () => {
  const { puller, folder, open } = await start()
  await puller.pull(never)
  await rm(join(folder, 'feed.json'))
  expect(await puller.pull(never)).toBe(false)
  const again = await open()
  expect(again.knowledge).toBeNull()
  await again.pull(never)
  expect(again.knowledge?.feed).toEqual(puller.knowledge?.feed)
})

it('goes from one whole set of editions to the next', async () => {
  const { collector, puller, open, say } = await start()
  await puller.pull(never)
  const before = puller.knowledge?.editions
  say('/api/v1/editions', ({ editions }: { editions: object[] }) => ({
    editions: [{ ...editions[0], edition: '2026-T4' }, ...editions],
  }))
  await puller.pull(never)
  expect(puller.failures).toEqual([{ of: 'editions', failure: { code: 'refused', status: 404 } }])
  expect((await open()).knowledge?.editions).toEqual(before)
  for (const path of ['1', 'difference'])
    collector.answers.set(
      `/api/v1/editions/2026-T4/${path}`,
      collector.answers.get(`/api/v1/editions/2026-T3/${path}`) ?? '',
    )
  await puller.pull(never)
  expect(puller.failures).toEqual([])
  expect(puller.knowledge?.editions.map(({ name }) => name)).toEqual(['2026-T4', '2026-T3', '2026-T2'])
  const read = collector.asked.filter((one) => one.includes('2026-T2'))
  expect(read).toEqual(['200 /api/v1/editions/2026-T2/1'])
})
