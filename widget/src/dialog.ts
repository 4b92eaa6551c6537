import type { PromptTexts } from '@monavis/shared/texts/texts'
import type { Ballot } from './ballot.ts'
import css from './dialog.css?inline'
import type { Tag } from './tags.ts'

/** What the question stands in, where that is not the page itself. */
export interface Frame {
  root: HTMLElement
  css: string
  /** Says what it has to say in the language of the question. */
  speak(texts: PromptTexts): void
}

/** Makes the question, in a frame of its own. @param follow told each time what becomes of the vote */
type MakePrompt = (tag: Tag, follow: (ballot: Ballot) => void, frame: Frame) => Promise<HTMLElement>

/** One for each tag: opened again, it is as it was left. */
const dialogs = new WeakMap<Tag, Promise<HTMLDialogElement>>()

/**
 * Asks above the page, which waits meanwhile. When the dialog closes, the place of the tag is told by the event
 * `monavis:close`.
 * @param opener has the focus again at the end
 * @throws as `makePrompt`
 */
export async function openDialog(tag: Tag, opener: HTMLElement, makePrompt: MakePrompt): Promise<void> {
  let begun = dialogs.get(tag)
  if (!begun) {
    begun = makeDialog(tag, makePrompt)
    dialogs.set(tag, begun)
  }
  const dialog = await begun
  // A second click, while it was on its way.
  if (dialog.open) return
  dialog.onclose = () => {
    // Safari gives no focus to what is clicked, and so has none to give back.
    opener.focus()
    tag.place.dispatchEvent(new CustomEvent('monavis:close', { bubbles: true }))
  }
  dialog.showModal()
}

async function makeDialog(tag: Tag, makePrompt: MakePrompt): Promise<HTMLDialogElement> {
  const dialog = document.createElement('dialog')
  const close = document.createElement('button')
  close.className = 'close'
  close.onclick = () => dialog.close()
  dialog.append(close)
  const follow = (ballot: Ballot) => {
    if (ballot.state !== 'refused') return
    // The page of the link says why.
    dialogs.delete(tag)
    dialog.close()
    open(tag.page)
  }
  const speak = (texts: PromptTexts) => {
    dialog.ariaLabel = texts.question
    close.textContent = texts.close
  }
  document.body.append(await makePrompt(tag, follow, { root: dialog, css, speak }))
  return dialog
}
