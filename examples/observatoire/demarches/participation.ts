import { shareFigure } from '../charts/share-figure.ts'
import { type Html, html } from '../html.ts'
import type { Demarche, Lang } from '../knowledge.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { DEMARCHE_TEXTS } from './texts.ts'

/** How many of those who used the démarche said how it went. */
export function participationSection(demarche: Demarche, lang: Lang): Html {
  const { participation: texts } = DEMARCHE_TEXTS[lang]
  return section(
    'participation',
    texts.title,
    html`
      ${chartOf(demarche, lang) ?? html`<p>${texts.unknown}</p>`}`,
  )
}

function chartOf({ participation, scores }: Demarche, lang: Lang): Html | null {
  const { participation: texts, vote } = DEMARCHE_TEXTS[lang]
  const n = scores.satisfaction.n
  if (!participation || participation.share === null || n === null) return null
  const write = writersOf(lang)
  const { share } = participation
  const uses = write.count(Math.round(participation.uses))
  const written = write.percents(share * 100)
  return shareFigure(
    share,
    [
      { label: texts.votes, figure: write.count(n) },
      { label: texts.uses, figure: uses },
      { label: texts.share, figure: written },
    ],
    {
      lang,
      name: texts.name,
      legend: share > 1 ? texts.tooMany : texts.of(written, write.countOf(n, ...vote), uses),
      headers: texts.headers,
    },
  )
}
