import { writeQuarter } from '../charts/quarters.ts'
import { type Html, html } from '../html.ts'
import type { Lang, Move } from '../knowledge.ts'
import type { Drawing } from '../page.ts'
import { writersOf } from '../words.ts'
import { DEMARCHE_TEXTS } from './texts.ts'

/** How the démarche has moved between the two newest editions; nothing where it was not in both. */
export function sinceSection(id: number, { knowledge, lang }: Drawing): Html | null {
  const move = knowledge.difference?.moves.find((one) => one.id === id)
  if (!knowledge.difference || !move) return null
  const { since } = DEMARCHE_TEXTS[lang]
  const write = writersOf(lang)
  const { before, after } = move
  const isCompared = move.verdict !== null
  const marks =
    isCompared && before !== null && after !== null && since.marks(write.mark(before), write.mark(after))
  return html`
      <h3>${since.title(writeQuarter(knowledge.difference.with, lang))}</h3>
      <p>${writeMove(move, lang)}${marks ? html` <span class="detail">${marks}</span>` : null}</p>`
}

/** A move as it is: one that chance may explain is never told as a real one. */
export function writeMove({ difference, verdict, notComparable }: Move, lang: Lang): string {
  const { since } = DEMARCHE_TEXTS[lang]
  if (verdict === null || difference === null) return whyNot(notComparable, lang)
  const size = writeSize(difference, lang)
  if (verdict !== 'steady') return since[verdict](size)
  if (difference === 0) return since.level
  return difference > 0 ? since.steadyRise(size) : since.steadyFall(size)
}

/** How large a difference of marks is, whichever way it goes. */
export function writeSize(difference: number, lang: Lang): string {
  const size = Math.abs(difference)
  return size < 0.1 ? DEMARCHE_TEXTS[lang].since.lessThanATenth : writersOf(lang).mark(size)
}

function whyNot(reason: string | null, lang: Lang): string {
  const { since } = DEMARCHE_TEXTS[lang]
  const words: Readonly<Record<string, string>> = since.notComparable
  return (reason !== null && words[reason]) || since.unknown
}
