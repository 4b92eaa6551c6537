import type { PromptTexts } from '@monavis/shared/texts/texts'
import css from './dialog.css?inline'
import type { makePrompt } from './prompt.ts'
import { adoptRules } from './sheet.ts'
import type { Tag } from './tags.ts'

/**
 * The question above the page, which waits meanwhile. Closed by mistake and opened again, it is as it was left. When
 * it closes, the place of the tag is told by the event `monavis:close`.
 * @param make of the loader
 * @param giveUp called where the service will not take the vote
 * @throws as `make`
 */
export async function makeDialog(tag: Tag, make: typeof makePrompt, giveUp: () => void): Promise<Dialog> {
  const root = document.createElement('dialog')
  const close = document.createElement('button')
  close.className = 'close'
  close.onclick = () => root.close()
  root.append(close)
  const speak = (texts: PromptTexts) => {
    root.ariaLabel = texts.question
    close.textContent = texts.close
  }
  const host = await make(
    tag,
    ({ state, receipt }) => {
      // Where it refuses a change, the vote is there: its page would cast another.
      if (state !== 'refused' || receipt) return
      root.close()
      giveUp()
    },
    { root, speak },
  )
  adoptRules(host.shadowRoot as ShadowRoot, css)
  return {
    host,
    open(opener) {
      root.onclose = () => {
        // Safari gives no focus to what is clicked, and so has none to give back.
        opener?.focus()
        tag.place.dispatchEvent(new CustomEvent('monavis:close', { bubbles: true }))
      }
      // At first; and where a router has put another body in the place of the one that held it.
      if (!host.isConnected) document.body.append(host)
      // A second click, while it was on its way.
      if (!root.open) root.showModal()
    },
  }
}

export interface Dialog {
  host: HTMLElement
  /** @param opener has the focus again at the end */
  open(opener?: HTMLElement): void
}
