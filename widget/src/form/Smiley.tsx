import type { Satisfaction } from '@monavis/shared/questionnaire'
import { SMILEY_SIZE, SMILEYS } from '../smileys.ts'

/** A drawing that says nothing by itself: its word stands beside it. */
export function Smiley({ satisfaction }: { satisfaction: Satisfaction }) {
  return (
    <svg
      class="monavis-face"
      viewBox={`0 0 ${SMILEY_SIZE} ${SMILEY_SIZE}`}
      width={SMILEY_SIZE}
      height={SMILEY_SIZE}
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d={SMILEYS[satisfaction]} />
    </svg>
  )
}
