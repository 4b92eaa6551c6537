/** Figures as they are written in a language. Marks are truncated, never rounded. */

import { type Lang, type Question, RANGES } from './knowledge.ts'
import { coveringParts, wholeParts } from './truncate.ts'

export interface Figures {
  /** `1 234`, `1,234` */
  count(count: number): string
  /** `1 avis`, `2 démarches`: in French zero is singular, in English it is not. */
  countOf(count: number, one: string, many: string): string
  /** A mark with one decimal: 7.963 → `7,9`, `7.9`. */
  mark(mark: number): string
  /** The upper bound of an interval: rounded up, so that what is shown still covers what was computed. */
  upperBound(bound: number): string
  /** A share of [0, 1] in whole percents: 0.849 → `84 %`, `84%`. */
  percent(share: number): string
  /** Percents of [0, 100], one decimal where there is one: 99.96 → `99,9 %`, `99.9%`; 100 → `100 %`. */
  percents(percents: number): string
  /** A mark as its question is read: out of ten, or in percents where the range is 1. */
  score(question: Question, mark: number): string
}

const figures: Record<Lang, Figures> = { fr: makeFigures('fr-FR', true), en: makeFigures('en-GB', false) }

export function figuresOf(lang: Lang): Figures {
  return figures[lang]
}

function makeFigures(locale: string, isFrench: boolean): Figures {
  const integer = new Intl.NumberFormat(locale)
  const tenths = (tenths: number) => (tenths / 10).toFixed(1).replace('.', isFrench ? ',' : '.')
  const withSign = (percents: string) => (isFrench ? `${percents}\u00a0%` : `${percents}%`)

  const count = (count: number) => integer.format(count)
  const mark = (mark: number) => tenths(wholeParts(mark, 10))
  const percent = (share: number) => withSign(String(wholeParts(share, 100)))
  return {
    count,
    countOf: (n, one, many) => `${count(n)}\u00a0${n === 1 || (isFrench && n === 0) ? one : many}`,
    mark,
    upperBound: (bound) => tenths(coveringParts(bound, 10)),
    percent,
    percents(percents) {
      if (percents > 0 && percents < 0.1) return isFrench ? 'moins de\u00a00,1\u00a0%' : 'less than 0.1%'
      return withSign(Number.isInteger(percents) ? String(percents) : mark(percents))
    },
    score: (question, value) => (RANGES[question] === 1 ? percent(value) : mark(value)),
  }
}
