import { type Dialog, makeDialog } from './dialog.ts'
import { make } from './elements.ts'
import { heedPorteur } from './heed-porteur.ts'
import { holdPage } from './hold-page.ts'
import { openOnClick } from './open-on-click.ts'
import { pageOf } from './page-of.ts'
import { makePrompt } from './prompt.ts'
import type { Tag } from './tags.ts'
import { takePlace } from './take-place.ts'

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

/** What {@link open} has made, by the page that asks the same, and the token. */
const dialogs = new Map<string, Promise<Dialog>>()

/**
 * Asks in an element: in the place of the link to the démarche that it holds, or of one that is put there.
 * @returns false where the question cannot be asked, and the link is there for that; or is no longer to be asked
 */
export async function mount(target: Element, options: MountOptions): Promise<boolean> {
  unmount(target)
  const life = new AbortController()
  const { signal } = life
  mounted.set(target, life)
  try {
    const about = aboutOf(options)
    const own = target.querySelector<HTMLAnchorElement>('a[href*="/Demarches/"]')
    const link = own ?? target.appendChild(make('a', { href: pageOf(about) }, 'Je donne mon avis'))
    signal.addEventListener('abort', () => {
      if (!own) link.remove()
      // What is unsent is still tried; but the page may be left.
      holdPage(false)
    })
    const tag = { ...about, place: link, link }
    await heedPorteur(tag)
    if (signal.aborted) return false
    if (options.display === 'button') {
      signal.addEventListener('abort', openOnClick(tag, undefined, makePrompt))
    } else await takePlace(tag, link, signal)
    return !signal.aborted
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
  let giveUp = () => {}
  try {
    const about = aboutOf(options)
    const page = pageOf(about)
    // Another token is another file, and another vote.
    const key = `${page} ${about.token}`
    giveUp = () => {
      // Once, however many clicks have waited for it.
      if (dialogs.delete(key)) window.open(page)
    }
    const made =
      dialogs.get(key) ?? makeDialog({ ...about, place: document.body, link: null }, makePrompt, giveUp)
    dialogs.set(key, made)
    const dialog = await made
    dialog.open(opener instanceof HTMLElement ? opener : undefined)
    return true
  } catch {
    giveUp()
    return false
  }
}

/** @throws {TypeError} where the number can be none, or the address is no address */
function aboutOf({ collector, demarche, button, lang, token }: Options): Omit<Tag, 'place' | 'link'> {
  if (!(demarche > 0)) throw new TypeError(`${demarche} is the number of no démarche`)
  const { origin } = new URL(collector ?? import.meta.url, document.baseURI)
  return { collector: origin, demarche, button, lang, token }
}
