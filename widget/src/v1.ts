import { heedPorteur } from './heed-porteur.ts'
import type { openOnClick } from './open-on-click.ts'
import { makePrompt, placePrompt } from './prompt.ts'
import { readTag } from './tags.ts'

/**
 * The script that a démarche pastes. It looks for its tags by itself: with `type="module"`, or put together
 * with other scripts, there is no `document.currentScript`.
 */

/** What the script of the dialog offers. */
interface DialogScript {
  openOnClick: typeof openOnClick
}

/** Marked by a property: a router that keeps a page and copies it copies attributes, not what works. */
type ScriptTag = HTMLScriptElement & { monavis?: true }

async function upgrade(script: ScriptTag): Promise<void> {
  const tag = !script.monavis && readTag(script)
  if (!tag) return
  script.monavis = true
  const { link } = tag
  if (link) link.dataset['monavis'] = 'on'
  await heedPorteur(tag)
  const { display, trigger } = script.dataset
  if (trigger || (link && display === 'button')) {
    const { openOnClick }: DialogScript = await (DIALOG
      ? import(/* @vite-ignore */ `${tag.collector}/widget/${DIALOG}`)
      : import('./open-on-click.ts'))
    openOnClick(tag, trigger, makePrompt)
  } else await placePrompt(tag)
}

function upgradeTags(): void {
  for (const script of document.querySelectorAll<ScriptTag>('script[data-demarche]')) {
    // Where it fails the link stays, and does the same in a page of its own.
    upgrade(script).catch(() => {})
  }
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', upgradeTags)
else upgradeTags()
