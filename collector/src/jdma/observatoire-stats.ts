import type { Scores } from '../scores/scores-of.ts'

/**
 * The six scores as the observatory's importer reads them: finite numbers, 0 where there is no answer, none
 * withheld (it has a threshold of its own), and its own mixed casing.
 */
export function observatoireStats(scores: Scores) {
  return {
    data: {
      satisfaction: scores.satisfaction.mark ?? 0,
      comprehension: scores.comprehension.mark ?? 0,
      contact: scores.contact.mark ?? 0,
      contact_reachability: scores.contact_reachability.mark ?? 0,
      contact_satisfaction: scores.contact_satisfaction.mark ?? 0,
      autonomy: scores.autonomy.mark ?? 0,
    },
    metadata: {
      satisfaction_count: scores.satisfaction.n,
      comprehension_count: scores.comprehension.n,
      contact_count: scores.contact.n,
      contactReachability_count: scores.contact_reachability.n,
      contactSatisfaction_count: scores.contact_satisfaction.n,
      autonomy_count: scores.autonomy.n,
    },
  }
}
