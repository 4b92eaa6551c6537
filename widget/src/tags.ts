/** What is asked about, and where. */
export interface Tag {
  /** Where it is asked: the link, else the script or whatever else stands for it. */
  place: Element
  /** What remains when the question cannot be asked here. */
  link: HTMLAnchorElement | undefined
  /** Origin of the service. */
  collector: string
  demarche: number
  button: number | undefined
  /** One-time token, which the démarche's own server has signed. */
  token: string | undefined
  /** Language asked for (BCP 47); undefined: that of the place. */
  lang: string | undefined
}

/** As the service writes its ids in addresses. */
const ID = /^[1-9]\d{0,8}$/

/**
 * What a pasted script tag asks for, once the whole page is there.
 * @returns undefined where nothing is to be done: an id or an origin that cannot be, no link, no place
 * @throws {TypeError} when the address of the collector is no address
 */
export function readTag(script: HTMLScriptElement): Tag | undefined {
  const { demarche = '', button, token, lang, collector = script.src } = script.dataset
  const { origin } = new URL(collector)
  if (!ID.test(demarche) || (button && !ID.test(button)) || !origin.startsWith('http')) return
  const link = findLink(script, demarche)
  const place = link ?? script.closest('body script')
  if (!place) return
  return {
    place,
    link,
    collector: origin,
    demarche: +demarche,
    button: button ? +button : undefined,
    token,
    lang,
  }
}

/** The last link to the démarche before the script; with none, the first after it (script in the head). */
function findLink(script: Element, demarche: string): HTMLAnchorElement | undefined {
  const address = new RegExp(`/Demarches/${demarche}(?!\\d)`)
  let found: HTMLAnchorElement | undefined
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([data-monavis])')) {
    if (!address.test(link.href)) continue
    if (found && script.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) break
    found = link
  }
  return found
}
