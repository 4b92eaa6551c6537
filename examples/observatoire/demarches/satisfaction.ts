import { distributionFigure } from '../charts/distribution.ts'
import { type Html, html } from '../html.ts'
import type { Demarche, Score } from '../knowledge.ts'
import { levelBadge } from '../levels.ts'
import type { Drawing } from '../page.ts'
import { section } from '../section.ts'
import { standingOf } from '../standing.ts'
import { writersOf } from '../words.ts'
import { sinceSection } from './since.ts'
import { DEMARCHE_TEXTS } from './texts.ts'

/** The mark, or why there is none; how the votes spread; and what has changed since the last edition. */
export function satisfactionSection(demarche: Demarche, drawing: Drawing): Html {
  const { knowledge, lang } = drawing
  const { feed, editions } = knowledge
  const texts = DEMARCHE_TEXTS[lang]
  const write = writersOf(lang)
  const score = demarche.scores.satisfaction
  const frozen = editions[0]?.demarches.find(({ id }) => id === demarche.id)
  const standing = standingOf(demarche, frozen)
  return section(
    'satisfaction',
    texts.satisfaction,
    html`
      ${standing === 'published' ? markOf(score, drawing) : null}
      ${standing === 'withheld' ? html`<p class="notice">${texts.standing.withheld(write.countOf(score.n ?? 0, ...texts.vote), write.count(feed.publishFrom))}</p>` : null}
      ${standing === 'without-button' || standing === 'no-answer' ? html`<p class="notice">${texts.standing[standing]}</p>` : null}
      <p class="detail">${texts.period(write.day(feed.from), write.day(feed.to))}</p>
      ${spreadOf(score, drawing)}
      ${sinceSection(demarche.id, drawing)}`,
  )
}

/** A mark with its level, its interval and its votes. */
export function markOf({ n, mark, interval, level }: Score, { lang }: Drawing): Html {
  const texts = DEMARCHE_TEXTS[lang]
  const write = writersOf(lang)
  const bounds = interval && texts.between(write.mark(interval[0]), write.upperBound(interval[1]))
  return html`
      <p class="headline"><span class="mark">${mark === null ? null : write.mark(mark)} <span class="unit">${texts.outOfTen}</span></span> ${level && levelBadge(level, lang)}
        <span class="detail">${bounds}${n === null ? null : html` – ${write.countOf(n, ...texts.vote)}`}</span></p>`
}

function spreadOf({ n, counts }: Score, { lang }: Drawing): Html | null {
  const { good, medium, bad } = counts ?? {}
  if (!n || good === undefined || medium === undefined || bad === undefined) return null
  return distributionFigure({ good, medium, bad }, lang)
}
