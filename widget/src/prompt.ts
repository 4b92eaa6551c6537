import { directionOf, type PromptTexts } from '@monavis/shared/texts/texts'
import { DEFAULT_LOCALE, LANGUAGES, type Locale } from '@monavis/shared/vote'
import { type Ballot, openBallot } from './ballot.ts'
import { type Card, makeCard } from './card.ts'
import type { Speak } from './conversation.ts'
import { make } from './elements.ts'
import { holdPage } from './hold-page.ts'
import { chooseLocale, fetchTexts, promptIn } from './language.ts'
import { holdLink } from './link.ts'
import css from './prompt.css?inline'
import { sayMoreForm } from './say-more.ts'
import { send } from './send.ts'
import { adoptRules } from './sheet.ts'
import type { Tag } from './tags.ts'
import { uuidv7 } from './uuidv7.ts'

/** What the question stands in, where that is not the page itself. */
interface Frame {
  root: HTMLElement
  /** Says what it has to say in the language of the question. */
  speak(texts: PromptTexts): void
}

/**
 * Makes the question and its three smileys. Once the vote is recorded, the place of the tag is told by the event
 * `monavis:vote`; not which vote it is: what a person thinks is nobody's business.
 * @param follow told each time what becomes of the vote
 * @param frame what it stands in, if not in the page itself
 * @returns the element to place in the page
 * @throws where the browser or the page lacks or forbids what is needed, or the texts cannot be had
 */
export async function makePrompt(
  tag: Tag,
  follow: (ballot: Ballot) => void,
  frame?: Frame,
): Promise<HTMLElement> {
  const { place, collector, demarche, button, token } = tag
  const asked = chooseLocale([tag.lang, place.closest<HTMLElement>('[lang]')?.lang]) ?? DEFAULT_LOCALE
  let lang = asked

  // Needed at the first click: better missed now, where they throw.
  const random = crypto.randomUUID()
  AbortSignal.timeout(0)

  const host = make('div')
  const shadow = host.attachShadow({ mode: 'open' })
  adoptRules(shadow, css)
  const root = make('div', { class: 'card' })
  if (frame) frame.root.append(root)
  shadow.append(frame?.root ?? root)
  let card: Card
  let texts: PromptTexts
  let voted: Ballot

  const speak: Speak = (spoken, spokenTexts) => {
    lang = host.lang = spoken
    host.dir = directionOf(spoken)
    texts = spokenTexts
    frame?.speak(texts)
  }

  const choose = openBallot(
    collector,
    (satisfaction) => ({
      id: uuidv7(Date.now(), random),
      demarche,
      button,
      satisfaction,
      locale: lang,
      token,
    }),
    (ballot) => {
      voted = ballot
      follow(ballot)
      card.show(ballot)
    },
    ({ id, editToken }) => {
      const known = () => ({ id, token: editToken, button, lang, satisfaction: voted.chosen })
      root.append(
        sayMoreForm(tag, texts.sayMore, known, ({ converse }) =>
          converse({ tag, known, card, speak, send, holdPage, fetchTexts, adoptRules }),
        ),
      )
      place.dispatchEvent(new CustomEvent('monavis:vote', { bubbles: true }))
    },
  )

  /** @param other offered where the page and the browser do not speak the same */
  const draw = async (spoken: Locale, other: Locale) => {
    speak(spoken, await promptIn(collector, spoken))
    card = makeCard(root, texts, (choice) => {
      offer.hidden = true
      void choose(choice)
    })
    const offer = make('button', { type: 'button', lang: other, dir: 'auto' }, LANGUAGES[other])
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
  const host = await makePrompt(tag, ({ state, receipt }) => {
    // Once a vote is recorded, the link would only cast another.
    showLink?.(!receipt && state !== 'sending')
    // What has the focus goes away.
    if (state === 'refused' && host.matches(':focus-within')) link?.focus()
  })
  const showLink = link && holdLink(host)
  place.before(host)
  showLink?.(false)
}
