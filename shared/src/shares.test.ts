import { expect, it } from 'vitest'
import { shareOf, type Unmeasured } from './shares.ts'

const of = (...verdicts: (boolean | Unmeasured)[]) =>
  verdicts.map((verdict) => ({ essential: true, verdict }))
const judge = ({ verdict }: { verdict: boolean | Unmeasured }) => verdict

it('tells a share by its numerator and denominator, and counts apart what is not measured', () => {
  const demarches = of(true, true, false, 'withheld', 'unequipped', 'unequipped', 'missing')
  expect(shareOf(demarches, { name: 'goal', of: 'all', judge })).toEqual({
    name: 'goal',
    of: 'all',
    total: 7,
    numerator: 2,
    denominator: 3,
    share: 2 / 3,
    withheld: 1,
    unequipped: 2,
    missing: 1,
  })
})

it('is about the essential ones where it says so', () => {
  const demarches = [...of(true), { essential: false, verdict: false }]
  expect(shareOf(demarches, { name: 'goal', of: 'essential', judge })).toMatchObject({ total: 1, share: 1 })
  expect(shareOf(demarches, { name: 'goal', of: 'all', judge })).toMatchObject({ total: 2, share: 0.5 })
})

it('has no value where nothing is measured', () => {
  const share = shareOf(of('missing'), { name: 'goal', of: 'all', judge })
  expect(share).toMatchObject({ denominator: 0, share: null, missing: 1 })
})
