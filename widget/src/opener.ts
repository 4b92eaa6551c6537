import { makePrompt } from './prompt.ts'
import { loadQuestionnaire } from './questionnaire.ts'
import type { Tag } from './tags.ts'

/**
 * A click on the link opens the question in a dialog; where it cannot be asked there, its page.
 * @param trigger selector of the page's own elements that do so in its stead, there already or to come
 * @throws {SyntaxError} where that is no selector
 */
export function openOnClick(tag: Tag, trigger: string | undefined): void {
  const openers = trigger || 'a'
  document.querySelector(openers)
  document.addEventListener('click', (event) => {
    const opener = (event.target as Element).closest?.<HTMLElement>(openers)
    if (!opener || !(trigger || opener === tag.link)) return
    // With a key held down, a link opens its page elsewhere, as every link does.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    loadQuestionnaire(tag.collector)
      .then(({ openDialog }) => openDialog(tag, opener, makePrompt))
      .catch(() => open(tag.page))
  })
}
