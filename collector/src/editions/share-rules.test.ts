import { shareOf } from '@monavis/shared/shares'
import { expect, it } from 'vitest'
import type { FrozenDemarche } from './content.ts'
import { indicatorShare } from './share-rules.ts'

it('works out the share of an indicator among the démarches of which it says something', () => {
  const values = [100, 99.9, null, undefined]
  const demarches = values.map((value) => ({
    essential: true,
    ...(value !== undefined && { indicators: { rgaa: { value } } }),
  })) as unknown as FrozenDemarche[]
  const rule = indicatorShare('essential-rgaa-100', 'essential', 'rgaa', (value) => value === 100)
  expect(shareOf(demarches, rule)).toMatchObject({ total: 4, numerator: 1, denominator: 2, missing: 2 })
})
