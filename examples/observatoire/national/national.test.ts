import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  demarche,
  drawing,
  edition,
  frozen,
  knowledge,
  score,
  scoreOf,
  scores,
} from '../../../tests/support/observatory.ts'
import type { Indicator, Move } from '../knowledge.ts'
import { pagesOf } from '../pages.ts'
import { deploymentOf } from './deployment.ts'
import { digitisedOf } from './digitised.ts'
import { GOALS, type Goal, isPast, type Judged } from './goals.ts'
import { sharesByMinistere } from './ministeres.ts'
import { drawNational } from './page.ts'
import { exemplary, toImproveFirst } from './priorities.ts'
import { shareOf } from './share-of.ts'
import { sinceLast } from './since.ts'

function known(value: Indicator['value']): Indicator {
  return { value, source: null, date: null, status: null, level: null }
}
const used = (uses: number) => ({ participation: { uses, share: null } })

describe('to improve first', () => {
  it('puts first where most uses miss most of the goal', () => {
    const few = demarche(1, { ...used(1_000), scores: scores(score(2)) })
    const many = demarche(2, { ...used(1_000_000), scores: scores(score(7)) })
    expect(
      toImproveFirst([few, many]).map(({ demarche: { id }, weight }) => [id, Math.round(weight)]),
    ).toEqual([
      [2, 1_000_000],
      [1, 6_000],
    ])
  })

  it.each([
    ['below the goal by less than chance', { scores: scores(score(7.6)) }],
    ['without a mark', { scores: scores(scoreOf.withheld) }],
    ['without a known number of uses', { participation: null }],
    ['closed', { state: 'closed' as const }],
    ['not essential', { essential: false }],
  ])('leaves out what is %s', (_, more) => {
    const low = { ...used(1_000), scores: scores(score(4)) }
    expect(toImproveFirst([demarche(1, low)])).toHaveLength(1)
    expect(toImproveFirst([demarche(1, { ...low, ...more })])).toEqual([])
  })
})

it('takes for exemplary what has all of it, above the goal by more than chance', () => {
  const indicators = { online: known('yes'), accessibility: known(100), askedAgain: known(0) }
  const best = demarche(1, { indicators, scores: scores(score(9)) })
  const better = demarche(2, { indicators, scores: scores(score(9.5)) })
  const byChance = demarche(3, { indicators, scores: scores(score(8.2)) })
  const asking = demarche(4, {
    indicators: { ...indicators, askedAgain: known(1) },
    scores: scores(score(9)),
  })
  expect(exemplary([best, better, byChance, asking]).map(({ id }) => id)).toEqual([2, 1])
})

it('counts what can be done online among those of which it is known', () => {
  const list = [known('yes'), known('partial'), known('no')].map((online, id) =>
    demarche(id, { indicators: { online } }),
  )
  expect(digitisedOf([...list, demarche(9)])).toEqual({ online: 1, known: 3, total: 4 })
})

it('stands each démarche in one place of the deployment', () => {
  const none = scores(scoreOf.none)
  const list = [
    demarche(1),
    demarche(2, { scores: scores(scoreOf.withheld) }),
    demarche(3, { scores: none }),
    demarche(4, { scores: none }),
  ]
  const unequipped = new Map([[4, frozen(4, { equipped: false })]])
  const counts = { published: 1, withheld: 1, 'no-answer': 1, 'without-button': 1 }
  expect(deploymentOf(list, unequipped)).toEqual(counts)
})

it('counts eight itself as not above eight', () => {
  const list = [
    demarche(1, { scores: scores(score(8)) }),
    demarche(2),
    demarche(3, { scores: scores(scoreOf.none) }),
  ]
  expect(sharesByMinistere(list)).toEqual([{ ministere: 'Intérieur', total: 3, published: 2, above: 1 }])
})

it('knows when the time of a goal is over', () => {
  expect(isPast('2026-12', new Date('2026-12-31T22:59:59Z'))).toBe(false)
  expect(isPast('2026-12', new Date('2026-12-31T23:00:00Z'))).toBe(true)
})

describe('since the last edition', () => {
  const move = (id: number, difference: number, verdict: Move['verdict']): Move => ({
    id,
    before: 8,
    after: 8 + difference,
    difference,
    verdict,
    notComparable: verdict === null ? 'withheld' : null,
  })
  const ids = [1, 2, 3, 4]
  const former = edition(
    '2026-T2',
    ids.map((id) => frozen(id, { year: scores(score(8.1)) })),
  )
  const newest = edition(
    '2026-T3',
    ids.map((id) => frozen(id, { year: scores(score(7.9)) })),
  )
  const moves = [move(1, -0.3, 'fell'), move(2, -0.2, 'steady'), move(3, -1, 'fell'), move(4, 0, null)]
  const difference = {
    edition: '2026-T3',
    with: '2026-T2',
    moves,
    entered: [],
    left: [{ id: 8, title: 'Huit' }],
  }

  it('lists what is larger than chance alone, the largest first, and levels crossed by it', () => {
    const since = sinceLast(difference, newest, former)
    expect(since.rose).toEqual([])
    expect(since.fell.map(({ id }) => id)).toEqual([3, 1])
    expect(since.crossed.map(({ id }) => id)).toEqual([1, 3])
    expect(since).toMatchObject({ crossedByChance: 2, steady: 1, notComparable: 1 })
  })

  it('links to every démarche that it names: those that have left have a page as well', () => {
    const told = knowledge([demarche(1)], { editions: [newest, former], difference })
    const { markup } = drawNational(drawing(told)).main
    expect(markup).toContain('<a href="../../demarches/1/">Démarche 1</a> <strong>−\u00a00,3</strong>')
    expect(markup).toContain('<li><a href="../../demarches/3/">Démarche 3</a> <strong>−\u00a01,0</strong>')
    expect(markup).toContain('<li><a href="../../demarches/8/">Huit</a></li>')
    expect(markup).not.toContain('>Démarche 2<')
  })
})

describe('a goal', () => {
  const judged = (more: Partial<Judged> = {}): Judged => ({
    essential: true,
    satisfaction: score(9),
    equipped: true,
    indicators: {},
    ...more,
  })
  const goalOf = (name: Goal['share']) => {
    const goal = GOALS.find(({ share }) => share === name)
    if (!goal) throw new Error(`no goal ${name}`)
    return goal
  }

  it('counts each démarche once: reached or not, or why that is not known', () => {
    const list = [
      judged(),
      judged({ satisfaction: score(8) }),
      judged({ satisfaction: score(3) }),
      judged({ satisfaction: scoreOf.withheld }),
      // An imported edition may not say how many votes there were.
      judged({ satisfaction: { ...scoreOf.none, n: null }, equipped: null }),
      judged({ satisfaction: scoreOf.none, equipped: false }),
      judged({ satisfaction: scoreOf.none }),
      judged({ satisfaction: scoreOf.none, equipped: null }),
      judged({ essential: false }),
    ]
    expect(shareOf(goalOf('essential-satisfaction-above-8'), list)).toEqual({
      name: 'essential-satisfaction-above-8',
      of: 'essential',
      total: 8,
      numerator: 1,
      denominator: 3,
      share: 1 / 3,
      withheld: 2,
      unequipped: 1,
      missing: 2,
    })
  })

  it.each<[Goal['share'], string, Indicator['value'][], Indicator['value'][]]>([
    ['essential-non-digital-alternative', 'nonDigitalAlternative', [true], [false]],
    ['essential-accessibility-100', 'accessibility', [100], [99.9, 0]],
    ['essential-language-above-8', 'language', [8.1], [8, 2]],
    ['essential-online', 'online', ['yes'], ['partial', 'no']],
    ['essential-asked-again-none', 'askedAgain', [0], [1]],
  ])('%s looks at %s', (name, field, reached, missed) => {
    const list = [...reached, ...missed].map((value) => judged({ indicators: { [field]: known(value) } }))
    const { numerator, denominator, missing } = shareOf(goalOf(name), [...list, judged()])
    expect([numerator, denominator, missing]).toEqual([reached.length, list.length, 1])
  })

  it('of which nothing is known has no share', () => {
    expect(shareOf(goalOf('essential-online'), [judged()]).share).toBeNull()
  })

  it('is told with how many it is of, who is left out, and since when it is due', () => {
    const list = [100, 100, 100, 40, 50, 60, 70, 80].map((rate, id) =>
      demarche(id, { indicators: { accessibility: known(rate) } }),
    )
    const { markup } = drawNational(drawing(knowledge([...list, demarche(8), demarche(9)]))).main
    expect(markup).toContain('<strong>37\u00a0%</strong>')
    expect(markup).toContain('3 sur 8 (hors compte\u00a0: 2\u00a0sans donnée)')
    expect(markup).toContain('pour décembre 2025, échéance passée</span>')
    expect(markup).toContain('pour décembre 2026</span>')
  })

  it('is drawn where an edition knows something of it, and named where none does; the legend stands once', () => {
    const indicators = { online: known('yes'), askedAgain: known(0) }
    const editions = ['2026-T3', '2026-T2'].map((name) => edition(name, [frozen(1, { indicators })]))
    const { markup } = drawNational(drawing(knowledge([demarche(1)], { editions }))).main
    const captions = [...markup.matchAll(/<figcaption>([^<]*)<\/figcaption>\s*<svg class="evolution"/g)]
    expect(captions.map(([, caption]) => caption)).toEqual([
      'Satisfaction au-dessus de 8 sur 10',
      'Tout réalisable en ligne',
      'Plus rien de redemandé que l’État a déjà',
    ])
    expect(markup).toContain(
      'Aucune édition n’en dit encore rien\u00a0: Une alternative non numérique partout\u00a0; Accessibilité',
    )
    expect(markup.split('Ligne épaisse')).toHaveLength(2)
  })
})

it('leads from a ministère to its sheet', () => {
  const list = [demarche(1, { ministere: 'Été' }), demarche(2, { ministere: 'Ete', essential: false })]
  const told = knowledge(list)
  const [, path] =
    /href="..\/..\/(ministeres\/[^/]+\/)">Été</.exec(drawNational(drawing(told)).main.markup) ?? []
  const sheet = pagesOf(told).find((entry) => entry.path === path)
  expect(sheet?.draw(drawing(told)).title).toBe('Été')
})

it('weighs no more than a page may, with a thousand démarches that all moved', () => {
  const ids = Array.from({ length: 1_000 }, (_, id) => id)
  const titleOf = (id: number) =>
    `Demander l’aide ${(id * 7_919).toString(36)} du dispositif ${id} (${(id * 104_729) % 9_973})`
  const list = (at: number) => ids.map((id) => frozen(id, { title: titleOf(id), year: scores(score(at)) }))
  const moves = ids.map(
    (id): Move => ({
      id,
      before: 9,
      after: 7,
      difference: -2 + id / 1e4,
      verdict: 'fell',
      notComparable: null,
    }),
  )
  const told = knowledge(
    ids.map((id) =>
      demarche(id, {
        title: titleOf(id),
        ...used(id),
        scores: scores(score(5)),
        ministere: `Ministère ${id % 20}`,
      }),
    ),
    {
      editions: [edition('2026-T3', list(7)), edition('2026-T2', list(9))],
      difference: { edition: '2026-T3', with: '2026-T2', moves, entered: [], left: [] },
    },
  )
  const { markup } = drawNational(drawing(told)).main
  expect(markup).toContain('Et 970\u00a0autres.')
  expect(weigh(markup)).toBeLessThan(40_000)
})

/** Less tightly packed than it is served, and so a little heavier: that is quick to work out. */
function weigh(markup: string): number {
  return brotliCompressSync(markup, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}
