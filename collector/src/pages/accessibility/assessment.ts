import type { Conformity } from '@monavis/shared/texts/texts'
import type { Criterion, Status } from './criterion.ts'

/** What the two parts together are worth, the worst first: a criterion met in one only is not met. */
const WORST_FIRST: readonly Status[] = ['non conforme', 'non évalué', 'conforme']

/** Of a criterion in the service as a whole: it applies where one part has something that it speaks of. */
export function statusOf({ pages, widget }: Criterion): Status {
  return WORST_FIRST.find((status) => [pages.status, widget.status].includes(status)) ?? 'non applicable'
}

/**
 * Conformity with the RGAA: criteria met ÷ criteria that apply. One that was not assessed applies, and is not met.
 * @returns `rate` in [0, 1]; 1 where no criterion applies
 * Source: arrêté du 20 septembre 2019, "Taux de conformité à la norme"
 */
export function conformityOf(criteria: readonly Criterion[]) {
  const count = (status: Status) => criteria.filter((criterion) => statusOf(criterion) === status).length
  const met = count('conforme')
  const failed = count('non conforme')
  const unknown = count('non évalué')
  const applicable = met + failed + unknown
  const rate = applicable === 0 ? 1 : met / applicable
  const conformity: Conformity = rate === 1 ? 'total' : rate >= 0.5 ? 'partial' : 'none'
  return { met, failed, unknown, applicable, inapplicable: criteria.length - applicable, rate, conformity }
}
