import { type Html, html } from '../html.ts'
import { type Lang, LEVELS, type Level } from '../knowledge.ts'
import { writersOf } from '../words.ts'
import { plainTable } from './plain-table.ts'
import { CHART_TEXTS } from './texts.ts'

/** How votes spread over the three answers: a bar, and its table in sight. @param counts at least one vote in all */
export function distributionFigure(counts: Readonly<Record<Level, number>>, lang: Lang): Html {
  const texts = CHART_TEXTS[lang]
  const write = writersOf(lang)
  const total = counts.good + counts.medium + counts.bad
  const parts = LEVELS.map((answer, index) => ({
    answer,
    count: counts[answer],
    share: counts[answer] / total,
    from: LEVELS.slice(0, index).reduce((sum, before) => sum + counts[before], 0) / total,
  }))
  const name = parts.map(({ answer, share }) => `${texts.answer[answer]} ${write.percent(share)}`).join(', ')
  return html`
    <figure class="chart">
      <svg class="bar" role="img" aria-label="${texts.distribution} – ${name}" viewBox="0 0 100 12" width="100%" height="16" preserveAspectRatio="none">${parts.map(
        ({ answer, from, share }) =>
          html`<rect class="${answer}" x="${percents(from)}" width="${percents(share)}" height="12"/>`,
      )}</svg>
      ${plainTable(
        texts.distribution,
        [texts.answers, texts.votes, texts.share],
        parts.map(({ answer, count, share }) => [
          html`<svg width="14" height="14" aria-hidden="true"><use href="#${answer}"/></svg> ${texts.answer[answer]}`,
          write.count(count),
          write.percent(share),
        ]),
      )}
    </figure>`
}

function percents(share: number): number {
  return Math.round(share * 1000) / 10
}
