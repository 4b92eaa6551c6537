import { figuresOf } from '../figures.ts'
import { type Html, html } from '../html.ts'
import type { Lang } from '../knowledge.ts'
import { langOf } from '../languages.ts'
import { levelBadge } from '../levels.ts'
import { writeIndicator } from './indicator-words.ts'
import type { Line, Marked } from './line.ts'
import { TABLE } from './texts.ts'

/** What cells are drawn with. */
export interface Pen {
  lang: Lang
  /** Answers from which a score is published. */
  publishFrom: number
  /** As in a {@link Drawing}. */
  href(to: string): string
}

export function titleCell({ id, title, administration, state }: Line, { lang, href }: Pen): Html {
  const spoken = langOf('fr', lang)
  return html`<a href="${href(`demarches/${id}/`)}"${spoken}>${title}</a><span class="detail"${spoken}>${administration}</span>${
    state === 'open' ? null : html`<span class="state">${TABLE[lang].states[state]}</span>`
  }`
}

export function satisfactionCell(line: Line, pen: Pen): Html {
  const { n, mark, interval, level } = line.scores.satisfaction
  if (mark === null) return html`<span class="detail">${whyNoMark(line, 'satisfaction', pen)}</span>`
  const figures = figuresOf(pen.lang)
  const texts = TABLE[pen.lang]
  return html`<span class="mark">${figures.mark(mark)}<span class="unit">/10</span></span>${level && levelBadge(level, pen.lang)}<span class="detail">${
    n === null ? null : figures.countOf(n, ...texts.opinions)
  }${interval && html`${n === null ? null : ', '}${texts.between(figures.mark(interval[0]), figures.upperBound(interval[1]))}`}</span>`
}

export function markCell(line: Line, question: Marked, pen: Pen): Html {
  const { n, mark, level } = line.scores[question]
  if (mark === null) return html`<span class="detail">${whyNoMark(line, question, pen)}</span>`
  const figures = figuresOf(pen.lang)
  const unit = question === 'contact_reachability' ? null : html`<span class="unit">/10</span>`
  return html`<span class="mark">${figures.score(question, mark)}${unit}</span>${level && levelBadge(level, pen.lang)}${
    n === null ? null : html`<span class="detail">${figures.countOf(n, ...TABLE[pen.lang].answers)}</span>`
  }`
}

/** Why a mark is missing: nobody could answer, nobody did, or too few did. */
export function whyNoMark({ scores, hasButton }: Line, question: Marked, { lang, publishFrom }: Pen): string {
  const texts = TABLE[lang]
  const figures = figuresOf(lang)
  const { n, withheld } = scores[question]
  if (!hasButton) return texts.noButton
  if (!n) return texts.noAnswer
  const counted = figures.countOf(n, ...(question === 'satisfaction' ? texts.opinions : texts.answers))
  return texts.withheld(counted, withheld === 'too-few-answers' ? figures.count(publishFrom) : null)
}

export function indicatorCell({ indicators }: Line, name: string, { lang }: Pen): Html {
  const indicator = indicators[name]
  if (!indicator) return unknownCell(lang)
  const { value, level } = indicator
  const written = writeIndicator(name, value, lang)
  if (typeof value !== 'number') return html`${written}`
  const unit = name === 'language' ? html`<span class="unit">/10</span>` : null
  return html`<span class="mark">${written}${unit}</span>${level && levelBadge(level, lang)}`
}

export function askedAgainCell(line: Line, pen: Pen): Html {
  const value = line.indicators['askedAgain']?.value
  if (typeof value !== 'number') return unknownCell(pen.lang)
  const [one, many] = TABLE[pen.lang].askedAgain
  const noun = figuresOf(pen.lang)
    .countOf(value, one, many)
    .replace(/^\S+\s/u, '')
  return html`${indicatorCell(line, 'askedAgain', pen)}<span class="detail">${noun}</span>`
}

export function contactsCell(line: Line, pen: Pen): Html {
  const help = line.indicators['humanHelp']?.value
  const word = typeof help === 'boolean' ? TABLE[pen.lang].humanHelp[help ? 'yes' : 'no'] : null
  return html`${indicatorCell(line, 'contacts', pen)}${word && html`<span class="detail">${word}</span>`}`
}

export function participationCell({ uses, participation }: Line, { lang }: Pen): Html {
  if (uses === null) return unknownCell(lang)
  const figures = figuresOf(lang)
  const texts = TABLE[lang]
  return html`${figures.countOf(uses, ...texts.uses)}${
    participation === null
      ? null
      : html`<span class="detail">${texts.share(figures.percents(participation))}</span>`
  }`
}

function unknownCell(lang: Lang): Html {
  return html`<span class="detail">${TABLE[lang].unknown}</span>`
}
