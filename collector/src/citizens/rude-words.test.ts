import { describe, expect, it } from 'vitest'
import { findRudeWord } from './rude-words.ts'

describe('the list of rude words', () => {
  it.each([
    ['C’est de la MERDE', 'merde'],
    ['Quel connard…', 'connard'],
    ['Enculé !', 'encule'],
    ['what a shit form', 'shit'],
  ])('is hit by: %s', (text, word) => {
    expect(findRudeWord(text)).toBe(word)
  })

  it.each([
    'La conduite à tenir est confuse, le concours aussi.',
    'Faire ramoner sa cheminée, déposer une gerbe.',
    'Impasse, cul-de-sac.',
    'Une pédale de frein, la bourrée auvergnate.',
    'Je n’ai pas pu joindre mon document : erreur 500.',
    'The assessment of my class took a week.',
  ])('lets pass: %s', (text) => {
    expect(findRudeWord(text)).toBeUndefined()
  })
})
