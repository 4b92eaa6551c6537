import { describe, expect, it } from 'vitest'
import { maskedText } from './mask.ts'

describe('a text of which words were taken out', () => {
  it.each([
    ['a word', 'Mme Durand, guichet 3', 'Mme , guichet 3', 'Mme [masqué], guichet 3'],
    ['words in a row', 'vu M. Jean Dupont hier', 'vu hier', 'vu [masqué] hier'],
    ['the beginning', 'Durand a dit non', 'a dit non', '[masqué] a dit non'],
    ['a line of its own', 'Merci.\nDurand\nAdieu', 'Merci.\n\nAdieu', 'Merci.\n[masqué]\nAdieu'],
    ['stars in its place', 'Mme Durand, guichet 3', 'Mme ****, guichet 3', 'Mme [masqué], guichet 3'],
    ['the mask in its place', 'Mme Durand dort', 'Mme [masqué] dort', 'Mme [masqué] dort'],
    ['what was masked before', 'Mme [masqué] dort ici', 'Mme [masqué] dort', 'Mme [masqué] dort [masqué]'],
    ['everything', 'Durand', '', '[masqué]'],
    ['nothing', 'Mme  Durand', 'Mme  Durand', 'Mme  Durand'],
    ['spaces alone', 'Mme  Durand', 'Mme Durand', 'Mme  Durand'],
  ])('is masked there: %s', (_what, text, left, masked) => {
    expect(maskedText(text, left)).toBe(masked)
  })

  it.each([
    ['another word', 'Accueil odieux', 'Accueil charmant'],
    ['one more word', 'Accueil', 'Accueil odieux'],
    ['another order', 'pas bon, utile', 'utile, pas bon'],
    ['another ending', 'refusée', 'refus'],
  ])('is refused with %s', (_what, text, left) => {
    expect(maskedText(text, left)).toBeUndefined()
  })

  it('keeps every word that was left, in its order', () => {
    const text = 'Le chat et le chien, le 3 mars'
    expect(maskedText(text, 'le chien, le mars')).toBe('[masqué] le chien, le [masqué] mars')
  })

  it('keeps nobody waiting for the longest form that says nothing of the text', () => {
    // As long as a comment, and as a form may be: some minutes of a diff.
    const text = 'a b c d '.repeat(600)
    expect(maskedText(text, 'e f g h '.repeat(8_000))).toBeUndefined()
    expect(maskedText(text, 'a c '.repeat(600))).toMatch(/^a \[masqué\] c \[masqué\] a /)
  })
})
