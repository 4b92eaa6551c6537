/** What is asked about, and where. */
export interface Tag {
  /** Where it is asked: the link, else the script or whatever else stands for it. */
  place: Element
  /** What remains where the question cannot be asked. */
  link: HTMLAnchorElement | null
  /** Origin of the service. */
  collector: string
  demarche: number
  button: number | undefined
  /** One-time token, which the démarche's own server has signed. */
  token: string | undefined
  /** Language asked for (BCP 47); undefined: that of the place. */
  lang: string | undefined
}

/**
 * What a pasted script tag asks for, once the whole page is there.
 * @returns undefined where nothing is to be done: a number that cannot be
 * @throws {TypeError} when the address of the collector is no address
 */
export function readTag(script: HTMLScriptElement): Tag | undefined {
  const { demarche = '', button = '', token, lang, collector = script.src } = script.dataset
  const { origin } = new URL('/', collector)
  // A whole number as the service writes it. The first regular expression of a page takes longer than all of this.
  if (`${+demarche >>> 0}` !== demarche) return
  const path = `/Demarches/${demarche}`
  const links = `:is(a[href$="${path}"],a[href*="${path}?"]):not([data-monavis])`
  // The one pasted with it; else the first in the page, for a script in the head.
  const link =
    script.parentElement?.querySelector<HTMLAnchorElement>(links) ??
    document.querySelector<HTMLAnchorElement>(links)
  return {
    place: link ?? script,
    link,
    collector: origin,
    demarche: +demarche,
    button: +button || undefined,
    token,
    lang,
  }
}
