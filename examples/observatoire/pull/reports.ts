import type { Knowledge } from '../knowledge.ts'
import type { Found } from './found.ts'

/** Problems that those in charge acknowledged, by démarche. */
export function readReports(found: Found): Knowledge['reports'] {
  const demarches = found.at('demarches').items()
  return new Map(
    demarches.map((demarche) => [
      demarche.at('id').count(),
      {
        codes: demarche
          .at('codes')
          .items()
          .map((code) => ({
            code: code.at('code').text(),
            reports: code.at('reports').count(),
            people: code.at('people').count(),
            fixed: code.at('fixed').count(),
          })),
        answerDays: demarche.at('answerDays').orNull((days) => days.number(Number.MAX_SAFE_INTEGER)),
      },
    ]),
  )
}
