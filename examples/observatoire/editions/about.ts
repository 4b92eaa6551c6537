import { type Html, html } from '../html.ts'
import type { Edition } from '../knowledge.ts'
import { langOf, spoken } from '../languages.ts'
import type { Drawing } from '../page.ts'
import { writersOf } from '../words.ts'
import { EDITION_TEXTS } from './texts.ts'

/** Where an edition comes from, what it covers, and how to check that it is the one that was published. */
export function aboutEdition(edition: Edition, { knowledge, lang }: Drawing): Html {
  const texts = EDITION_TEXTS[lang]
  const write = writersOf(lang)
  const { name, revision, imported, reason, note, method, publishedAt, digest, year, quarter } = edition
  const json = `${knowledge.collectorUrl}/api/v1/editions/${name}/${revision}`
  const number = write.count(revision)
  return html`
      ${note && html`<p class="notice"${langOf('fr', lang)}>${note}</p>`}
      <ul>
        <li>${imported ? texts.imported : texts.frozen}${method && html`. ${texts.method(method)}`}</li>
        <li>${texts.year(write.day(year.from), write.day(year.to))}</li>
        <li>${texts.quarter(write.day(quarter.from), write.day(quarter.to))}</li>
        <li>${texts.published(write.instant(publishedAt))}</li>
        <li>${reason ? texts.reason(number, spoken(reason, 'fr', lang)) : texts.revision(number)}</li>
        <li>${texts.digest} <code class="digest">${digest}</code></li>
        <li><a href="${json}">${texts.json}<span class="hidden"> ${name}</span></a>, <a href="${json}?format=csv">${texts.csv}<span class="hidden"> ${name}</span></a></li>
      </ul>`
}
