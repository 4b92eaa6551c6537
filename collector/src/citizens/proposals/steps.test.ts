import { describe, expect, it } from 'vitest'
import { isAllowed } from './steps.ts'

describe('a proposal moves on', () => {
  it.each([
    ['waiting', 'proposed', true],
    ['waiting', 'unpublished', true],
    ['waiting', 'accepted', false],
    ['proposed', 'accepted', true],
    ['proposed', 'refused', true],
    ['proposed', 'unpublished', true],
    ['proposed', 'proposed', false],
    ['accepted', 'planned', true],
    ['accepted', 'done', true],
    ['accepted', 'unpublished', false],
    ['planned', 'in-progress', true],
    ['in-progress', 'planned', true],
    ['in-progress', 'refused', true],
    ['done', 'refused', false],
    ['refused', 'accepted', false],
    ['unpublished', 'proposed', false],
  ] as const)('from %s to %s: %s', (from, to, allowed) => {
    expect(isAllowed(from, to)).toBe(allowed)
  })
})
