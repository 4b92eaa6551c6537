import { plainTable, unseen } from '../charts/plain-table.ts'
import { type Html, html } from '../html.ts'
import type { Demarche, Lang, Question, Score } from '../knowledge.ts'
import { levelBadge } from '../levels.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { DEMARCHE_TEXTS } from './texts.ts'

const FURTHER = [
  'comprehension',
  'contact_satisfaction',
  'contact_reachability',
  'contact',
  'autonomy',
] as const satisfies Question[]

/** The marks beside satisfaction. */
export function marksSection({ scores }: Demarche, lang: Lang): Html {
  const { marks } = DEMARCHE_TEXTS[lang]
  const rows = FURTHER.map((question) => {
    const score = scores[question]
    return [marks.names[question], markOf(question, score, lang), answersOf(score, lang)] as const
  })
  return section(
    'notes',
    marks.title,
    html`
      ${plainTable(unseen(marks.title), [marks.question, marks.mark, marks.answers], rows)}`,
  )
}

function markOf(question: Question, { n, mark, interval, level }: Score, lang: Lang): Html {
  const { marks, between } = DEMARCHE_TEXTS[lang]
  const write = writersOf(lang)
  if (mark === null) return html`<span class="detail">${n === 0 ? marks.none : marks.withheld}</span>`
  const [low, high] = interval ?? []
  // A share is wholly in percents: its upper bound is not lifted to a tenth.
  const upper = question === 'contact_reachability' ? write.percent : write.upperBound
  const bounds =
    low === undefined || high === undefined ? null : between(write.score(question, low), upper(high))
  return html`<strong>${write.score(question, mark)}</strong> ${level && levelBadge(level, lang)}<span class="detail">${bounds}</span>`
}

function answersOf({ n }: Score, lang: Lang): string {
  return n === null ? '–' : writersOf(lang).count(n)
}
