import { html } from './elements.ts'
import { askInDialog } from './in-dialog.ts'
import { holdLink } from './link.ts'
import type { Tag } from './tags.ts'

/**
 * The link opens the question in a dialog, and so do elements of the page's own. Where it cannot be asked there, they
 * open its page.
 * @param trigger selector of those elements, there already or to come; the link gives way to those there
 * @throws {SyntaxError} where that is no selector
 */
export function openOnClick(tag: Tag, trigger: string | undefined): void {
  const { collector, demarche, button = '' } = tag
  const href = `${collector}/Demarches/${demarche}?button=${button}`
  const link = tag.link ?? html('a', { href, target: '_blank' })
  let isBroken = false
  const show = askInDialog(tag, () => {
    isBroken = true
    link.click()
  })
  if (trigger && document.querySelector(trigger) && !link.closest(trigger)) holdLink(link)(false)
  document.addEventListener('click', (event) => {
    const opener = (event.composedPath() as HTMLElement[]).find(
      (one) => one === link || (trigger && one.matches?.(trigger)),
    )
    // With a key held down, the link opens its page elsewhere, as every link does.
    if (!opener || isBroken || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    show(opener)
  })
}
