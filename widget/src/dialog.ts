import type { PromptTexts } from '@monavis/shared/texts/texts'
import css from './dialog.css?inline'

/** The prompt above the page, which waits meanwhile. */
export interface Dialog {
  /** What holds the prompt. */
  root: HTMLDialogElement
  css: string
  /** Says it in the language of the prompt. */
  speak(texts: PromptTexts): void
  /** Opens it, as it was left where it was open before. @param opener has the focus again at the end */
  show(opener: HTMLElement): void
}

/** @param place is told when the dialog closes, by the event `monavis:close` */
export function makeDialog(place: Element): Dialog {
  const root = document.createElement('dialog')
  const close = document.createElement('button')
  close.className = 'close'
  close.onclick = () => root.close()
  root.append(close)
  let opener: HTMLElement
  root.onclose = () => {
    // Safari gives no focus to what is clicked, and so has none to give back.
    opener.focus()
    place.dispatchEvent(new CustomEvent('monavis:close', { bubbles: true, composed: true }))
  }
  return {
    root,
    css,
    speak({ question, close: text }) {
      root.ariaLabel = question
      close.textContent = text
    },
    show(by) {
      opener = by
      // A second click while the script was on its way.
      if (!root.open) root.showModal()
    },
  }
}
