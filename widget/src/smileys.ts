import type { Satisfaction } from '@monavis/shared/questionnaire'

/** In the order they are shown, from worst to best. */
export const CHOICES: readonly Satisfaction[] = [1, 2, 3]

/** Side of the square the smileys are drawn in. */
export const SMILEY_SIZE = 40

const FACE = 'M20 3a17 17 0 1 0 0 34a17 17 0 1 0 0-34M14 14v4M26 14v4'

/** One path a smiley, drawn with a stroke and no filling. The loader has its own, made of borders. */
export const SMILEYS: Record<Satisfaction, string> = {
  1: `${FACE}M13 28q7-7 14 0`,
  2: `${FACE}M13 26h14`,
  3: `${FACE}M13 24q7 8 14 0`,
}
