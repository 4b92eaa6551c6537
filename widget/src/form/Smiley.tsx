import type { Satisfaction } from '@monavis/shared/questionnaire'
import { SMILEY_SIZE, SMILEYS } from '../smileys.ts'

/** A drawing that says nothing by itself: its word stands beside it. */
export function Smiley({ satisfaction }: { satisfaction: Satisfaction }) {
  return (
    <svg viewBox={`0 0 ${SMILEY_SIZE} ${SMILEY_SIZE}`} aria-hidden="true">
      <path d={SMILEYS[satisfaction]} />
    </svg>
  )
}
