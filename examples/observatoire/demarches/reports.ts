import { plainTable } from '../charts/plain-table.ts'
import { type Html, html } from '../html.ts'
import type { Lang, Reported } from '../knowledge.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { DEMARCHE_TEXTS } from './texts.ts'

/** Problems that those in charge have acknowledged: numbers alone, the most people first. */
export function reportsSection(reported: Reported | undefined, lang: Lang): Html {
  const texts = DEMARCHE_TEXTS[lang].reports
  return section(
    'problemes',
    texts.title,
    html`
      ${reported && reported.codes.length > 0 ? told(reported, lang) : html`<p>${texts.none}</p>`}`,
  )
}

function told({ codes, answerDays }: Reported, lang: Lang): Html {
  const texts = DEMARCHE_TEXTS[lang].reports
  const write = writersOf(lang)
  // A code newer than this site is shown as it is.
  const words: Readonly<Record<string, string>> = texts.codes
  const rows = codes
    .toSorted((a, b) => b.people - a.people)
    .map(({ code, reports, people, fixed }) => {
      const share = texts.fixed(write.count(fixed), write.count(reports))
      return [html`${words[code] ?? code}<span class="detail">${share}</span>`, write.count(people)] as const
    })
  const days = answerDays === null ? null : writeDays(answerDays, lang)
  return html`
      ${plainTable(texts.caption, [texts.code, texts.people], rows)}
      ${days && html`<p class="detail">${texts.answerDays(days)}</p>`}`
}

function writeDays(days: number, lang: Lang): string {
  const texts = DEMARCHE_TEXTS[lang].reports
  return days < 1 ? texts.lessThanADay : writersOf(lang).countOf(Math.round(days), ...texts.day)
}
