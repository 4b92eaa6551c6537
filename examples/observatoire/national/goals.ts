import type { Share } from '../knowledge.ts'
import type { NATIONAL_TEXTS } from './texts.ts'

type GoalTexts = (typeof NATIONAL_TEXTS)['fr']['goals']

/** A goal that the State has set its essential démarches, by the share that measures it. */
export interface Goal {
  share: keyof GoalTexts['names']
  /** The last month of the time it was given. */
  due: keyof GoalTexts['dates']
}

/** In the order of their dates. */
export const GOALS: readonly Goal[] = [
  { share: 'essential-satisfaction-above-8', due: '2024-08' },
  { share: 'essential-non-digital-alternative', due: '2024-12' },
  { share: 'essential-accessibility-100', due: '2025-12' },
  { share: 'essential-language-above-8', due: '2025-12' },
  { share: 'essential-online', due: '2026-12' },
  { share: 'essential-asked-again-none', due: '2026-12' },
]

/** Whether the time given is over. @param due `2024-08` */
export function isPast(due: string, now: Date): boolean {
  return now.toISOString().slice(0, 7) > due
}

export function shareNamed(name: string, shares: readonly Share[]): Share | undefined {
  return shares.find((share) => share.name === name)
}
