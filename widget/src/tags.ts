/** What a pasted script tag asks for. */
export interface Tag {
  script: HTMLScriptElement
  /** The link whose place the prompt takes; without one, it stands where the script does. */
  link: HTMLAnchorElement | undefined
  /** Origin of the service. */
  collector: string
  demarche: number
  button: number | undefined
  /** One-time token, which the démarche's own server has signed. */
  token: string | undefined
}

/** As the service writes its ids in addresses. */
const ID = /^[1-9]\d{0,8}$/

/**
 * @param hasWholePage while the page is still being read, a tag with no link before it is left for later
 * @returns undefined where nothing is to be done: an id or an origin that cannot be, no link, no place
 * @throws {TypeError} when the address of the collector is no address
 */
export function readTag(script: HTMLScriptElement, hasWholePage: boolean): Tag | undefined {
  const { demarche = '', button, token, collector = script.src } = script.dataset
  const { origin } = new URL(collector)
  if (!ID.test(demarche) || (button && !ID.test(button)) || !origin.startsWith('http')) return
  const link = findLink(script, demarche, hasWholePage)
  if (!link && !(hasWholePage && script.closest('body'))) return
  return { script, link, collector: origin, demarche: +demarche, button: button ? +button : undefined, token }
}

/** The last link to the démarche before the script; with none, the first after it (script in the head). */
function findLink(script: Element, demarche: string, hasWholePage: boolean): HTMLAnchorElement | undefined {
  const address = new RegExp(`/Demarches/${demarche}(?!\\d)`)
  let found: HTMLAnchorElement | undefined
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([data-monavis])')) {
    if (!address.test(link.href)) continue
    const isAfter = script.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING
    if (isAfter) return found ?? (hasWholePage ? link : undefined)
    found = link
  }
  return found
}
