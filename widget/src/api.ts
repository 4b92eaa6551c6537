import { type Dialog, makeDialog } from './dialog.ts'
import { make } from './elements.ts'
import { holdPage } from './hold-page.ts'
import { openOnClick } from './open-on-click.ts'
import { pageOf } from './page-of.ts'
import { makePrompt, placePrompt } from './prompt.ts'
import type { Tag } from './tags.ts'

/** What to ask about, and how. */
export interface Options {
  /** Number of the démarche. */
  demarche: number
  /** Number of its button; absent: the first that is open. */
  button?: number | undefined
  /** Language to ask in (BCP 47); absent: that of the place, else French. */
  lang?: string | undefined
  /** One-time token, which the démarche's own server has signed. */
  token?: string | undefined
  /** Address of the service; absent: where this script came from. */
  collector?: string | undefined
}

export interface MountOptions extends Options {
  /** `button`: the link stays, and opens the question in a dialog. */
  display?: 'button' | undefined
}

/** Ends what goes on in an element. */
const mounted = new WeakMap<Element, AbortController>()

/** What {@link open} has made, by the page that asks the same. */
const dialogs = new Map<string, Promise<Dialog>>()

/**
 * Asks in an element: in the place of the link to the démarche that it holds, or of one that is put there.
 * @returns false where the question cannot be asked; the link is there for that
 */
export async function mount(target: Element, options: MountOptions): Promise<boolean> {
  unmount(target)
  const life = new AbortController()
  mounted.set(target, life)
  const own = target.querySelector<HTMLAnchorElement>('a[href*="/Demarches/"]')
  const about = aboutOf(options)
  const link = own ?? target.appendChild(make('a', { href: pageOf(about) }, 'Je donne mon avis'))
  life.signal.addEventListener('abort', () => {
    if (own) delete own.dataset['monavis']
    else link.remove()
    // What is unsent is still tried; but the page may be left.
    holdPage(false)
  })
  const tag = { ...about, place: link, link }
  if (options.display === 'button') {
    life.signal.addEventListener('abort', openOnClick(tag, undefined, makePrompt))
    return true
  }
  try {
    const host = await placePrompt(tag)
    const remove = () => host.remove()
    if (life.signal.aborted) remove()
    life.signal.addEventListener('abort', remove)
    return true
  } catch {
    return false
  }
}

/** Takes back what {@link mount} has put into an element. */
export function unmount(target: Element): void {
  mounted.get(target)?.abort()
  mounted.delete(target)
}

/**
 * Asks in a dialog. Opened again for the same button, it is as it was left.
 * @param opener has the focus again at the end; absent: what has it now
 * @returns false where the question cannot be asked; its page is then opened instead
 */
export async function open(options: Options, opener = document.activeElement): Promise<boolean> {
  const about = aboutOf(options)
  const page = pageOf(about)
  const giveUp = () => {
    dialogs.delete(page)
    window.open(page)
  }
  try {
    const made =
      dialogs.get(page) ?? makeDialog({ ...about, place: document.body, link: null }, makePrompt, giveUp)
    dialogs.set(page, made)
    const dialog = await made
    dialog.open(opener instanceof HTMLElement ? opener : undefined)
    return true
  } catch {
    giveUp()
    return false
  }
}

function aboutOf({ collector, demarche, button, lang, token }: Options): Omit<Tag, 'place' | 'link'> {
  const { origin } = new URL(collector ?? import.meta.url, document.baseURI)
  return { collector: origin, demarche, button, lang, token }
}
