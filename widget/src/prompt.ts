import { directionOf, nameOf, type PromptTexts } from '@monavis/shared/texts/texts'
import { DEFAULT_LOCALE, type Locale } from '@monavis/shared/vote'
import { type Ballot, openBallot } from './ballot.ts'
import { type Card, makeCard } from './card.ts'
import type { Dialog } from './dialog.ts'
import { html } from './elements.ts'
import { holdPage } from './hold-page.ts'
import { chooseLocale, fetchTexts, promptIn } from './language.ts'
import { holdLink } from './link.ts'
import css from './prompt.css?inline'
import { sayMoreForm } from './say-more.ts'
import { send } from './send.ts'
import { adoptRules } from './sheet.ts'
import type { Tag } from './tags.ts'
import { uuidv7 } from './uuidv7.ts'

/**
 * Makes the question and its three smileys.
 * @param follow told each time what becomes of the vote; without a ballot, when the page undoes what is needed
 * @param dialog what it stands in, if not in the page itself
 * @returns the element to place in the page
 * @throws where the browser or the page lacks or forbids what is needed, or the texts cannot be had
 */
export async function makePrompt(
  tag: Tag,
  follow: (ballot?: Ballot) => void,
  dialog?: Dialog,
): Promise<HTMLElement> {
  const { place, collector, demarche, button, token, lang } = tag
  const asked = chooseLocale([lang, place.closest<HTMLElement>('[lang]')?.lang]) ?? DEFAULT_LOCALE
  let locale = asked

  const random = crypto.getRandomValues(new Uint8Array(9))
  // Needed at the first click: better missed now, where it throws.
  AbortSignal.timeout(0)

  const host = html('div')
  const shadow = host.attachShadow({ mode: 'open' })
  adoptRules(shadow, css + (dialog?.css ?? ''))
  const frame = dialog ? shadow.appendChild(dialog.root) : shadow
  const root = html('div', { class: 'card' })
  frame.append(root)
  let card: Card
  let texts: PromptTexts
  let voted: Ballot
  let sayMore: HTMLElement | undefined

  const speak = (spoken: Locale, spokenTexts: PromptTexts) => {
    locale = host.lang = spoken
    host.dir = directionOf(spoken)
    texts = spokenTexts
    dialog?.speak(texts)
  }

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
      voted = ballot
      follow(ballot)
      card.show(ballot)
      const { receipt } = ballot
      if (!receipt) return
      if (!sayMore) {
        sayMore = sayMoreForm(
          tag,
          texts.sayMore,
          () => ({
            id: receipt.id,
            token: receipt.editToken,
            lang: locale,
            satisfaction: voted.chosen,
            button,
          }),
          ({ converse }) =>
            converse({
              tag,
              lang: locale,
              receipt,
              satisfaction: voted.chosen,
              card,
              speak,
              send,
              holdPage,
              fetchTexts,
              adoptRules,
            }),
        )
        root.append(sayMore)
        place.dispatchEvent(new CustomEvent('monavis:vote', { bubbles: true, composed: true }))
      }
      sayMore.hidden = ballot.state === 'kept'
    },
  )

  /** @param other offered where the page and the browser do not speak the same */
  const draw = async (spoken: Locale, other: Locale) => {
    speak(spoken, await promptIn(collector, spoken))
    card = makeCard(root, texts, (choice) => {
      offer.remove()
      // The page never hears of what goes wrong here; the person still has the link.
      choose(choice).catch(() => follow())
    })
    const offer = html('button', { type: 'button', lang: other }, nameOf(other))
    offer.onclick = () => {
      draw(other, spoken).then(
        () => root.querySelector('button')?.focus(),
        () => {},
      )
    }
    if (other !== spoken) root.append(offer)
  }
  await draw(asked, chooseLocale(navigator.languages) ?? asked)
  return host
}

/**
 * Puts the question in the place of the link.
 * @throws as `makePrompt`; the link is then as it was
 */
export async function placePrompt(tag: Tag): Promise<void> {
  const { link, place } = tag
  const host = await makePrompt(tag, (ballot) => {
    // Once a vote is recorded, the link would only cast another.
    showLink?.(!ballot || !(ballot.receipt || ballot.state === 'sending'))
    // What has the focus goes away.
    if (ballot?.state === 'refused' && host.matches(':focus-within')) link?.focus()
  })
  const showLink = link && holdLink(link)
  place.before(host)
  showLink?.(false)
}
