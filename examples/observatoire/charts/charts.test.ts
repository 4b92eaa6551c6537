import { expect, it } from 'vitest'
import { distributionFigure } from './distribution.ts'
import type { Point } from './evolution.ts'
import { evolutionFigure } from './evolution-figure.ts'
import { writeQuarter } from './quarters.ts'
import { shareFigure } from './share-figure.ts'

const AXIS = { max: 10, ticks: [0, 5, 8, 10], goal: 8 }
const WORDING = {
  lang: 'fr',
  name: 'Satisfaction',
  unit: 'Note',
  write: (value: number) => value.toFixed(1),
  writeUpper: (value: number) => value.toFixed(1),
} as const

function point(edition: string, value: number | null, imported = false): Point {
  const interval = value === null ? null : ([value - 0.5, value + 0.5] as const)
  return { edition, value, interval, imported, note: null }
}

function draw(...points: Point[]): string {
  return evolutionFigure(points, AXIS, WORDING).markup
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

it('tells in its table every figure that the line shows, and those it cannot', () => {
  const drawn = draw(point('2026-T1', 8.1), point('2026-T2', null), point('2026-T3', 7.9))
  const dots = [...drawn.matchAll(/<title>(\S+) – (\S+)<\/title>/g)].map(([, edition, value]) => [
    edition,
    value,
  ])
  const rows = [...drawn.matchAll(/<th scope="row">(\S+)<\/th><td>([^<]+)<\/td>/g)].map(([, ...row]) => row)
  expect(rows).toEqual([
    ['2026-T3', '7.9'],
    ['2026-T2', 'non publiée'],
    ['2026-T1', '8.1'],
  ])
  expect(dots).toEqual(rows.filter(([, value]) => value !== 'non publiée').reverse())
})

it('cuts the line where nothing was published, and joins what follows on', () => {
  const whole = draw(point('2026-T1', 8.1), point('2026-T2', 8), point('2026-T3', 7.9))
  expect(count(whole, /class="line"/g)).toBe(2)
  expect(whole).not.toContain('Trait coupé')
  const cut = draw(point('2026-T1', 8.1), point('2026-T2', null), point('2026-T3', 7.9))
  expect(count(cut, /class="line"/g)).toBe(0)
  expect(cut).toContain('Trait coupé')
})

it('explains no stroke that it does not draw', () => {
  const drawn = draw(point('2026-T2', 8, true), point('2026-T3', null))
  expect(drawn).toContain('Tirets et ronds vides')
  expect(drawn).not.toContain('Trait et ronds pleins')
})

it('gives what was imported another stroke, a word and its note', () => {
  const made = { ...point('2026-T1', 8.1, true), note: 'Édition inventée' }
  const drawn = draw(made, point('2026-T2', 8), point('2026-T3', 7.9))
  expect(count(drawn, /class="line imported"/g)).toBe(1)
  expect(count(drawn, /class="line"/g)).toBe(1)
  expect(drawn).toContain('2026-T1 <span class="detail">importée</span>')
  expect(drawn).toContain('«\u00a0Édition inventée\u00a0»\u00a0: 1er\u00a0trimestre 2026.')
})

it('draws no band, and has no column for it, where no interval is known', () => {
  const drawn = draw({ ...point('2026-T2', 8), interval: null }, { ...point('2026-T3', 8), interval: null })
  expect(drawn).not.toContain('class="band"')
  expect(drawn).not.toContain('Intervalle')
})

it('stands a lone edition on the chart', () => {
  const [, x, y] = /<circle class="dot" cx="([\d.]+)" cy="([\d.]+)"/.exec(draw(point('2026-T3', 5))) ?? []
  expect(Number(x)).toBeGreaterThan(0)
  expect(Number(y)).toBe((164 + 12) / 2)
})

it('labels quarters from the newest back, in either language', () => {
  const points = [1, 2, 3, 4].flatMap((quarter) => [
    point(`2025-T${quarter}`, 8),
    point(`2026-T${quarter}`, 8),
  ])
  points.sort((a, b) => a.edition.localeCompare(b.edition))
  const labels = [...draw(...points).matchAll(/class="quarter"[^>]*>([^<]+)</g)].map(([, label]) => label)
  expect(labels).toEqual(['T4 26', 'T2 26', 'T4 25', 'T2 25'])
  expect(writeQuarter('2026-T1', 'fr')).toBe('1er\u00a0trimestre 2026')
  expect(writeQuarter('2026-T1', 'en')).toBe('Q1 2026')
})

it('tells in its table how the votes of the bar spread', () => {
  const drawn = distributionFigure({ good: 150, medium: 20, bad: 30 }, 'fr').markup
  const widths = [...drawn.matchAll(/<rect class="(\w+)" x="([\d.]+)" width="([\d.]+)"/g)].map(
    ([, ...bar]) => bar,
  )
  expect(widths).toEqual([
    ['good', '0', '75'],
    ['medium', '75', '10'],
    ['bad', '85', '15'],
  ])
  const cells = [...drawn.matchAll(/<td>([^<]+)<\/td>/g)].map(([, cell]) => cell)
  expect(cells).toEqual(['150', '75\u00a0%', '20', '10\u00a0%', '30', '15\u00a0%'])
  expect(drawn).toContain('Bien 75\u00a0%, Moyen 10\u00a0%, Mal 15\u00a0%"')
})

it('fills a bar up to its share, and no further', () => {
  const words = { lang: 'fr', name: 'Participation', legend: '', headers: ['', ''] } as const
  const widthOf = (share: number) =>
    /class="part" width="([\d.]+)"/.exec(shareFigure(share, [], { ...words, headers: ['', ''] }).markup)?.[1]
  expect(widthOf(0.014)).toBe('1.4')
  expect(widthOf(1.3)).toBe('100')
})
