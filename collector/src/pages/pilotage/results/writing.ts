import { type Day, isoDay } from '@monavis/shared/period'
import { SCORES, type Score, type ScoreName } from '@monavis/shared/score'
import type { Language } from '../../../http/language.ts'
import { writtenDay, writtenDayOf } from '../../../http/written-days.ts'
import { createNumbers, type Numbers } from '../../../http/written-numbers.ts'
import { RESULTS_TEXTS, type ResultsTexts } from './results-texts.ts'

/** All it takes to write results in one language. */
export interface Writing {
  lang: Language
  texts: ResultsTexts
  numbers: Numbers
  /** `21 novembre 2026` */
  day(day: Day): string
  /** The same of an instant, Paris time. @param at ms */
  instant(at: number): string
  /** A mark with its range, or that there is none: `7,9 / 10`; a share of people reached in percents. */
  mark<N extends ScoreName>(name: N, score: Pick<Score<N>, 'mark'>): string
  /** `entre 7,8 et 8,1`: both bounds further out than they are, never nearer. */
  interval(score: Pick<Score, 'interval'>): string
}

const writings: Record<Language, Writing> = { fr: createWriting('fr'), en: createWriting('en') }

export function writingIn(lang: Language): Writing {
  return writings[lang]
}

function createWriting(lang: Language): Writing {
  const texts = RESULTS_TEXTS[lang]
  const numbers = createNumbers(lang)
  return {
    lang,
    texts,
    numbers,
    day: (day) => writtenDay(isoDay(day), lang),
    instant: (at) => writtenDayOf(at, lang),
    mark: (name, { mark }) => {
      if (mark === null) return texts.none
      const { range } = SCORES[name]
      return range === 1 ? numbers.percent(mark) : texts.outOf(numbers.shown(mark), range)
    },
    interval: ({ interval }) =>
      interval ? texts.between(numbers.shown(interval[0]), numbers.upper(interval[1])) : '',
  }
}
