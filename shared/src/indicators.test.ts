import { describe, expect, it } from 'vitest'
import { indicatorsSchema } from './indicator-schemas.ts'
import { INDICATORS, type IndicatorName, levelOfIndicator } from './indicators.ts'

describe('the level of a value', () => {
  it.each([
    ['accessibility', 100, 'good'],
    ['accessibility', 99.99, 'medium'],
    ['accessibility', 50, 'medium'],
    ['accessibility', 49.99, 'bad'],
    ['askedAgain', 0, 'good'],
    ['askedAgain', 1, 'good'],
    ['askedAgain', 2, 'medium'],
    ['askedAgain', 4, 'medium'],
    ['askedAgain', 5, 'bad'],
    ['availability', 99.9, 'good'],
    ['availability', 99.89, 'medium'],
    ['availability', 98.5, 'medium'],
    ['availability', 98.49, 'bad'],
    ['loadTime', 399.9, 'good'],
    ['loadTime', 400, 'medium'],
    ['loadTime', 799.9, 'medium'],
    ['loadTime', 800, 'bad'],
    ['volume', 300_000, undefined],
    ['digitalUse', 100, undefined],
    ['online', 'no', undefined],
    ['humanHelp', true, undefined],
  ] as const)('%s of %s is %s', (name, value, level) => {
    expect(levelOfIndicator(name, value)).toBe(level)
  })
})

describe('the schema of indicators', () => {
  const beside = { source: 'Baromètre', date: '2026-06-30', status: 'verified' }
  const accepts = (name: string, indicator: object) =>
    indicatorsSchema.safeParse({ [name]: { ...beside, ...indicator } }).success

  it.each<[IndicatorName, unknown[], unknown[]]>([
    ['authority', ['state', 'collectivite'], ['State', '', null, ['state'], 1]],
    ['audience', [['agents'], ['particuliers', 'entreprises']], [[], 'agents', ['x'], null]],
    ['contacts', [[], ['phone', 'chat']], ['', ['fax']]],
    ['volume', [0, 1_000_000_000], [-1, 1.5, 1_000_000_001, '300000', null]],
    ['lifeEvent', ['Je déménage', 'x'.repeat(300)], ['', ' ', 'a\nb', 'x'.repeat(301), 1]],
    ['humanHelp', [true, false], ['true', 0, null]],
    ['accessibility', [0, 72.5, 100], [-0.1, 100.1, '50']],
    ['loadTime', [0, 399.5], [-1, 600_001]],
    ['language', [0, 8.4, 10], [10.1, '8']],
  ])('holds %s to its kind and range', (name, right, wrong) => {
    for (const value of right) expect(accepts(name, { value }), JSON.stringify(value)).toBe(true)
    for (const value of wrong) expect(accepts(name, { value }), JSON.stringify(value)).toBe(false)
  })

  it.each([
    ['without a source', { source: undefined }],
    ['with an empty source', { source: '' }],
    ['without a date', { date: undefined }],
    ['of a day that is none', { date: '2026-02-30' }],
    ['of a day before days are counted', { date: '1969-12-31' }],
    ['of another status', { status: 'guessed' }],
    ['with what is not asked', { note: 'x' }],
  ])('refuses a value %s', (_case, change) => {
    expect(accepts('volume', { value: 1 })).toBe(true)
    expect(accepts('volume', { value: 1, ...change })).toBe(false)
  })

  it('knows every indicator of the table and no other', () => {
    expect(Object.keys(INDICATORS)).toHaveLength(19)
    expect(accepts('colour', { value: 1 })).toBe(false)
  })
})
