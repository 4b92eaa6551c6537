import { plainTable, unseen } from '../charts/plain-table.ts'
import { type Html, html } from '../html.ts'
import type { Demarche, Indicator, Lang } from '../knowledge.ts'
import { spoken } from '../languages.ts'
import { levelBadge } from '../levels.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { labelOf, sortedIndicators, writeValue } from './indicator-labels.ts'
import { DEMARCHE_TEXTS } from './texts.ts'

/** What is known of the démarche from elsewhere: each value with who says so, and since when. */
export function indicatorsSection({ indicators }: Demarche, lang: Lang): Html {
  const texts = DEMARCHE_TEXTS[lang].indicators
  const rows = sortedIndicators(indicators).map(([name, indicator]) => {
    const badge = indicator.level && levelBadge(indicator.level, lang)
    const origin = html`<span class="detail">${originOf(indicator, lang)}</span>`
    return [labelOf(name, lang), html`${writeValue(name, indicator, lang)} ${badge}${origin}`] as const
  })
  const table = plainTable(unseen(texts.title), [texts.indicator, texts.value], rows)
  return section(
    'indicateurs',
    texts.title,
    html`
      ${rows.length === 0 ? html`<p>${texts.none}</p>` : table}`,
  )
}

function originOf({ source, date, status }: Indicator, lang: Lang): Html {
  const texts = DEMARCHE_TEXTS[lang].indicators
  const rest = [date && writersOf(lang).day(date), status && texts[status]].filter((part) => part !== null)
  if (source === null) return html`${rest.join(', ')}`
  return html`${spoken(source, 'fr', lang)}${rest.map((part) => `, ${part}`)}`
}
