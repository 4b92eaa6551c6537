import { evolutionGroup } from '../charts/evolution-group.ts'
import { plainTable } from '../charts/plain-table.ts'
import { shareBar } from '../charts/share-bar.ts'
import { type Html, html } from '../html.ts'
import type { Lang, Share } from '../knowledge.ts'
import type { Drawing } from '../page.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { GOALS, isPast, judgedThen, judgedToday } from './goals.ts'
import { writeLeftOut } from './left-out.ts'
import { shareOf } from './share-of.ts'
import { NATIONAL_TEXTS } from './texts.ts'

/** The dated goals, how each is counted, and how far they are today. */
export function goalsSection({ knowledge, lang, now }: Drawing): Html {
  const { goals } = NATIONAL_TEXTS[lang]
  const demarches = judgedToday(knowledge)
  const rows = GOALS.map((goal) => {
    const { share: name, due } = goal
    const date = isPast(due, now) ? goals.past(goals.dates[due]) : goals.due(goals.dates[due])
    return [
      html`${goals.names[name]}<span class="detail">${date}</span><span class="detail">${goals.counted[name]}</span>`,
      reachedCell(shareOf(goal, demarches), lang),
    ] as const
  })
  return section(
    'objectifs',
    goals.title,
    html`<p>${goals.rule}</p>${plainTable(goals.caption, [goals.goal, goals.reached], rows)}`,
  )
}

/** The same shares, counted in each edition. A goal of which no edition knows anything is named, and not drawn. */
export function sharesEvolutionSection({ knowledge, lang }: Drawing): Html | null {
  if (knowledge.editions.length === 0) return null
  const { goals, evolution } = NATIONAL_TEXTS[lang]
  const write = (percents: number) => writersOf(lang).percents(percents)
  const editions = knowledge.editions
    .toReversed()
    .map((edition) => ({ ...edition, demarches: judgedThen(edition) }))
  const charts = GOALS.map((goal) => ({
    name: goals.names[goal.share],
    points: editions.map(({ name: edition, imported, note, demarches }) => {
      const { share } = shareOf(goal, demarches)
      return { edition, value: share === null ? null : share * 100, interval: null, imported, note }
    }),
  }))
  const known = charts.filter(({ points }) => points.some(({ value }) => value !== null))
  const unknown = charts.filter((chart) => !known.includes(chart)).map(({ name }) => name)
  const axis = { max: 100, ticks: [0, 50, 100], goal: 100 }
  const drawn = evolutionGroup(known, axis, { lang, unit: evolution.unit, write, writeUpper: write })
  return section(
    'evolution',
    evolution.title,
    html`
      <p>${evolution.rule}</p>
      ${known.length === 0 ? null : drawn}
      ${unknown.length === 0 ? null : html`<p>${evolution.unknown(unknown.join(lang === 'fr' ? '\u00a0; ' : '; '))}</p>`}`,
  )
}

/** How much of a goal is reached, of how many, and who is left out. */
export function reachedCell(share: Share, lang: Lang): Html {
  const { goals, outOf } = NATIONAL_TEXTS[lang]
  const write = writersOf(lang)
  const left = goals.leftOut(writeLeftOut(share, lang))
  if (share.share === null) return html`${goals.unmeasured}<span class="detail">${left}</span>`
  const of = outOf(write.count(share.numerator), write.count(share.denominator))
  return html`<strong>${write.percent(share.share)}</strong> ${shareBar(share.share)}<span class="detail">${of} (${left})</span>`
}
