import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Day,
  firstDayOf,
  INTERVALS,
  intervalsOf,
  isoDay,
  isWholeMonths,
  lastDayOf,
  monthOf,
  monthsBefore,
  parisDay,
  parisTime,
  parseDay,
  parseWindow,
  rollingWindow,
  splitMonths,
  startOfDay,
} from './period.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`not a day: ${text}`)
  return parsed
}
const anyDay = fc.integer({ min: day('1990-01-01'), max: day('2090-12-31') })
const anyPeriod = fc.tuple(anyDay, fc.nat(1500)).map(([from, length]) => ({ from, to: from + length }))
const read = (text: string, today: string) => {
  const period = parseWindow(text, day(today))
  return period && `${isoDay(period.from)} to ${isoDay(period.to)}`
}

describe('parisTime', () => {
  it.each([
    ['winter, one minute before midnight', '2026-01-15T22:59:59.999Z', '2026-01-15', 23],
    ['winter, midnight', '2026-01-15T23:00:00Z', '2026-01-16', 0],
    ['summer, one minute before midnight', '2026-07-15T21:59:59.999Z', '2026-07-15', 23],
    ['summer, midnight', '2026-07-15T22:00:00Z', '2026-07-16', 0],
    ['the hour that does not exist', '2026-03-29T01:00:00Z', '2026-03-29', 3],
    ['the hour that comes twice, first time', '2026-10-25T00:30:00Z', '2026-10-25', 2],
    ['the hour that comes twice, second time', '2026-10-25T01:30:00Z', '2026-10-25', 2],
    ['new year', '2026-12-31T23:00:00Z', '2027-01-01', 0],
    ['leap day', '2028-02-28T23:00:00Z', '2028-02-29', 0],
  ])('%s', (_case, instant, isoParis, hour) => {
    const time = parisTime(Date.parse(instant))
    expect([isoDay(time.day), time.hour]).toEqual([isoParis, hour])
  })

  it('agrees with the platform’s own calendar at any instant', () => {
    const reference = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })
    fc.assert(
      fc.property(fc.integer({ min: 631_152_000_000, max: 3_800_000_000_000 }), (instant) => {
        expect(isoDay(parisDay(instant))).toBe(reference.format(instant))
      }),
    )
  })

  it('begins each day at its first instant', () => {
    fc.assert(
      fc.property(anyDay, (anyOne) => {
        expect(parisDay(startOfDay(anyOne))).toBe(anyOne)
        expect(parisDay(startOfDay(anyOne) - 1)).toBe(anyOne - 1)
      }),
    )
  })
})

describe('parseDay', () => {
  it.each([
    '1969-12-31',
    '0050-01-01',
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '26-01-01',
    '',
    '2026-01-01T00:00',
  ])('refuses %s', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  it('reads back what isoDay writes', () => {
    fc.assert(fc.property(anyDay, (anyOne) => day(isoDay(anyOne)) === anyOne))
  })
})

describe('parseWindow', () => {
  it.each([
    ['12m', '2026-11-20', '2025-11-21 to 2026-11-20'],
    ['3m', '2026-11-20', '2026-08-21 to 2026-11-20'],
    ['3m', '2026-05-31', '2026-03-01 to 2026-05-31'],
    ['3m', '2028-05-31', '2028-03-01 to 2028-05-31'],
    ['12m', '2028-02-29', '2027-03-01 to 2028-02-29'],
    ['12m', '2026-01-01', '2025-01-02 to 2026-01-01'],
    ['2026-T1', '2026-11-20', '2026-01-01 to 2026-03-31'],
    ['2026-T4', '2026-11-20', '2026-10-01 to 2026-12-31'],
    ['2024-02-01..2024-02-29', '2026-11-20', '2024-02-01 to 2024-02-29'],
  ])('reads %s on %s as %s', (text, today, expected) => {
    expect(read(text, today)).toBe(expected)
  })

  it.each([
    '',
    '6m',
    '2026-T5',
    '0050-T1',
    '2026-03-31..2026-03-01',
    '2026-02-30..2026-03-31',
    'a..b',
    '2026-01-01',
    '2026-01-01..2026-01-02..2026-01-03',
  ])('refuses %s', (text) => {
    expect(read(text, '2026-11-20')).toBeUndefined()
  })

  it('clamps: n months before never spills into the month after', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 36 }), (today, months) => {
        expect(monthOf(monthsBefore(today, months))).toBe(monthOf(today) - months)
      }),
    )
  })
})

describe('splitMonths', () => {
  it('covers each day of a period once, and no other', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const { months, days } = splitMonths(period)
        const whole = months && { from: firstDayOf(months.from), to: lastDayOf(months.to), sign: 1 }
        const times = new Map<Day, number>()
        for (const part of whole ? [whole, ...days] : days) {
          for (let one = part.from; one <= part.to; one++) times.set(one, (times.get(one) ?? 0) + part.sign)
        }
        for (let one = period.from; one <= period.to; one++) {
          expect(times.get(one)).toBe(1)
          times.delete(one)
        }
        expect([...times.values()].every((n) => n === 0)).toBe(true)
      }),
    )
  })

  it('reads at most half a month of days at the beginning, and none that has been where it ends today', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 2, max: 36 }), (today, length) => {
        const { days } = splitMonths(rollingWindow(length, today))
        const read = days.filter(({ from }) => from <= today)
        expect(read.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBeLessThanOrEqual(15)
      }),
    )
  })

  it('leaves no day where the bounds are those of months', () => {
    expect(splitMonths({ from: day('2026-01-01'), to: day('2026-02-28') }).days).toEqual([])
    expect(isWholeMonths({ from: day('2026-01-01'), to: day('2026-02-28') })).toBe(true)
    expect(isWholeMonths({ from: day('2028-01-01'), to: day('2028-02-28') })).toBe(false)
  })
})

describe('intervalsOf', () => {
  it.each(INTERVALS)('cuts any period by the %s without gap or overlap', (interval) => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const cuts = intervalsOf(period, interval)
        expect(cuts[0]?.from).toBe(period.from)
        expect(cuts.at(-1)?.to).toBe(period.to)
        for (const [i, cut] of cuts.entries()) {
          expect(cut.from).toBeLessThanOrEqual(cut.to)
          if (i > 0) expect(cut.from).toBe((cuts[i - 1]?.to ?? Number.NaN) + 1)
        }
      }),
    )
  })

  it('begins weeks on Monday, quarters and years on their first day', () => {
    const starts = (from: string, to: string, interval: (typeof INTERVALS)[number]) =>
      intervalsOf({ from: day(from), to: day(to) }, interval).map((cut) => isoDay(cut.from))
    expect(starts('2026-11-01', '2026-11-16', 'week')).toEqual([
      '2026-11-01',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ])
    expect(starts('2025-12-01', '2026-04-30', 'quarter')).toEqual(['2025-12-01', '2026-01-01', '2026-04-01'])
    expect(starts('2024-12-31', '2026-01-01', 'year')).toEqual(['2024-12-31', '2025-01-01', '2026-01-01'])
  })
})
