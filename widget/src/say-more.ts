import type { KnownVote } from './conversation.ts'
import { make } from './elements.ts'
import { loadQuestionnaire, type Questionnaire } from './questionnaire.ts'
import type { Tag } from './tags.ts'

/**
 * The way to the rest of the questionnaire: asked in this very page where its script may run; else in a page of its
 * own, by a form: sent by POST, the token that opens the vote stays out of the address bar, the history and the logs.
 * @param known what that page is told of the vote, at the click
 * @param begin called with the questionnaire at the click, where there is one
 */
export function sayMoreForm(
  { collector, demarche }: Tag,
  text: string,
  known: () => KnownVote,
  begin: (questionnaire: Questionnaire) => Promise<void>,
): HTMLFormElement {
  const more = make('button', {}, text)
  const action = `${collector}/Demarches/${demarche}/suite`
  const form = make('form', { method: 'post', action, target: '_blank' }, more)
  const openPage = () => {
    for (const [name, value] of Object.entries(known())) {
      if (value) form.append(make('input', { type: 'hidden', name, value }))
    }
    form.submit()
  }
  form.onsubmit = (event) => {
    event.preventDefault()
    more.disabled = true
    loadQuestionnaire(collector).then(begin).catch(openPage)
  }
  return form
}
