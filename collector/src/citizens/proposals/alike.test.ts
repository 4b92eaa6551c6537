import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexTitles, likeness, wordsOf } from './alike.ts'

const ask = (known: string, asked: string) => indexTitles([{ title: known }])(asked).length > 0

describe('two titles', () => {
  it.each([
    ['Permis bateau', 'permis BATEAU'],
    ['Demander un acte de naissance', 'L’acte de naissance'],
    ['Actes de naissance', 'Demande d’un acte de naissance en ligne'],
    ['Inscription à la cantine scolaire', 'Inscription cantine scolaires'],
    ['Refaire mon permis bateau', 'Permis bateau'],
    ['Pour et par', 'par pour'],
  ])('are alike: %s / %s', (known, asked) => {
    expect(ask(known, asked)).toBe(true)
    expect(ask(asked, known)).toBe(true)
  })

  it.each([
    ['Acte de naissance', 'Acte de décès'],
    ['Demander une carte grise', 'Demander une carte d’identité'],
    ['Permis de construire', 'Permis de conduire'],
    ['Faire une demande', 'Déposer'],
    ['Acte', '…'],
  ])('are not: %s / %s', (known, asked) => {
    expect(ask(known, asked)).toBe(false)
    expect(ask(asked, known)).toBe(false)
  })

  it('are alike to themselves, whatever they are, and either way', () => {
    const title = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(title, title, (one, other) => {
        if (wordsOf(one).size > 0) expect(ask(one, one)).toBe(true)
        const share = likeness(wordsOf(one), wordsOf(other))
        expect(share).toBe(likeness(wordsOf(other), wordsOf(one)))
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('come with the most alike first, five at most', () => {
    const titles = ['permis bateau côtier', ...Array.from({ length: 9 }, (_, i) => `permis bateau ${i}`)]
    const offered = indexTitles([...titles, 'Permis bateau'].map((title) => ({ title })))('permis bateau')
    expect(offered).toHaveLength(5)
    expect(offered[0]).toEqual({ title: 'Permis bateau' })
  })
})
