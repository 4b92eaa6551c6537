import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { conformityOf, statusOf } from './assessment.ts'
import { both, type Criterion, conforms, doesNotApply, fails, isUnknown } from './criterion.ts'
import { CHECKED_ON } from './proofs.ts'
import { RGAA, THEMES } from './rgaa.ts'

const [sqlite] = engines
const findings = RGAA.flatMap(({ number, pages, widget }) => [
  { number, finding: pages },
  { number, finding: widget },
])
const proofs = findings.flatMap(({ number, finding }) =>
  ('proofs' in finding ? finding.proofs : []).map((proof) => ({ number, proof })),
)

describe('the list of criteria', () => {
  it('has the 106 of the RGAA 4.1.2, in their order, theme by theme', () => {
    const counts = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]
    const numbers = counts.flatMap((count, i) =>
      Array.from({ length: count }, (_, rank) => `${i + 1}.${rank + 1}`),
    )
    expect(RGAA.map(({ number }) => number)).toEqual(numbers)
    expect(numbers).toHaveLength(106)
    expect(THEMES).toHaveLength(counts.length)
  })

  it('stands for all success criteria of WCAG 2.1, levels A and AA, but that of live captions', () => {
    const wcag = new Set(RGAA.flatMap((criterion) => criterion.wcag))
    expect([...wcag].filter((number) => !/^[1-4]\.[1-5]\.\d{1,2}$/.test(number))).toEqual([])
    expect(RGAA.filter((criterion) => criterion.wcag.length === 0)).toEqual([])
    expect([wcag.size, wcag.has('1.2.4')]).toEqual([49, false])
  })

  it('claims nothing without a proof', () => {
    const unproved = findings.filter(
      ({ finding }) => finding.status !== 'non évalué' && !('proofs' in finding && finding.proofs.length > 0),
    )
    expect(unproved).toEqual([])
  })

  it('names tests that there are', () => {
    const missing = proofs.flatMap(({ number, proof }) => {
      if (!('title' in proof)) return []
      const source = readFileSync(new URL(`../../../../${proof.file}`, import.meta.url), 'utf8')
      return source.includes(`'${proof.title}',`) ? [] : [`${number}: ${proof.file}: ${proof.title}`]
    })
    expect(missing).toEqual([])
  })

  it('says of each check by hand what was done, and on which day', () => {
    const untold = proofs.filter(
      ({ proof }) => 'byHand' in proof && !(proof.byHand.length > 30 && proof.on === CHECKED_ON),
    )
    expect(untold).toEqual([])
  })
})

describe('conformity', () => {
  const done = { byHand: 'looked', on: '2026-11-21' }
  const why = { fr: 'pourquoi', en: 'why' }
  const named = (finding: Pick<Criterion, 'pages' | 'widget'>): Criterion => ({
    number: '1.1',
    wcag: ['1.1.1'],
    fr: 'Une règle',
    en: 'A rule',
    ...finding,
  })
  const met = named(both(conforms(done)))
  const failed = named({ pages: conforms(done), widget: fails(why, done) })
  const unknown = named({ pages: isUnknown(why), widget: doesNotApply(done) })
  const inapplicable = named(both(doesNotApply(done)))
  const partly = named({ pages: conforms(done), widget: doesNotApply(done) })

  it.each([
    ['met in both parts', met, 'conforme'],
    ['met in one, failed in the other', failed, 'non conforme'],
    ['not looked at in the part it applies to', unknown, 'non évalué'],
    ['met in the only part it applies to', partly, 'conforme'],
    ['of no matter in either', inapplicable, 'non applicable'],
  ] as const)('a criterion %s', (_case, criterion, status) => {
    expect(statusOf(criterion)).toBe(status)
  })

  it.each([
    ['all that apply are met', [met, partly, inapplicable], 1, 'total'],
    ['one was not looked at', [met, met, met, unknown, inapplicable], 0.75, 'partial'],
    ['half of them', [met, failed], 0.5, 'partial'],
    ['fewer', [met, failed, unknown], 1 / 3, 'none'],
  ] as const)('is the share of those that apply: %s', (_case, criteria, rate, conformity) => {
    expect(conformityOf(criteria)).toMatchObject({ rate, conformity })
  })
})

describe('the declaration', () => {
  it.each(['fr', 'en'] as const)(
    'gives the figures of the list and all of its criteria: %s',
    async (lang) => {
      if (!sqlite) throw new Error('no engine')
      const { call } = await createTestApp(sqlite)
      const { text, status } = await call('GET', `/accessibilite?lang=${lang}`)
      const { met, failed, unknown, applicable, inapplicable } = conformityOf(RGAA)
      expect(status).toBe(200)
      const percent = String(Math.floor((1000 * met) / applicable) / 10).replace(
        '.',
        lang === 'fr' ? ',' : '.',
      )
      expect(text.replace(/\s/gu, ' ')).toContain(
        lang === 'fr' ? `${percent} % des critères` : `${percent}% of the`,
      )
      const told = [...text.matchAll(/<li>[^<]*?: ?(\d+)<\/li>/g)].map(([, count]) => Number(count))
      expect(told).toEqual([met, failed, unknown, inapplicable])
      for (const criterion of RGAA) {
        expect(text).toContain(`<li>${criterion.number}. ${criterion[lang]}.`)
        for (const finding of [criterion.pages, criterion.widget]) {
          if ('why' in finding) expect(text).toContain(`${criterion.number}. ${finding.why[lang]}</li>`)
        }
      }
    },
  )

  it('is linked with its verdict from the foot of every page, in the language of the page', async () => {
    if (!sqlite) throw new Error('no engine')
    const { call } = await createTestApp(sqlite)
    const addresses = ['/', '/problems', '/confidentialite', '/accessibilite', '/Demarches/9']
    const { conformity } = conformityOf(RGAA)
    const verdict = { total: 'totalement conforme', partial: 'partiellement conforme', none: 'non conforme' }
    for (const address of addresses) {
      const { text } = await call('GET', `${address}?lang=fr`)
      expect(text, address).toContain(`hreflang="fr">Accessibilité\u00a0: ${verdict[conformity]}</a>`)
    }
    const { text } = await call('GET', '/confidentialite?lang=es')
    expect(text).toContain('<a href="/accessibilite?lang=en" hreflang="en">Accesibilidad:')
  })
})
