import type { Demarche } from '../knowledge.ts'

export interface MinistereShare {
  ministere: string
  /** Its essential démarches. */
  total: number
  /** Those whose mark is published. */
  published: number
  /** Those of them above 8 out of 10. */
  above: number
}

/** How many of each ministère's essential démarches are above the goal; by name. */
export function sharesByMinistere(demarches: readonly Demarche[]): MinistereShare[] {
  const essential = demarches.filter((demarche) => demarche.essential)
  return [...Map.groupBy(essential, ({ ministere }) => ministere)]
    .map(([ministere, own]) => {
      const marks = own.flatMap(({ scores }) => scores.satisfaction.mark ?? [])
      return {
        ministere,
        total: own.length,
        published: marks.length,
        above: marks.filter((mark) => mark > 8).length,
      }
    })
    .sort((a, b) => a.ministere.localeCompare(b.ministere, 'fr'))
}
