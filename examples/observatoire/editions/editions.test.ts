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
import type { Edition } from '../knowledge.ts'
import { editionPages } from './edition-page.ts'
import { drawEditions } from './list-page.ts'

function draw(editions: readonly Edition[]): { path: string; markup: string }[] {
  const told = knowledge([demarche(1)], { editions })
  return editionPages(told).map(({ path, draw }) => ({ path, markup: draw(drawing(told)).main.markup }))
}

it('lists editions with what makes each of them worth something', () => {
  const corrected = edition('2026-T3', [], { revision: 2, reason: 'Un bouton oublié' })
  const made = edition('2026-T2', [], { imported: true, note: 'Édition inventée', method: null })
  const { markup } = drawEditions(drawing(knowledge([], { editions: [corrected, made] }))).main
  expect(markup).toContain('Révision 2\u00a0: Un bouton oublié')
  expect(markup).toContain('href="https://avis.test/api/v1/editions/2026-T3/2"')
  expect(markup).toContain('href="https://avis.test/api/v1/editions/2026-T3/2?format=csv"')
  expect(markup).toContain('<p class="notice">Édition inventée</p>')
  expect(markup).toContain('ab'.repeat(32))
  expect(markup).toMatch(/Figée par ce service.*Importée\u00a0:/s)
})

describe('an edition', () => {
  const none = scores(scoreOf.none)
  const [newest, former] = draw([
    edition('2026-T3', [
      frozen(1, { year: scores(score(8.3)) }),
      frozen(2, { year: scores(scoreOf.withheld) }),
      frozen(3, { year: none, equipped: false }),
      frozen(4, { year: none }),
      frozen(5, { year: scores({ ...score(8), n: null, counts: null, interval: null }) }),
      frozen(6, { year: scores(score(8.31)) }),
    ]),
    edition('2026-T2', [frozen(1, { year: scores(score(8.05)) }), frozen(6, { year: scores(score(8.35)) })]),
  ])
  const rows = [...(newest?.markup ?? '').matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row]) =>
    row?.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|'),
  )

  it('lies at its name', () => {
    expect([newest?.path, former?.path]).toEqual(['editions/2026-T3/', 'editions/2026-T2/'])
  })

  it('tells each démarche as it stood: its mark, or what there was instead of one', () => {
    expect(rows).toEqual([
      '|Démarche 1|8,3| | Bon|200\u00a0avis|+\u00a00,2|',
      '|Démarche 2|non publiée|12\u00a0avis|–|',
      '|Démarche 3|sans bouton|0\u00a0avis|–|',
      '|Démarche 4|aucun avis|0\u00a0avis|–|',
      '|Démarche 5|8,0| | Bon|nombre d’avis non dit|–|',
      '|Démarche 6|8,3| | Bon|200\u00a0avis|moins de\u00a00,1|',
    ])
  })
})

it('spreads a thousand démarches over pages that weigh no more than a page may', () => {
  const titleOf = (id: number) =>
    `Demander l’aide ${(id * 7_919).toString(36)} du dispositif ${id} (${(id * 104_729) % 9_973})`
  const list = Array.from({ length: 1_000 }, (_, id) =>
    frozen(id, { title: titleOf(id), year: scores(score(((id * 37) % 100) / 10, id * 91)) }),
  )
  const pages = draw([edition('2026-T3', list)])
  expect(pages.map(({ path }) => path)).toEqual([
    'editions/2026-T3/',
    'editions/2026-T3/2/',
    'editions/2026-T3/3/',
    'editions/2026-T3/4/',
  ])
  expect(pages.map(({ markup }) => [...markup.matchAll(/<th scope="row">/g)].length)).toEqual([
    250, 250, 250, 250,
  ])
  // The first says what the edition is, too: it is the heaviest.
  expect(weigh(pages[0]?.markup ?? '')).toBeLessThan(40_000)
})

/** Less tightly packed than it is served, and so a little heavier: that is quick to work out. */
function weigh(markup: string): number {
  return brotliCompressSync(markup, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}
