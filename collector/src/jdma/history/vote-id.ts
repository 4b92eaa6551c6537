import { hash } from 'node:crypto'

/** Hexadecimal digits of an id that are left for the review itself. */
const OWN_DIGITS = 15
/** What exporters have cut ids to. */
const KEPT_DIGITS = 7
/** Where other UUIDs of version 7 have chance: a vote cast by a browser is never taken for one of these. */
const MARK = 'd4a'

/**
 * The id of an imported vote, a UUIDv7 of its instant and of the review's own number: whichever exporter wrote it,
 * however often it is read, it is the same, and is stored once. Not of its démarche: a review that was imported under
 * a wrong one is not counted twice under the right one.
 * @param at ms
 * @param review its id as the export has it: decimal, or the last hexadecimal digits with or without the `x` before
 * them; empty where there is none
 * @param isDecimal whether this export writes whole decimal ids
 * @param line what stands in the line, from which its id is made where it has none
 */
export function voteIdOf(at: number, review: string, isDecimal: boolean, line: readonly string[]): string {
  const time = at.toString(16).padStart(12, '0')
  const own = ownDigits(review, isDecimal, line)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${MARK}-8${own.slice(0, 3)}-${own.slice(3)}`
}

function ownDigits(review: string, isDecimal: boolean, line: readonly string[]): string {
  if (isDecimal && /^\d{1,15}$/.test(review)) {
    return Number(review).toString(16).slice(-KEPT_DIGITS).padStart(OWN_DIGITS, '0')
  }
  const digits = /^(?:0?x)?([0-9a-f]{1,15})$/i.exec(review)?.[1]
  if (digits) return digits.slice(-KEPT_DIGITS).toLowerCase().padStart(OWN_DIGITS, '0')
  // First digit f: no number is that long.
  return `f${hash('sha256', review || line.join('\u001F')).slice(1, OWN_DIGITS)}`
}
