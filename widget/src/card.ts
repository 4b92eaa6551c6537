import { SATISFACTION, type Satisfaction } from '@monavis/shared/questionnaire'
import type { PromptTexts } from '@monavis/shared/texts/texts'
import type { Locale } from '@monavis/shared/vote'
import type { Ballot } from './ballot.ts'
import { html, svg } from './elements.ts'
import { fetchTexts } from './language.ts'
import { sayMoreForm } from './say-more.ts'
import { send } from './send.ts'
import { adoptRules } from './sheet.ts'
import { CHOICES, SMILEY_SIZE, SMILEYS } from './smileys.ts'
import type { Tag } from './tags.ts'

/** What stands in the place of the link. */
export interface Card {
  root: HTMLElement
  show(ballot: Ballot): void
}

/**
 * What the person sees: the question, the smileys, what became of the vote.
 * @param choose called at each click on a smiley, and once more with the same choice on "try again"
 */
export function makeCard(
  tag: Tag,
  lang: Locale,
  texts: PromptTexts,
  choose: (choice: Satisfaction) => void,
): Card {
  let wanted = CHOICES[0] as Satisfaction
  const smileys = CHOICES.map((choice) => {
    const smiley = html(
      'button',
      { type: 'button', 'aria-pressed': 'false' },
      drawSmiley(choice),
      texts[SATISFACTION[choice]],
    )
    smiley.onclick = () => choose(choice)
    return smiley
  })
  const question = html('p', { id: 'q' }, texts.question)
  const group = html('div', { role: 'group', 'aria-labelledby': 'q' }, question, ...smileys)
  // There from the start: a region that comes together with its words is not always read out.
  const status = html('p', { role: 'status' })
  const again = html('button', { type: 'button', hidden: '' }, texts.tryAgain)
  again.onclick = () => {
    // This button goes away: the focus moves where the person can go on.
    const chosen = smileys[CHOICES.indexOf(wanted)]
    chosen?.focus()
    chosen?.click()
  }
  const root = html('div', { class: 'card' }, group, status, again)
  let sayMore: HTMLElement | undefined

  return {
    root,
    show({ state, chosen, receipt }) {
      wanted = chosen
      const isRefused = state === 'refused'
      group.hidden = isRefused
      for (const [i, smiley] of smileys.entries()) {
        smiley.setAttribute('aria-pressed', `${CHOICES[i] === chosen}`)
      }
      status.textContent = texts[isRefused ? 'unreachable' : state]
      again.hidden = state !== 'unreachable'
      if (receipt) {
        sayMore ??= root.appendChild(
          sayMoreForm(
            tag,
            lang,
            texts,
            receipt,
            () => wanted,
            ({ converse }) =>
              converse({
                tag,
                lang,
                receipt,
                satisfaction: wanted,
                card: root,
                status,
                send,
                fetchTexts,
                adoptRules,
              }),
          ),
        )
        sayMore.hidden = state === 'kept'
      }
    },
  }
}

function drawSmiley(choice: Satisfaction): SVGElement {
  const line = svg('path', { d: SMILEYS[choice] })
  return svg('svg', { viewBox: `0 0 ${SMILEY_SIZE} ${SMILEY_SIZE}`, 'aria-hidden': 'true' }, line)
}
