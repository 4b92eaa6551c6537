import { describe, expect, it } from 'vitest'
import { type Edition, type Knowledge, LANGS, type Lang } from '../knowledge.ts'
import { PLAIN_PAGES } from './plain-pages.ts'

const day = new Date('2026-11-21')
const DIGEST = 'c0ffee'.repeat(10).padEnd(64, '0')
const EDITION: Edition = {
  ...{ name: '2026-T2', revision: 3, imported: true, reason: 'Un titre.', note: null, method: '1.0' },
  ...{ publishedAt: day, digest: DIGEST, shares: [], demarches: [] },
  year: { from: '2025-07-01', to: '2026-06-30' },
  quarter: { from: '2026-04-01', to: '2026-06-30' },
}
const KNOWLEDGE: Knowledge = {
  collectorUrl: 'https://avis.example',
  feed: { method: '1.7', generatedAt: day, from: day, to: day, publishFrom: 123, demarches: [] },
  confirmedAt: day,
  editions: [EDITION],
  difference: null,
  opinions: new Map(),
  proposals: [],
  reports: new Map(),
  failures: [],
}

const draw = (lang: Lang, knowledge = KNOWLEDGE) =>
  PLAIN_PAGES.map(({ path, draw }) => ({
    path,
    page: draw({ knowledge, lang, href: (to) => `../${to}`, now: day }),
  }))
const markupOf = (path: string, lang: Lang, knowledge?: Knowledge) =>
  draw(lang, knowledge).find((one) => one.path === path)?.page.main.markup ?? ''

describe.each(LANGS)('a page of words in %s', (lang) => {
  it('lies where it is listed, begins with its title, and has a heading for each part', () => {
    for (const { path, page } of draw(lang)) {
      expect(page.path).toBe(path)
      expect(page.main.markup.trimStart()).toMatch(/^<h1>/)
      expect(page.main.markup.match(/<h1>/g)).toHaveLength(1)
      expect(page.main.markup.match(/<h2>/g)?.length).toBeGreaterThan(3)
    }
  })

  it('tells what is so of this collector: where, from when on, what was published last', () => {
    expect(markupOf('donnees/', lang)).toContain('href="https://avis.example/data/catalog.jsonld"')
    expect(markupOf('donnees/', lang)).toContain('href="https://avis.example/api/v1/editions/2026-T2/3"')
    expect(markupOf('donnees/', lang).replaceAll('<wbr>', '')).toContain(`<code>${DIGEST}</code>`)
    expect(markupOf('methode/', lang)).toContain(' 1.7 ')
    expect(markupOf('methode/', lang)).toMatch(/\b123\b/)
    const before = markupOf('donnees/', lang, { ...KNOWLEDGE, editions: [] })
    expect(before).not.toContain('<code>')
    expect(before).toContain('Licence Ouverte 2.0')
  })
})

it('keeps French signs with the word they follow', () => {
  for (const { page } of draw('fr')) {
    const words = page.main.markup.replace(/<[^>]*>/g, ' ')
    expect(words).not.toMatch(/[^\s] [:;?!%»]|« |'/)
  }
})
