import { type Dialog, makeDialog } from './dialog.ts'
import { pageOf } from './page-of.ts'
import type { makePrompt } from './prompt.ts'
import type { Tag } from './tags.ts'

/**
 * A click on the link opens the question in a dialog. Where it cannot be asked there, the link does as it did before.
 * @param trigger selector of the page's own elements that open it in the link's stead, there already or to come
 * @param make of the loader
 * @returns undoes it all
 * @throws {SyntaxError} where that is no selector
 */
export function openOnClick(tag: Tag, trigger: string | undefined, make: typeof makePrompt): () => void {
  const { link } = tag
  const openers = trigger ?? 'a'
  document.querySelector(openers)
  if (!trigger) link?.setAttribute('aria-haspopup', 'dialog')
  let dialog: Promise<Dialog> | undefined
  let isBroken = false
  const giveUp = () => {
    isBroken = true
    open(link?.href ?? pageOf(tag))
  }
  const listen = (event: MouseEvent) => {
    // What was clicked may stand in a shadow tree, which `event.target` does not say.
    const opener = event
      .composedPath()
      .find((one): one is HTMLElement => one instanceof HTMLElement && one.matches(openers))
    if (isBroken || !opener || !(trigger || opener === link)) return
    // With a key held down, a link opens its page elsewhere, as every link does.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    dialog ??= makeDialog(tag, make, giveUp)
    dialog.then(({ open }) => open(opener)).catch(giveUp)
  }
  document.addEventListener('click', listen)
  return () => {
    document.removeEventListener('click', listen)
    link?.removeAttribute('aria-haspopup')
    dialog?.then(
      ({ host }) => host.remove(),
      () => {},
    )
  }
}
