import { makePrompt } from './prompt.ts'
import type { Tag } from './tags.ts'

/**
 * Puts the question in the place of the link until `signal` ends it: then all is as it was, whatever is still on its
 * way. In whatever tree the link stands: that of an app may be a shadow tree, where no rule of the page reaches.
 * @throws as `makePrompt`; the link is then as it was
 */
export async function takePlace(tag: Tag, link: HTMLAnchorElement, signal: AbortSignal): Promise<void> {
  const { display } = link.style
  const showLink = (isShown: boolean) => {
    link.style.setProperty('display', isShown ? display : 'none', isShown ? '' : 'important')
    if (!link.getAttribute('style')) link.removeAttribute('style')
  }
  const host = await makePrompt(tag, ({ state, receipt }) => {
    if (signal.aborted) return
    // Once a vote is recorded, the link would only cast another.
    showLink(!receipt && state !== 'sending')
    // What has the focus goes away.
    if (state === 'refused' && host.matches(':focus-within')) link.focus()
  })
  if (signal.aborted) return
  signal.addEventListener('abort', () => {
    host.remove()
    showLink(true)
  })
  link.before(host)
  showLink(false)
}
