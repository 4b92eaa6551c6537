import type { Ballot } from './ballot.ts'
import type { Dialog } from './dialog.ts'
import { makePrompt } from './prompt.ts'
import { loadQuestionnaire } from './questionnaire.ts'
import type { Tag } from './tags.ts'

/**
 * The question above the page, instead of in it.
 * @param giveUp called where it cannot be asked there
 * @returns opens it; loaded and made the first time
 */
export function askInDialog(tag: Tag, giveUp: () => void): (opener: HTMLElement) => void {
  let begun: Promise<Dialog> | undefined
  const begin = async () => {
    const { makeDialog } = await loadQuestionnaire(tag.collector)
    const dialog = makeDialog(tag.place)
    const follow = (ballot?: Ballot) => {
      if (ballot && ballot.state !== 'refused') return
      dialog.root.close()
      giveUp()
    }
    document.body.append(await makePrompt(tag, follow, dialog))
    return dialog
  }
  return (opener) => {
    begun ??= begin()
    begun.then(({ show }) => show(opener)).catch(giveUp)
  }
}
