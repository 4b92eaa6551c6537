import type { ComparedDemarche } from '@monavis/shared/editions'
import { type Level, levelOf } from '@monavis/shared/level'
import { describe, expect, it } from 'vitest'
import { asAdmin } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { createEditionsApp } from '../../../tests/support/editions.ts'
import { type EditionContent, type FrozenDemarche, type FrozenScore, isoPeriod } from './content.ts'
import { compareEditions } from './difference.ts'

const [sqlite] = engines
const NONE: FrozenScore = {
  ...{ n: 0, counts: null, mark: null, interval: null, level: null },
  ...{ published: false, withheld: 'too-few-answers' },
}

/** Satisfaction from its counts; withheld under 100, as the default has it. */
function satisfaction(good: number, medium: number, bad: number): FrozenScore {
  const n = good + medium + bad
  if (n < 100) return { ...NONE, n }
  const mark = (10 * good + 5 * medium) / n
  return {
    n,
    counts: { good, medium, bad },
    mark,
    interval: [0, 10],
    level: levelOf('satisfaction', mark),
    published: true,
    withheld: null,
  }
}

function demarche(id: number, quarter: FrozenScore, year = quarter): FrozenDemarche {
  const others = {
    ...{ comprehension: NONE, contact_reachability: NONE, contact_satisfaction: NONE },
    ...{ contact: NONE, autonomy: NONE, votes: null },
  }
  return {
    ...{ id, title: `Démarche ${id}`, administration: 'A', ministere: 'M', essential: false, equipped: true },
    year: { ...others, satisfaction: year },
    quarter: { ...others, satisfaction: quarter },
  }
}

function edition(name: string, demarches: FrozenDemarche[], method: string | null = '1.0'): EditionContent {
  return {
    ...{
      edition: name,
      revision: 1,
      origin: 'collector',
      reason: null,
      method,
      frozenAt: '',
      publishFrom: 100,
    },
    ...{ year: isoPeriod({ from: 0, to: 0 }), quarter: isoPeriod({ from: 0, to: 0 }), shares: [], demarches },
  }
}

const compareAlone = (before: FrozenScore, after: FrozenScore): ComparedDemarche => {
  const { demarches } = compareEditions(
    edition('2026-T3', [demarche(1, after)]),
    edition('2026-T2', [demarche(1, before)]),
  )
  if (!demarches[0]) throw new Error('compared with nothing')
  return demarches[0]
}

describe('the difference between two editions', () => {
  it('says who rose, fell, entered and left, with the marks of both', () => {
    const before = edition('2026-T2', [
      demarche(1, satisfaction(500, 300, 200)),
      demarche(2, satisfaction(800, 100, 100)),
      demarche(3, satisfaction(500, 0, 500)),
      demarche(4, satisfaction(100, 0, 0)),
    ])
    const after = edition('2026-T3', [
      demarche(1, satisfaction(700, 200, 100)),
      demarche(2, satisfaction(600, 200, 200)),
      demarche(3, satisfaction(501, 0, 499)),
      demarche(5, satisfaction(100, 0, 0)),
    ])
    const difference = compareEditions(after, before)
    expect(difference).toMatchObject({
      ...{ edition: '2026-T3', revision: 1, with: { edition: '2026-T2', revision: 1 } },
      ...{ rose: [1], fell: [2], test: { level: 0.05, tested: 3 } },
      entered: [{ id: 5, title: 'Démarche 5' }],
      left: [{ id: 4, title: 'Démarche 4' }],
    })
    expect(difference.demarches.map(({ id, verdict }) => [id, verdict])).toEqual([
      [1, 'rose'],
      [2, 'fell'],
      [3, 'steady'],
    ])
    expect(difference.demarches[0]?.quarter).toMatchObject({
      before: { n: 1000, mark: 6.5 },
      after: { n: 1000, mark: 8 },
      difference: 1.5,
    })
    expect(difference.demarches[2]?.quarter.p).toBeCloseTo(0.964, 3)
  })

  it('calls no move what is one in a thousand démarches by chance', () => {
    // p = 0.0355: a move alone, none where twenty others were looked at.
    const [before, after] = [satisfaction(500, 0, 500), satisfaction(547, 0, 453)]
    expect(compareAlone(before, after)).toMatchObject({ verdict: 'rose' })
    const many = Array.from({ length: 20 }, (_, i) => demarche(i + 2, before))
    const { demarches, rose } = compareEditions(
      edition('2026-T3', [demarche(1, after), ...many]),
      edition('2026-T2', [demarche(1, before), ...many]),
    )
    expect(rose).toEqual([])
    expect(demarches[0]?.quarter.p).toBeCloseTo(0.0355, 3)
    expect(demarches[0]?.quarter.adjustedP).toBeCloseTo((demarches[0]?.quarter.p ?? 0) * 21, 12)
  })

  it.each<[string, FrozenScore, FrozenScore, ComparedDemarche['notComparable']]>([
    ['withheld before', satisfaction(9, 0, 0), satisfaction(100, 0, 0), 'withheld'],
    ['withheld after', satisfaction(100, 0, 0), satisfaction(9, 0, 0), 'withheld'],
    ['never voted on', satisfaction(0, 0, 0), satisfaction(100, 0, 0), 'withheld'],
    [
      'a mark alone',
      { ...NONE, n: null, mark: 8, published: true },
      satisfaction(100, 0, 0),
      'without-counts',
    ],
    ['nothing known', { ...NONE, n: null }, satisfaction(100, 0, 0), 'without-counts'],
  ])('says why it compares nothing: %s', (_case, before, after, notComparable) => {
    const compared = compareAlone(before, after)
    expect(compared).toMatchObject({ verdict: null, notComparable, quarter: { p: null, adjustedP: null } })
  })

  it('compares no marks of two methods', () => {
    const one = demarche(1, satisfaction(500, 0, 500))
    const { demarches, test } = compareEditions(edition('b', [one], '2.0'), edition('a', [one], '1.0'))
    expect([demarches[0]?.notComparable, test.tested]).toEqual(['other-method', 0])
    const unknown = compareEditions(edition('b', [one], null), edition('a', [one], null))
    expect(unknown.demarches[0]?.notComparable).toBe('other-method')
  })

  it('tells levels as they were published, move or not', () => {
    const quarter = satisfaction(100, 0, 0)
    const mark = (value: number, level: Level): FrozenScore => ({ ...quarter, mark: value, level })
    const { demarches, movedLevel } = compareEditions(
      edition('2026-T3', [
        demarche(1, quarter, mark(8, 'good')),
        demarche(2, quarter, mark(7.999, 'medium')),
        // By the thresholds of its day.
        demarche(4, quarter, mark(7, 'good')),
        demarche(3, quarter, NONE),
      ]),
      edition('2026-T2', [
        demarche(1, quarter, mark(7.999, 'medium')),
        demarche(2, quarter, mark(5, 'medium')),
        demarche(4, quarter, mark(7, 'medium')),
        demarche(3, quarter),
      ]),
    )
    expect(movedLevel).toEqual([1, 4])
    expect(demarches[0]?.year).toMatchObject({ levelBefore: 'medium', levelAfter: 'good' })
    expect(demarches[3]?.year).toMatchObject({ levelBefore: 'good', levelAfter: null })
  })
})

describe('GET /api/v1/editions/:edition/difference', () => {
  it('compares with the published edition before, or with any other', async () => {
    if (!sqlite) throw new Error('no engine')
    const { act, declare, publish, read, vote } = await createEditionsApp(sqlite)
    await declare(1617, 1620)
    await vote('2025-12-01', { 3: 10 })
    await vote('2026-05-01', { 3: 50, 1: 100 })
    await vote('2026-08-01', { 3: 100, 1: 50 })
    await publish('2025-T4')
    await act('', { edition: '2026-T1' })
    for (const edition of ['2026-T2', '2026-T3']) await publish(edition)

    const answer = await read('/2026-T3/difference')
    expect(answer.headers['cache-control']).toBe('public, max-age=60')
    expect(answer.body).toMatchObject({
      with: { edition: '2026-T2' },
      rose: [1617],
      fell: [],
      entered: [],
      left: [],
    })
    const again = await read('/2026-T3/difference', { 'if-none-match': String(answer.headers['etag']) })
    expect(again.status).toBe(304)
    // The first quarter of 2026 is a draft: nobody is to know.
    expect((await read('/2026-T2/difference')).body).toMatchObject({
      with: { edition: '2025-T4' },
      fell: [1617],
    })
    expect((await read('/2026-T2/difference?with=2026-T3')).body).toMatchObject({ fell: [1617] })
    for (const path of ['/2025-T4/difference', '/2026-T3/difference?with=2026-T1']) {
      expect((await read(path)).body.code, path).toBe('unknown-edition')
    }
    expect((await read('/2026-T3/difference?with=yesterday', asAdmin)).body.code).toBe('invalid-request')
  })
})
