import { CHANNELS, type ContactTried, type NO_HELP_NEEDED } from '@monavis/shared/questionnaire'
import { type Score, score } from '@monavis/shared/score'
import { LOCALES, type Locale } from '@monavis/shared/vote'
import { SCORE_SUMS } from '../../scores/score-sums.ts'
import { CONTEXT_CELLS, VOTE_CELLS } from '../../store/cells.ts'
import type { Summed, Sums } from '../../store/counts.ts'

/** Where help was looked for: the channels of the administration, then the others. */
export const WAYS = [9, 10, 11, 12, 13, 14, 15, 16] as const satisfies readonly Exclude<
  ContactTried,
  typeof NO_HELP_NEEDED
>[]
export type Way = (typeof WAYS)[number]

/** What became of looking for help in one place. */
export interface HelpBy {
  way: Way
  /** Votes that say so. */
  tried: number
  /** Asked of the administration's own channels alone. */
  answers: { reached: Score<'contact_reachability'>; help: Score<'contact_satisfaction'> } | undefined
}

type HelpCell = `contact_${string}`
const HELP_CELLS = VOTE_CELLS.filter((cell): cell is HelpCell => cell.startsWith('contact_'))

/** What the page of results needs of the counts beside the scores. */
export const RESULT_SUMS: Sums<keyof typeof SCORE_SUMS | HelpCell> = {
  ...SCORE_SUMS,
  ...Object.fromEntries(HELP_CELLS.map((cell) => [cell, [cell]])),
}
export type ResultCells = Summed<keyof typeof SCORE_SUMS | HelpCell>

/** Satisfaction by language, and votes by hour. */
export const CONTEXT_SUMS: Sums = Object.fromEntries(CONTEXT_CELLS.map((cell) => [cell, [cell]]))

/** Help by where it was looked for. */
export function helpOf(cells: ResultCells): HelpBy[] {
  const of = (cell: HelpCell) => cells[cell] ?? 0
  return WAYS.map((way) => {
    const tried = of(`contact_tried_${way}`)
    if (!CHANNELS.some((channel) => channel === way)) return { way, tried, answers: undefined }
    const reached = score('contact_reachability', {
      yes: of(`contact_reached_${way}_17`),
      no: of(`contact_reached_${way}_18`),
    })
    const help = score('contact_satisfaction', {
      very_good: of(`contact_satisfaction_${way}_23`),
      good: of(`contact_satisfaction_${way}_22`),
      medium: of(`contact_satisfaction_${way}_21`),
      bad: of(`contact_satisfaction_${way}_20`),
      very_bad: of(`contact_satisfaction_${way}_19`),
    })
    return { way, tried, answers: { reached, help } }
  })
}

/** Satisfaction of those who answered in each language. */
export function localesOf(cells: Summed): { locale: Locale; satisfaction: Score<'satisfaction'> }[] {
  const of = (locale: Locale, answer: number) => cells[`locale_${locale}_${answer}`] ?? 0
  return LOCALES.map((locale) => ({
    locale,
    satisfaction: score('satisfaction', { good: of(locale, 3), medium: of(locale, 2), bad: of(locale, 1) }),
  }))
}

/** Votes by hour of the day in Paris, from midnight on. */
export function hoursOf(cells: Summed): number[] {
  return Array.from({ length: 24 }, (_, hour) => cells[`hour_${hour}`] ?? 0)
}
