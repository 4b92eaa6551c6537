import type { Feed, Level, Question, Score, Spread } from './feed.ts'
import { type Html, html } from './html.ts'
import { writeMark, writeScore, writeUpperBound } from './marks.ts'
import { countOf, writeCount } from './words.ts'

const LEVELS: Record<Level, string> = { good: 'Bon', medium: 'Moyen', bad: 'À améliorer' }

/** A shape, a word and a colour for each level: none of them is needed to understand the others. */
export function levelBadge(level: Level): Html {
  return html`<span class="level"><svg width="14" height="14" aria-hidden="true"><use href="#${level}"/></svg> ${LEVELS[level]}</span>`
}

/** The shapes of the levels, drawn once for the whole page. */
export function levelShapes(): Html {
  return html`
  <svg width="0" height="0" aria-hidden="true" class="shapes">
    <symbol id="good" viewBox="0 0 14 14"><circle class="good" cx="7" cy="7" r="6" fill="#18753c"/></symbol>
    <symbol id="medium" viewBox="0 0 14 14"><path class="medium" d="M7 0.5 13.5 7 7 13.5 0.5 7Z" fill="#b27200"/></symbol>
    <symbol id="bad" viewBox="0 0 14 14"><path class="bad" d="M7 1 13.5 13H0.5Z" fill="#ce0500"/></symbol>
  </svg>`
}

/** A mark with its level, and its count where another cell does not give it. */
export function markCell(question: Question, { n, mark, level }: Score, { publishFrom }: Feed): Html {
  if (mark === null) return withheld(n, publishFrom)
  return html`${markWithLevel(question, mark, level)}<span class="detail">${countOf(n, 'réponse', 'réponses')}</span>`
}

export function satisfactionCell(
  { n, mark, level }: Score,
  spread: Spread | null,
  { publishFrom }: Feed,
): Html {
  if (mark === null || spread === null) return withheld(n, publishFrom)
  const [low, high] = spread.interval
  return html`${markWithLevel('satisfaction', mark, level)}<span class="detail bounds">entre ${writeMark(low)} et ${writeUpperBound(high)}</span>`
}

/** How the votes spread: a bar for the eye, the figures for everybody. */
export function spreadCell(spread: Spread | null): Html {
  if (spread === null) return html`<span class="detail">Non publiée</span>`
  const { good, medium, bad } = spread
  const share = (count: number) => (100 * count) / (good + medium + bad)
  const part = (level: Level, fill: string, from: number, count: number) =>
    html`<rect class="${level}" x="${share(from)}" width="${share(count)}" height="12" fill="${fill}"/>`
  return html`
        <svg class="bar" viewBox="0 0 100 12" width="100%" height="12" preserveAspectRatio="none" aria-hidden="true">${[
          part('good', '#18753c', 0, good),
          part('medium', '#b27200', good, medium),
          part('bad', '#ce0500', good + medium, bad),
        ]}</svg>
        <span class="detail">${writeCount(good)} bien, ${writeCount(medium)} moyen, ${writeCount(bad)} mal</span>`
}

function markWithLevel(question: Question, mark: number, level: Level | null): Html {
  const unit = question === 'contact_reachability' ? null : html`<span class="unit">/10</span>`
  return html`<span class="mark">${writeScore(question, mark)}${unit}</span>${level && levelBadge(level)}`
}

function withheld(n: number, publishFrom: number): Html {
  const text =
    n === 0
      ? 'Aucune réponse'
      : `${countOf(n, 'réponse', 'réponses')}, note non publiée (moins de ${writeCount(publishFrom)})`
  return html`<span class="detail">${text}</span>`
}
