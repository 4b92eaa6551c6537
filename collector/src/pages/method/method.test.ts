import { METHOD_VERSION } from '@monavis/shared/score'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { createNumbers } from '../../http/written-numbers.ts'
import { workOut } from './example.ts'

const [sqlite] = engines

async function read(lang: string, env: Record<string, string> = {}) {
  if (!sqlite) throw new Error('no engine')
  const { call } = await createTestApp(sqlite, env)
  const { text } = await call('GET', `/methode?lang=${lang}`)
  // As it is read: without marks, and with spaces that break or not.
  return text
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
}

describe('the method page', () => {
  it('works out each formula before the eyes of its reader', async () => {
    const page = await read('fr')
    for (const sum of [
      '(10 × 180 + 5 × 38 + 0 × 32) ÷ 250 = 7,96',
      '(10 × 60 + 7,5 × 80 + 5 × 30 + 2,5 × 20 + 0 × 10) ÷ 200 = 7',
      '(1 × 84 + 0 × 36) ÷ 120 = 0,7, soit 70 %',
      '(10 × 30 + 7,5 × 24 + 5 × 14 + 2,5 × 8 + 0 × 4) ÷ 80 = 7,125',
      '(10 × 30 + 7,5 × 24 + 5 × 14 + 2,5 × 8 + 0 × 4 + 0 × 36) ÷ 116 = 4,913…',
      '(10 × 147 + 0 × 63) ÷ 210 = 7',
      '7,96 sur 250 réponses, c’est entre 7,4 et 8,5.',
      'sur 25 000 réponses, c’est entre 7,9 et 8,1.',
      '√(0,796 × 0,204 ÷ 250 + 3,841… ÷ (4 × 250²))) ÷ (1 + 3,841… ÷ 250) = 7,417…, 8,412…',
      'L’écart est de 0,897…. Le hasard seul en ferait un de l’ordre de 0,274… : celui-ci vaut 3,272… fois cela.',
      'La probabilité que le hasard fasse au moins autant est de 0,001….',
      'de 7,96 à 8,857… : 0,001… × 4 ÷ 1 = 0,004…, donc hausse',
      'de 8,25 à 8,72… : 0,028… × 4 ÷ 2 = 0,057…, donc stable',
      '7,96 s’affiche 7,9. Arrondie, la note aurait montré 8,0',
    ]) {
      expect(page).toContain(sum)
    }
  })

  it('tells the settings and the limits that are in force, the day it is, and the version', async () => {
    const page = await read('fr', { PUBLISH_FROM: '42' })
    expect(page).toContain('Sous 42 réponses')
    expect(page).toContain('plus de 20 avis en une heure')
    expect(page).toContain('plus de 5 % de tout')
    expect(page).toContain('pendant 24 heures')
    expect(page).toContain('au plus tôt 48 heures après la fin du trimestre')
    expect(page).toContain('La satisfaction, sur 10 : bon à partir de 8, moyen à partir de 5')
    expect(page).toContain('Joindre quelqu’un, en pour cent : bon à partir de 85 %, moyen à partir de 70 %')
    expect(page).toContain('L’autonomie, sur 10 : pas de niveau')
    expect(page).toContain('du 18 novembre 2025 au 17 novembre 2026')
    expect(page).toContain(`La version en vigueur est la ${METHOD_VERSION}.`)
  })

  it('is in English too', async () => {
    const page = await read('en')
    expect(page).toContain('How the scores are made')
    expect(page).toContain('(10 × 60 + 7.5 × 80 + 5 × 30 + 2.5 × 20 + 0 × 10) ÷ 200 = 7')
    expect(page).toContain('from 18 November 2025 to 17 November 2026')
  })

  it('chose an example that rounding would flatter', () => {
    const { mark } = workOut('satisfaction')
    const { shown, rounded } = createNumbers('fr')
    expect([mark < 8, shown(mark), rounded(mark)]).toEqual([true, '7,9', '8,0'])
  })
})

describe('numbers of the page', () => {
  const { exact, shown, upper, percent } = createNumbers('fr')

  it.each([
    ['a whole mark', exact(8), '8'],
    ['three decimals', exact(7.125), '7,125'],
    ['more than three', exact(20 / 3), '6,666…'],
    ['what a subtraction leaves', exact(1 - 0.796), '0,204'],
    ['cut, not rounded', shown(7.99), '7,9'],
    ['a decimal that is none', shown(8), '8,0'],
    ['a bound, upwards', upper(8.01), '8,1'],
    ['a bound that needs none', upper(8.1), '8,1'],
    ['a share whose product falls short', percent(0.29).replace(/\s/, ' '), '29 %'],
    ['a share, cut', percent(0.849).replace(/\s/, ' '), '84 %'],
  ])('%s', (_what, written, expected) => {
    expect(written).toBe(expected)
  })
})
