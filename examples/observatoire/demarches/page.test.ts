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
import type { Demarche, Knowledge, Lang, Move } from '../knowledge.ts'
import { demarchePages } from './page.ts'
import { pastPages } from './past-page.ts'

function draw(one: Demarche, more: Partial<Knowledge> = {}, lang: Lang = 'fr'): string {
  const known = knowledge([one], more)
  const [page] = demarchePages(known)
  return page?.draw(drawing(known, lang)).main.markup ?? ''
}

const EDITIONS = [edition('2026-T3', [frozen(1)]), edition('2026-T2', [frozen(1)])]
const STEADY: Move = {
  id: 1,
  before: 8.2,
  after: 7.9,
  difference: -0.3,
  verdict: 'steady',
  notComparable: null,
}

function drawMove(move: Partial<Move>, lang: Lang = 'fr'): string {
  const moves = [{ ...STEADY, ...move }]
  const difference = { edition: '2026-T3', with: '2026-T2', moves, entered: [], left: [] }
  return draw(demarche(1), { editions: EDITIONS, difference }, lang)
}

describe('the mark', () => {
  it('is truncated, with its bounds, its level and its number of votes', () => {
    const drawn = draw(demarche(1, { scores: scores({ ...score(7.96), interval: [7.42, 8.31] }) }))
    expect(drawn).toContain('<span class="mark">7,9 <span class="unit">sur 10</span></span>')
    expect(drawn).toContain('entre 7,4 et 8,4, à 95\u00a0%')
    expect(drawn).toContain('200\u00a0avis')
    expect(drawn).toContain('href="#medium"')
  })

  it('is said to be withheld, by how few votes, and no bar is drawn', () => {
    const drawn = draw(demarche(1, { scores: scores(scoreOf.withheld) }))
    expect(drawn).toContain('12\u00a0avis\u00a0: la note n’est pas publiée. Sous 100')
    expect(drawn).not.toContain('class="bar"')
    expect(drawn).not.toContain('class="mark"')
  })

  it('is missing for want of a button, where the newest edition found none', () => {
    const unequipped = edition('2026-T3', [frozen(1, { equipped: false, year: scores(scoreOf.none) })])
    const drawn = draw(demarche(1, { scores: scores(scoreOf.none) }), { editions: [unequipped] })
    expect(drawn).toContain('Sans bouton')
  })

  it('is missing for want of votes, where nobody has voted', () => {
    const drawn = draw(demarche(1, { scores: scores(scoreOf.none) }))
    expect(drawn).toContain('Aucun avis sur cette période')
    expect(drawn).not.toContain('Sans bouton')
  })
})

describe('what can be done from the page', () => {
  const links = (drawn: string) => [...drawn.matchAll(/href="(https:[^"]+)"/g)].map(([, href]) => href)

  it('is to give an opinion and to report a problem', () => {
    expect(links(draw(demarche(1)))).toEqual([
      'https://avis.test/avis/1?lang=fr',
      'https://avis.test/signaler?demarche=1&amp;lang=fr',
    ])
  })

  it('is to report only, once it is closed', () => {
    const drawn = draw(demarche(1, { state: 'closed' }))
    expect(links(drawn)).toEqual(['https://avis.test/signaler?demarche=1&amp;lang=fr'])
    expect(drawn).toContain('ne recueille plus d’avis')
  })

  it('is nothing, once it is archived', () => {
    const drawn = draw(demarche(1, { state: 'archived' }))
    expect(links(drawn)).toEqual([])
    expect(drawn).toContain('est archivée')
  })
})

it('keeps a page for what has left the list, where an edition knows it: its last mark, and nothing to press', () => {
  const editions = [
    edition('2026-T3', [frozen(1)]),
    edition('2026-T2', [frozen(2, { year: scores(score(6.4)) })]),
    edition('2026-T1', [frozen(2, { title: 'Avant' }), frozen(3, { year: scores(scoreOf.withheld) })]),
  ]
  const told = knowledge([demarche(1)], { editions })
  const pages = pastPages(told)
  expect(pages.map(({ path }) => path)).toEqual(['demarches/2/', 'demarches/3/'])
  const [two, three] = pages.map(({ draw }) => draw(drawing(told)))
  expect(two?.title).toBe('Démarche 2')
  expect(two?.main.markup).toContain('est archivée')
  expect(two?.main.markup).toContain('6,4 <span class="unit">sur 10</span>')
  expect(two?.main.markup).toContain('href="../../editions/2026-T2/"')
  expect(two?.main.markup).toContain('<svg class="evolution"')
  expect(two?.main.markup).not.toContain('https:')
  expect(three?.main.markup).toContain('Cette édition n’a pas publié sa note.')
})

describe('since the last edition', () => {
  it.each<[string, Partial<Move>, Lang, string]>([
    ['a fall by less than chance', {}, 'fr', 'a baissé de 0,3\u00a0: l’écart peut être dû au hasard'],
    ['the same in English', {}, 'en', 'fell by 0.3: chance may be all there is to it'],
    ['a real fall', { verdict: 'fell' }, 'fr', 'a baissé de 0,3\u00a0: plus que le hasard ne l’explique'],
    ['a real rise', { verdict: 'rose', difference: 0.45 }, 'fr', 'a augmenté de 0,4\u00a0: plus que'],
    ['less than a tenth', { difference: 0.04 }, 'fr', 'a augmenté de moins de\u00a00,1\u00a0: l’écart peut'],
    ['no move at all', { difference: 0 }, 'fr', 'La satisfaction n’a pas bougé'],
    ['too few votes', { verdict: null, notComparable: 'withheld' }, 'fr', 'Trop peu d’avis à l’un des deux'],
    [
      'a quarter without counts',
      { verdict: null, notComparable: 'without-counts' },
      'fr',
      'la part du hasard',
    ],
    ['a reason that is new', { verdict: null, notComparable: 'new' }, 'fr', 'ne se comparent pas'],
  ])('tells %s as what it is', (_, move, lang, words) => {
    expect(drawMove(move, lang)).toContain(words)
  })

  it('says nothing of a démarche that was not in both', () => {
    expect(drawMove({ id: 2 })).not.toContain('Depuis l’édition précédente')
  })
})

it('draws an imported edition without counts beside one of ours, and cuts where it was not listed', () => {
  const bare = { ...score(8.1), n: null, interval: null, counts: null }
  const editions = [
    edition('2026-T3', [frozen(1)]),
    edition('2026-T2', []),
    edition('2026-T1', [frozen(1, { year: scores(bare) })], { imported: true }),
    edition('2025-T4', []),
  ]
  const drawn = draw(demarche(1), { editions })
  expect([...drawn.matchAll(/<th scope="row">(\d{4}-T\d)/g)].map(([, name]) => name)).toEqual([
    '2026-T3',
    '2026-T2',
    '2026-T1',
  ])
  expect(drawn).toContain('<circle class="dot imported"')
  expect(drawn).toContain('Trait coupé')
})

it('tells each indicator with its source, its date, who vouches for it, and its level', () => {
  const accessibility = {
    value: 74.5,
    source: 'Audit de la DSI',
    date: '2026-06-30',
    status: 'declared',
    level: 'medium',
  } as const
  const drawn = draw(
    demarche(1, { indicators: { unheardOf: { ...accessibility, level: null }, accessibility } }),
  )
  expect(drawn).toContain('Audit de la DSI, 30\u00a0juin 2026, déclaré')
  expect(drawn).toMatch(/RGAA\)<\/th><td>74,5\u00a0% <span class="level">/)
  expect(drawn.indexOf('unheardOf')).toBeGreaterThan(drawn.indexOf('RGAA'))
})

it('shows opinions with their answers, and who gave up, beside the mark and outside of it', () => {
  const given = {
    number: 7,
    month: '2026-11',
    outcome: 'given-up',
    satisfaction: 1,
    text: '<b>Trop long</b>',
    locale: 'fr',
    answer: { text: 'Nous raccourcissons.', month: '2026-12' },
  } as const
  const drawn = draw(demarche(1), { opinions: new Map([[1, { givenUp: 2, opinions: [given] }]]) })
  expect(drawn).toContain('2\u00a0personnes disent avoir abandonné avant la fin')
  expect(drawn).toContain('<em>a abandonné avant la fin</em>')
  expect(drawn).toContain('&lt;b&gt;Trop long')
  expect(drawn).toContain('Réponse de l’administration, décembre 2026')
})

it('counts the people of each problem, the most first, a code it does not know as it is', () => {
  const codes = [
    { code: 'brand-new', reports: 1, people: 1, fixed: 0 },
    { code: 'phone-only-help', reports: 3, people: 5_000, fixed: 1 },
  ]
  const drawn = draw(demarche(1), { reports: new Map([[1, { codes, answerDays: 4 }]]) })
  expect(drawn).toMatch(
    /Aide par téléphone seulement<span class="detail">[^<]*1 sur 3<\/span><\/th><td>5\u202f000<\/td>.*brand-new/,
  )
  expect(drawn).toContain('4\u00a0jours')
})

it('says that the volume is too small where there are more votes than uses', () => {
  const drawn = draw(demarche(1, { participation: { uses: 100, share: 2 } }))
  expect(drawn).toContain('le nombre d’usages déclaré est trop bas')
})

it('covers with its upper bound what was computed, in percents too', () => {
  const reachability = {
    ...score(7),
    mark: 0.72,
    interval: [0.651, 0.784] as const,
    level: 'medium' as const,
  }
  const drawn = draw(demarche(1, { scores: { ...scores(score(8)), contact_reachability: reachability } }))
  expect(drawn).toContain('<strong>72\u00a0%</strong>')
  expect(drawn).toContain('entre 65\u00a0% et 79\u00a0%, à 95\u00a0%')
})

it('draws no chart of a mark that no edition has published', () => {
  const drawn = draw(demarche(1), {
    editions: [edition('2026-T3', [frozen(1, { year: scores(scoreOf.withheld) })])],
  })
  expect(drawn).toContain('Aucune édition n’a encore publié cette note.')
  expect(drawn).not.toContain('class="evolution"')
})
