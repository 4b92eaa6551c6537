import { writeSize } from '../demarches/since.ts'
import { type Html, html } from '../html.ts'
import type { FrozenDemarche, Lang } from '../knowledge.ts'
import { langOf } from '../languages.ts'
import { levelBadge } from '../levels.ts'
import type { Drawing } from '../page.ts'
import { writersOf } from '../words.ts'
import { EDITION_TEXTS } from './texts.ts'

/** A démarche as an edition froze it. @param before the same in the edition before */
export function rowOf(
  demarche: FrozenDemarche,
  before: FrozenDemarche | undefined,
  { lang, href }: Drawing,
): [Html, Html, string] {
  const { id, title, year } = demarche
  const { n, mark, level } = year.satisfaction
  const write = writersOf(lang)
  const texts = EDITION_TEXTS[lang].demarches
  const votes = n === null ? texts.unknown : write.countOf(n, ...texts.votes)
  return [
    html`<a href="${href(`demarches/${id}/`)}"${langOf('fr', lang)}>${title}</a>`,
    html`${mark === null ? whyNone(demarche, lang) : html`<strong>${write.mark(mark)}</strong> ${level && levelBadge(level, lang)}`}<span class="detail">${votes}</span>`,
    writeDifference(mark, before?.year.satisfaction.mark ?? null, lang),
  ]
}

function whyNone({ equipped, year }: FrozenDemarche, lang: Lang): string {
  const texts = EDITION_TEXTS[lang].demarches
  if (year.satisfaction.n !== 0) return texts.withheld
  return equipped === false ? texts.withoutButton : texts.noAnswer
}

function writeDifference(after: number | null, before: number | null, lang: Lang): string {
  if (after === null || before === null) return '–'
  const difference = after - before
  if (difference === 0) return '0'
  // Which way it goes says nothing.
  if (Math.abs(difference) < 0.1) return writeSize(difference, lang)
  return `${difference > 0 ? '+' : '−'}\u00a0${writeSize(difference, lang)}`
}
