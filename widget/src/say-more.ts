import type { Satisfaction } from '@monavis/shared/questionnaire'
import type { PromptTexts } from '@monavis/shared/texts/texts'
import type { Receipt } from '@monavis/shared/vote'
import type { Conversation } from './conversation.ts'
import { html } from './elements.ts'
import type { Tag } from './tags.ts'

/** What the questionnaire's own script offers. */
interface Questionnaire {
  converse(conversation: Conversation): Promise<void>
}

/**
 * The way to the rest of the questionnaire: asked in this very page where its script may run; else in a page of its
 * own, by a form: sent by POST, the token that opens the vote stays out of the address bar, the history and the logs.
 * @param chosen what is voted, for the person may still change it
 * @param begin called with the questionnaire at the click, where there is one
 */
export function sayMoreForm(
  { collector, demarche, button }: Tag,
  lang: string,
  texts: PromptTexts,
  { id, editToken }: Receipt,
  chosen: () => Satisfaction,
  begin: (questionnaire: Questionnaire) => Promise<void>,
): HTMLFormElement {
  const more = html('button', {}, texts.sayMore)
  const action = `${collector}/Demarches/${demarche}/suite`
  const form = html('form', { method: 'post', action, target: '_blank' }, more)
  // Asked for as soon as there is a vote: at the click it is there, or known to be forbidden.
  const script: Promise<Questionnaire> = FORM
    ? import(/* @vite-ignore */ `${collector}/widget/${FORM}`)
    : import('./converse.tsx')
  script.catch(() => {})
  const openPage = () => {
    const known = { id, token: editToken, lang, satisfaction: chosen(), ...(button && { button }) }
    for (const [name, value] of Object.entries(known)) {
      form.append(html('input', { type: 'hidden', name, value }))
    }
    form.submit()
  }
  form.onsubmit = (event) => {
    event.preventDefault()
    more.disabled = true
    script.then(begin).catch(openPage)
  }
  return form
}
