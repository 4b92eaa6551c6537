import { directionOf, nameOf } from '@monavis/shared/texts/texts'
import { DEFAULT_LOCALE, type Locale } from '@monavis/shared/vote'
import { openBallot } from './ballot.ts'
import { type Card, makeCard } from './card.ts'
import { html } from './elements.ts'
import { chooseLocale, promptIn } from './language.ts'
import { holdLink } from './link.ts'
import css from './prompt.css?inline'
import { adoptRules } from './sheet.ts'
import type { Tag } from './tags.ts'
import { uuidv7 } from './uuidv7.ts'

/**
 * Puts the question and its three smileys in the place of the link.
 * @throws where the browser or the page lacks or forbids what they need, or the texts cannot be had; the link is then
 * as it was
 */
export async function placePrompt(tag: Tag): Promise<void> {
  const { script, link, collector, demarche, button, token } = tag
  const place = link ?? script
  const { lang } = script.dataset
  const asked = chooseLocale([lang, place.closest<HTMLElement>('[lang]')?.lang]) ?? DEFAULT_LOCALE
  let locale = asked

  const random = crypto.getRandomValues(new Uint8Array(9))
  // Needed at the first click: better missed now, where it throws.
  AbortSignal.timeout(0)

  const host = html('div')
  const shadow = host.attachShadow({ mode: 'open' })
  adoptRules(shadow, css)
  let card: Card

  /** @param other offered where the page and the browser do not speak the same */
  const draw = async (spoken: Locale, other: Locale) => {
    const texts = await promptIn(collector, spoken)
    locale = spoken
    card = makeCard(tag, spoken, texts, (choice) => {
      offer.remove()
      // The page never hears of what goes wrong here; the person still has the link.
      choose(choice).catch(() => showLink?.(true))
    })
    const offer = html('button', { type: 'button', lang: other }, nameOf(other))
    offer.onclick = () => {
      draw(other, spoken).then(
        () => shadow.querySelector('button')?.focus(),
        () => {},
      )
    }
    if (other !== spoken) card.root.append(offer)
    host.lang = spoken
    host.dir = directionOf(spoken)
    shadow.replaceChildren(card.root)
  }
  await draw(asked, chooseLocale(navigator.languages) ?? asked)

  const showLink = link && holdLink(link)
  const choose = openBallot(
    collector,
    (satisfaction) => ({
      id: uuidv7(Date.now(), random),
      demarche,
      button,
      satisfaction,
      locale,
      source: 'button',
      token,
    }),
    (ballot) => {
      // Once a vote is recorded, the link would only cast another.
      showLink?.(!ballot.receipt && ballot.state !== 'sending')
      const hadFocus = shadow.activeElement
      card.show(ballot)
      if (ballot.state === 'refused' && hadFocus) link?.focus()
    },
  )
  place.before(host)
  showLink?.(false)
}
