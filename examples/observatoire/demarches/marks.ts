import { plainTable, unseen } from '../charts/plain-table.ts'
import { type Html, html } from '../html.ts'
import { type Demarche, type Lang, type Question, RANGES, type Score } from '../knowledge.ts'
import { levelBadge } from '../levels.ts'
import { section } from '../section.ts'
import { coveringParts } from '../truncate.ts'
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
    return [marks.names[question], markOf(question, scores[question], lang)] as const
  })
  return section(
    'notes',
    marks.title,
    html`
      ${plainTable(unseen(marks.title), [marks.question, marks.mark], rows)}`,
  )
}

function markOf(question: Question, { n, mark, interval, level }: Score, lang: Lang): Html {
  const { marks, between, answer } = DEMARCHE_TEXTS[lang]
  const write = writersOf(lang)
  if (n === 0) return html`<span class="detail">${marks.none}</span>`
  const answers = n === null ? null : write.countOf(n, ...answer)
  if (mark === null)
    return html`<span class="detail">${marks.withheld}</span><span class="detail">${answers}</span>`
  const bounds =
    interval && between(write.score(question, interval[0]), writeUpper(question, interval[1], lang))
  return html`<strong>${write.score(question, mark)}</strong> ${level && levelBadge(level, lang)}<span class="detail">${bounds}</span><span class="detail">${answers}</span>`
}

/** Rounded up, so that what is shown still covers what was computed. */
function writeUpper(question: Question, bound: number, lang: Lang): string {
  const write = writersOf(lang)
  return RANGES[question] === 1 ? write.percent(coveringParts(bound, 100) / 100) : write.upperBound(bound)
}
