import { placePrompt } from './prompt.ts'
import { readTag } from './tags.ts'

/**
 * The script that a démarche pastes. It looks for its tags by itself: with `type="module"`, or put together
 * with other scripts, there is no `document.currentScript`.
 */

/** Marked by a property: a router that keeps a page and copies it copies attributes, not what works. */
type ScriptTag = HTMLScriptElement & { monavis?: true }

async function upgrade(script: ScriptTag, hasWholePage: boolean): Promise<void> {
  const tag = !script.monavis && readTag(script, hasWholePage)
  if (!tag) return
  script.monavis = true
  await placePrompt(tag)
}

function upgradeTags(hasWholePage: boolean): void {
  for (const script of document.querySelectorAll<ScriptTag>('script[data-demarche]')) {
    // Where it fails the link stays, and does the same in a page of its own.
    upgrade(script, hasWholePage).catch(() => {})
  }
}

upgradeTags(document.readyState !== 'loading')
document.addEventListener('DOMContentLoaded', () => upgradeTags(true))
