/** Stands where an agent has taken something out of a text, as other words in brackets do where the service has. */
const MASK = '[masqué]'

const MASKS = /\[masqué\]|\*{2,}/g
const NEIGHBOURS = /\[masqué\](?:\s*\[masqué\])+/g
/** A word, a stretch of space, or a sign: what is taken out whole, or stays. */
const PARTS = /[\p{L}\p{M}\p{N}_]+|\s+|./gsu

/**
 * What becomes of a text of which an agent has taken words out: each gap is masked. Nothing can be added, nor said
 * otherwise. It takes a time linear in the length of both, whatever is in them: votes are taken by the same thread.
 * @param left what the agent has left of it; the mask, or stars, may stand where something was
 * @returns undefined where `left` holds a word that is not in the text, or not there
 */
export function maskedText(text: string, left: string): string | undefined {
  const kept = partsOf(left.replace(MASKS, ' ')).filter(isWord)
  let masked = ''
  let gap = ''
  let next = 0
  for (const part of partsOf(text)) {
    if (part === kept[next]) {
      masked += hidden(gap) + part
      gap = ''
      next++
    } else gap += part
  }
  return next < kept.length ? undefined : (masked + hidden(gap)).replace(NEIGHBOURS, MASK)
}

function partsOf(text: string): string[] {
  return text.match(PARTS) ?? []
}

function isWord(part: string): boolean {
  return /\S/.test(part)
}

/** The spaces around what is hidden stay. */
function hidden(gap: string): string {
  return gap.replace(/\S(?:.*\S)?/s, MASK)
}
