import type { Receipt } from '@monavis/shared/vote'
import { html } from './elements.ts'
import { type PromptLocale, TEXTS } from './language.ts'
import type { Tag } from './tags.ts'

/**
 * The way to the rest of the questionnaire. It looks like a link and is a form: sent by POST, the token that
 * opens the vote stays out of the address bar, the history and the logs.
 * @param satisfaction a hidden field, kept up to date by the caller while the person may still change it
 */
export function sayMoreForm(
  { collector, demarche, button }: Tag,
  lang: PromptLocale,
  { id, editToken }: Receipt,
  satisfaction: HTMLInputElement,
): HTMLFormElement {
  const known = { id, token: editToken, button, lang }
  return html(
    'form',
    { method: 'post', action: `${collector}/Demarches/${demarche}/suite`, target: '_blank', rel: 'noopener' },
    ...Object.entries(known)
      .filter(([, value]) => value)
      .map(([name, value]) => html('input', { type: 'hidden', name, value })),
    satisfaction,
    html('button', {}, TEXTS[lang].sayMore),
  )
}
