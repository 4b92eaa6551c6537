import { shareFigure } from '../charts/share-figure.ts'
import { type Html, html } from '../html.ts'
import type { Demarche } from '../knowledge.ts'
import type { Drawing } from '../page.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { NATIONAL_TEXTS } from './texts.ts'

/** How many can be done online from end to end, how many cannot, and of how many nobody knows. */
export function digitisedOf(demarches: readonly Demarche[]): {
  online: number
  known: number
  total: number
} {
  const values = demarches.map(({ indicators }) => indicators['online']?.value)
  return {
    online: values.filter((value) => value === 'yes').length,
    known: values.filter((value) => value !== undefined).length,
    total: values.length,
  }
}

export function digitisedSection(essential: readonly Demarche[], { lang }: Drawing): Html {
  const { digitised: texts, leftOut, allKnown } = NATIONAL_TEXTS[lang]
  const { online, known, total } = digitisedOf(essential)
  if (known === 0) return section('en-ligne', texts.title, html`<p>${texts.unknown}</p>`)
  const write = writersOf(lang)
  const left = total > known ? write.countOf(total - known, ...leftOut.missing) : allKnown
  const chart = shareFigure(
    online / known,
    [
      { label: texts.online, figure: write.count(online) },
      { label: texts.notWholly, figure: write.count(known - online) },
      { label: texts.missing, figure: write.count(total - known) },
    ],
    {
      lang,
      name: texts.name,
      legend: texts.legend(write.percent(online / known), write.count(online), write.count(known), left),
      headers: texts.headers,
    },
  )
  return section('en-ligne', texts.title, chart)
}
