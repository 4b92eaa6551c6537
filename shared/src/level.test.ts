import { describe, expect, it } from 'vitest'
import { levelOf } from './level.ts'

describe('levelOf', () => {
  it.each([
    ['satisfaction', 8, 'good'],
    ['satisfaction', 7.963, 'medium'],
    ['satisfaction', 5, 'medium'],
    ['satisfaction', 4.999, 'bad'],
    ['comprehension', 8.1, 'good'],
    ['contact_satisfaction', 2.5, 'bad'],
    ['contact_reachability', 0.85, 'good'],
    ['contact_reachability', 0.8499, 'medium'],
    ['contact_reachability', 0.7, 'medium'],
    ['contact_reachability', 0.6999, 'bad'],
    ['contact', 10, null],
    ['autonomy', 10, null],
    ['satisfaction', null, null],
  ] as const)('%s %s is %s', (name, mark, level) => {
    expect(levelOf(name, mark)).toBe(level)
  })
})
