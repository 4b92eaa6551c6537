import { SATISFACTION, type Satisfaction } from '@monavis/shared/questionnaire'
import type { PromptTexts } from '@monavis/shared/texts/texts'
import type { Ballot } from './ballot.ts'
import { make } from './elements.ts'
import { CHOICES } from './smileys.ts'

/** What stands in the place of the link. */
export interface Card {
  root: HTMLElement
  /** The live region. */
  status: HTMLElement
  show(ballot: Ballot): void
}

/**
 * What the person sees: the question, the smileys, what became of the vote.
 * @param root what it fills
 * @param choose called at each click on a smiley
 */
export function makeCard(
  root: HTMLElement,
  texts: PromptTexts,
  choose: (choice: Satisfaction) => void,
): Card {
  const smileys = CHOICES.map((choice) => {
    const smiley = make(
      'button',
      { type: 'button', 'aria-pressed': 'false' },
      // Drawn by the style sheet: the first SVG element of a page takes longer than all the rest of the card.
      make('i'),
      texts[SATISFACTION[choice]],
    )
    smiley.onclick = () => choose(choice)
    return smiley
  })
  const question = make('p', { id: 'q' }, texts.question)
  const group = make('div', { role: 'group', 'aria-labelledby': 'q' }, question, ...smileys)
  // There from the start: a region that comes together with its words is not always read out.
  const status = make('p', { role: 'status' })

  root.replaceChildren(group, status)

  return {
    root,
    status,
    show({ state, chosen }) {
      if (state === 'refused') {
        group.remove()
        // An error, and not how things go.
        status.role = 'alert'
      }
      for (const smiley of smileys) {
        smiley.setAttribute('aria-pressed', `${smiley === smileys[chosen - 1]}`)
      }
      status.textContent = texts[state]
    },
  }
}
