import type { Indicator } from '@monavis/shared/indicators'
import { shareOf } from '@monavis/shared/shares'
import { expect, it } from 'vitest'
import type { DescribedDemarche } from './content.ts'
import { SHARE_RULES } from './share-rules.ts'

function demarche(essential: boolean, value?: number): DescribedDemarche {
  const told = { source: 'Audit', date: '2026-06-30', status: 'verified' } as const
  const accessibility: Indicator<'accessibility'> | undefined =
    value === undefined ? value : { value, ...told }
  return { essential, indicators: accessibility ? { accessibility } : {} } as DescribedDemarche
}

it('works out the share of an indicator among the essential démarches of which it says something', () => {
  const rule = SHARE_RULES.find(({ name }) => name === 'essential-accessibility-100')
  if (!rule) throw new Error('no such share')
  const demarches = [demarche(true, 100), demarche(true, 99.9), demarche(true), demarche(false, 100)]
  expect(shareOf(demarches, rule)).toMatchObject({ total: 3, numerator: 1, denominator: 2, missing: 1 })
})
