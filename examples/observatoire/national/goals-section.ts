import { evolutionFigure } from '../charts/evolution-figure.ts'
import { plainTable } from '../charts/plain-table.ts'
import { writeQuarter } from '../charts/quarters.ts'
import { shareBar } from '../charts/share-bar.ts'
import { type Html, html } from '../html.ts'
import type { Lang, Share } from '../knowledge.ts'
import type { Drawing } from '../page.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { GOALS, isPast, shareNamed } from './goals.ts'
import { writeLeftOut } from './left-out.ts'
import { NATIONAL_TEXTS } from './texts.ts'

/** The dated goals, as the newest edition measures them, then over all editions. */
export function goalsSection({ knowledge, lang, now }: Drawing): Html {
  const { goals } = NATIONAL_TEXTS[lang]
  const newest = knowledge.editions[0]
  if (!newest) return section('objectifs', goals.title, html`<p>${goals.none}</p>`)
  const rows = GOALS.map(({ share: name, due }) => {
    const share = shareNamed(name, newest.shares)
    const date = isPast(due, now) ? goals.past(goals.dates[due]) : goals.due(goals.dates[due])
    return [html`${goals.names[name]}<span class="detail">${date}</span>`, reachedCell(share, lang)] as const
  })
  return section(
    'objectifs',
    goals.title,
    plainTable(goals.caption(writeQuarter(newest.name, lang)), [goals.goal, goals.reached], rows),
  )
}

export function sharesEvolutionSection({ knowledge, lang }: Drawing): Html | null {
  if (knowledge.editions.length === 0) return null
  const { goals, evolution } = NATIONAL_TEXTS[lang]
  const write = (percents: number) => writersOf(lang).percents(percents)
  const editions = knowledge.editions.toReversed()
  const figures = GOALS.map(({ share: name }) => {
    const points = editions.map(({ name: edition, imported, note, shares }) => {
      const share = shareNamed(name, shares)?.share ?? null
      return { edition, value: share === null ? null : share * 100, interval: null, imported, note }
    })
    const axis = { max: 100, ticks: [0, 50, 100], goal: 100 }
    return evolutionFigure(points, axis, {
      lang,
      name: evolution.name(goals.names[name]),
      unit: evolution.unit,
      write,
      writeUpper: write,
    })
  })
  return section('evolution', evolution.title, html`<div class="charts">${figures}</div>`)
}

/** How much of a goal is reached, of how many, and who is left out. */
export function reachedCell(share: Share | undefined, lang: Lang): Html {
  const { goals, outOf } = NATIONAL_TEXTS[lang]
  if (!share) return html`${goals.unmeasured}`
  const write = writersOf(lang)
  const left = goals.leftOut(writeLeftOut(share, lang))
  if (share.share === null) return html`${goals.unmeasured}<span class="detail">${left}</span>`
  const of = outOf(write.count(share.numerator), write.count(share.denominator))
  return html`<strong>${write.percent(share.share)}</strong> ${shareBar(share.share)}<span class="detail">${of} (${left})</span>`
}
