import { describe, expect, it } from 'vitest'
import { chooseLocale } from './language.ts'

describe('chooseLocale', () => {
  it.each([
    { wished: [], locale: undefined, why: 'nothing is asked' },
    { wished: [undefined, ''], locale: undefined, why: 'the page says nothing' },
    { wished: [undefined, 'en'], locale: 'en', why: 'the page is in English' },
    { wished: ['en', 'fr'], locale: 'en', why: 'the tag goes before the page' },
    { wished: [undefined, 'en-GB'], locale: 'en', why: 'a region is no other language' },
    { wished: ['EN'], locale: 'en', why: 'language tags have no case' },
    { wished: ['ar-MA'], locale: 'ar', why: 'a region is no other language' },
    { wished: ['de', 'en'], locale: 'en', why: 'the tag asks for a language that is not there' },
    { wished: [undefined, 'enm'], locale: undefined, why: 'Middle English only begins like English' },
    { wished: ['constructor'], locale: undefined, why: 'an object has more keys than languages' },
  ])('gives $locale where $why', ({ wished, locale }) => {
    expect(chooseLocale(wished)).toBe(locale)
  })
})
