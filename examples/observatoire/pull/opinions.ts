import type { Knowledge, Opinion } from '../knowledge.ts'
import type { Found } from './found.ts'

/** What people said of each démarche that anyone said something of. */
export function readOpinions(found: Found): Knowledge['opinions'] {
  const demarches = found.at('demarches').items()
  return new Map(
    demarches.map((demarche) => [
      demarche.at('id').count(),
      {
        givenUp: demarche.at('givenUp').count(),
        opinions: demarche.at('opinions').items().map(readOpinion),
      },
    ]),
  )
}

function readOpinion(opinion: Found): Opinion {
  return {
    number: opinion.at('number').count(),
    month: readMonth(opinion.at('month')),
    outcome: opinion.at('outcome').oneOf(['done', 'given-up']),
    satisfaction: readSatisfaction(opinion.at('satisfaction')),
    text: opinion.at('text').text(),
    locale: opinion.at('locale').matching(/^[a-z]{2}$/),
    answer: opinion
      .at('answer')
      .orNull((answer) => ({ text: answer.at('text').text(), month: readMonth(answer.at('month')) })),
  }
}

function readMonth(month: Found): string {
  return month.matching(/^\d{4}-(0[1-9]|1[0-2])$/)
}

function readSatisfaction(found: Found): Opinion['satisfaction'] {
  const { value } = found
  if (value !== 1 && value !== 2 && value !== 3) throw found.unexpected()
  return value
}
