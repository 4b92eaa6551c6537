/**
 * For single-page apps: an element, and the functions behind it. Safe to import on a server, where it does nothing. The
 * page is told, by events that bubble, that a vote is recorded (`monavis:vote`) and that a dialog has closed
 * (`monavis:close`): not which vote, nor what was said.
 */
import { type MountOptions, mount, unmount } from './api.ts'

export { type MountOptions, mount, type Options, open, unmount } from './api.ts'

/** `HTMLElement` is not on a server. */
const Base = globalThis.HTMLElement ?? Object

/**
 * `<je-donne-mon-avis demarche="1617" button="1">`, with the link to the page that asks the same in it. Its other
 * attributes are those of {@link MountOptions}.
 */
export class JeDonneMonAvis extends Base {
  static observedAttributes = ['demarche', 'button', 'lang', 'token', 'collector', 'display']

  #isDue = false
  /** What is asked about now. */
  #asked: string | undefined

  connectedCallback(): void {
    this.#update()
  }

  disconnectedCallback(): void {
    this.#update()
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#update()
  }

  /** Once all is said: an app sets several attributes, or takes an element out to put it in elsewhere. */
  #update(): void {
    if (this.#isDue) return
    this.#isDue = true
    const act = () => {
      this.#isDue = false
      const options = this.isConnected ? this.#options() : undefined
      const asked = JSON.stringify(options)
      if (asked === this.#asked) return
      this.#asked = asked
      if (options) void mount(this, options)
      else unmount(this)
    }
    // Its link is still to come, where the page is not there as a whole.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', act, { once: true })
    else setTimeout(act)
  }

  #options(): MountOptions {
    const of = (name: string) => this.getAttribute(name) ?? undefined
    return {
      demarche: Number(of('demarche')),
      button: Number(of('button')) || undefined,
      lang: of('lang'),
      token: of('token'),
      collector: of('collector'),
      display: of('display') === 'button' ? 'button' : undefined,
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'je-donne-mon-avis': JeDonneMonAvis
  }
  interface GlobalEventHandlersEventMap {
    'monavis:vote': CustomEvent<null>
    'monavis:close': CustomEvent<null>
  }
}

const NAME = 'je-donne-mon-avis'
// Loaded twice is loaded once.
if (globalThis.customElements && !customElements.get(NAME)) customElements.define(NAME, JeDonneMonAvis)
