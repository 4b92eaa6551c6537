import { openBallot } from './ballot.ts'
import { makeCard } from './card.ts'
import { html } from './elements.ts'
import { chooseLocale } from './language.ts'
import { holdLink } from './link.ts'
import css from './prompt.css?inline'
import { adoptRules } from './sheet.ts'
import type { Tag } from './tags.ts'
import { uuidv7 } from './uuidv7.ts'

/**
 * Puts the question and its three smileys in the place of the link.
 * @throws where the browser or the page lacks or forbids what they need; the link is then as it was
 */
export function placePrompt(tag: Tag): void {
  const { script, link, collector, demarche, button, token } = tag
  const place = link ?? script
  const { lang } = script.dataset
  const locale = chooseLocale([lang, place.closest<HTMLElement>('[lang]')?.lang])

  const random = crypto.getRandomValues(new Uint8Array(9))
  // Needed at the first click: better missed now.
  if (!window.fetch || !AbortSignal.timeout) throw new Error('nothing to send with')

  const host = html('div', { lang: locale, dir: 'ltr' })
  const shadow = host.attachShadow({ mode: 'open' })
  adoptRules(shadow, css)
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
  const card = makeCard(tag, locale, (choice) => {
    // The page never hears of what goes wrong here; the person still has the link.
    choose(choice).catch(() => showLink?.(true))
  })

  shadow.append(card.root)
  place.before(host)
  showLink?.(false)
}
