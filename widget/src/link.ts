import { adoptRules } from './sheet.ts'

/**
 * Takes hold of the pasted link, to hide it or bring it back. It is never removed: it is what remains when
 * the service cannot be reached, or refuses.
 * @returns shows the link, or hides it
 * @throws {TypeError} as `adoptRules`
 */
export function holdLink(prompt: HTMLElement): (isShown: boolean) => void {
  // `hidden` would yield to any rule of the page on links; two ids outweigh even its `!important` ones.
  adoptRules(document, '[data-monavis=off]+a:not(#_#_){display:none!important}')
  return (isShown) => {
    prompt.dataset['monavis'] = isShown ? 'on' : 'off'
  }
}
