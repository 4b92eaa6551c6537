import { plainTable, unseen } from '../charts/plain-table.ts'
import { type Html, html } from '../html.ts'
import type { Demarche, Lang } from '../knowledge.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { DEMARCHE_TEXTS } from './texts.ts'

/** What the votes are worth: those vouched for, and those that looked wrong. */
export function trustSection({ votes }: Demarche, lang: Lang): Html {
  const { trust } = DEMARCHE_TEXTS[lang]
  const write = writersOf(lang)
  return section(
    'confiance',
    trust.title,
    html`
      ${plainTable(
        unseen(trust.title),
        [trust.kind, trust.count],
        [
          [trust.verified, write.count(votes.verified)],
          [trust.waiting, write.count(votes.suspect)],
          [trust.admitted, write.count(votes.admitted)],
          [trust.rejected, write.count(votes.rejected)],
        ],
      )}
      <p class="detail">${trust.explanation}</p>`,
  )
}
