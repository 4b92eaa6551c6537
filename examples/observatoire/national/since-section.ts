import { writeQuarter } from '../charts/quarters.ts'
import { writeSize } from '../demarches/since.ts'
import { type Html, html } from '../html.ts'
import { langOf } from '../languages.ts'
import { LEVEL_WORDS } from '../levels.ts'
import type { Drawing } from '../page.ts'
import { halves, section } from '../section.ts'
import { writersOf } from '../words.ts'
import { type LevelCrossed, type Moved, type Since, sinceLast } from './since.ts'
import { NATIONAL_TEXTS } from './texts.ts'

/** Items of one list: a reform may move hundreds. */
const MAX_ITEMS = 30

/** What has changed since the edition before: only what is larger than chance. */
export function sinceSection(drawing: Drawing): Html {
  const { knowledge, lang } = drawing
  const texts = NATIONAL_TEXTS[lang].since
  const { difference, editions } = knowledge
  const [newest, former] = [difference?.edition, difference?.with].map((name) =>
    editions.find((edition) => edition.name === name),
  )
  if (!difference || !newest || !former) return section('depuis', texts.last, html`<p>${texts.only}</p>`)
  const since = sinceLast(difference, newest, former)
  return section(
    'depuis',
    texts.title(writeQuarter(former.name, lang)),
    html`
      <p>${texts.rule}</p>
      ${halves(
        list(
          texts.rose,
          since.rose.map((moved) => movedItem(moved, drawing)),
          drawing,
        ),
        list(
          texts.fell,
          since.fell.map((moved) => movedItem(moved, drawing)),
          drawing,
        ),
      )}
      <p class="detail">${rest(since, drawing)}</p>
      ${list(
        texts.crossed,
        since.crossed.map((crossed) => crossedItem(crossed, drawing)),
        drawing,
      )}
      ${since.crossedByChance > 0 ? html`<p class="detail">${texts.byChance(writersOf(lang).count(since.crossedByChance))}</p>` : null}
      ${halves(
        list(
          texts.entered,
          difference.entered.map((one) => nameOf(one, drawing)),
          drawing,
        ),
        list(
          texts.left,
          difference.left.map((one) => nameOf(one, drawing)),
          drawing,
        ),
      )}`,
  )
}

function list(title: string, items: readonly Html[], { lang }: Drawing): Html {
  const texts = NATIONAL_TEXTS[lang].since
  const more = items.length - MAX_ITEMS
  const told = html`<ul>${items.slice(0, MAX_ITEMS).map((item) => html`<li>${item}</li>`)}</ul>`
  return html`<h3>${title} (${items.length})</h3>${items.length === 0 ? html`<p>${texts.none}</p>` : told}${
    more > 0 ? html`<p>${texts.more(writersOf(lang).countOf(more, ...texts.other))}</p>` : null
  }`
}

function movedItem(moved: Moved, drawing: Drawing): Html {
  const { lang } = drawing
  const texts = NATIONAL_TEXTS[lang].since
  const write = writersOf(lang)
  const sign = moved.difference > 0 ? '+' : '−'
  return html`${nameOf(moved, drawing)} <strong>${sign}\u00a0${writeSize(moved.difference, lang)}</strong> <span class="detail">${texts.move(write.mark(moved.before), write.mark(moved.after))}</span>`
}

function crossedItem(crossed: LevelCrossed, drawing: Drawing): Html {
  const { lang } = drawing
  const words = LEVEL_WORDS[lang]
  const levels = NATIONAL_TEXTS[lang].since.level(words[crossed.before], words[crossed.after])
  return html`${nameOf(crossed, drawing)} <span class="detail">${levels}</span>`
}

function rest({ steady, notComparable }: Since, { lang }: Drawing): string {
  const texts = NATIONAL_TEXTS[lang].since
  const write = writersOf(lang)
  return [
    steady > 0 && texts.steady(write.countOf(steady, ...texts.demarches)),
    notComparable > 0 && texts.notComparable(write.countOf(notComparable, ...texts.demarches)),
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join(' ')
}

/** Followed or not, what an edition knows has a page. */
function nameOf({ id, title }: { id: number; title: string }, { lang, href }: Drawing): Html {
  return html`<a href="${href(`demarches/${id}/`)}"${langOf('fr', lang)}>${title}</a>`
}
