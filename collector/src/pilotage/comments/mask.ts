import { diffWordsWithSpace } from 'diff'

/** Stands where an agent has taken something out of a text, as other words in brackets do where the service has. */
const MASK = '[masqué]'

const MASKS = /\[masqué\]|\*{2,}/g
const NEIGHBOURS = /\[masqué\](?:\s*\[masqué\])+/g

/**
 * What becomes of a text of which an agent has taken words out: each gap is masked. Nothing can be added, nor said
 * otherwise.
 * @param left what the agent has left of it; the mask, or stars, may stand where something was
 * @returns undefined where `left` holds a word that is not in the text, or not there
 */
export function maskedText(text: string, left: string): string | undefined {
  const parts = diffWordsWithSpace(text, left.replace(MASKS, ' '))
  if (parts.some(({ added, value }) => added && /\S/.test(value))) return undefined
  return parts
    .filter(({ added }) => !added)
    .map(({ removed, value }) => (removed ? value.replace(/\S(?:.*\S)?/s, MASK) : value))
    .join('')
    .replace(NEIGHBOURS, MASK)
}
