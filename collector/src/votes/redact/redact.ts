import { plainText } from '../plain-text.ts'
import { address } from './address.ts'
import { card } from './card.ts'
import { email } from './email.ts'
import { fold } from './fold.ts'
import { iban } from './iban.ts'
import { nir } from './nir.ts'
import { phone } from './phone.ts'
import type { Kind, Span } from './span.ts'
import { taxNumber } from './tax-number.ts'

/** The surest first: what one has taken, the next does not see. So a card is not read as telephones. */
const KINDS: readonly Kind[] = [email, iban, nir, taxNumber, card, phone, address]

/** Takes the place of what is found: belongs to no pattern, and keeps every position. */
const TAKEN = '\ue000'

/**
 * Replaces what identifies a person by a word in brackets; everything else that can be seen stays as it was typed
 * ({@link plainText}). What has been
 * redacted once is not changed by a second time, and is never twice as long as it was, which the database allows for.
 */
export function redact(typed: string): string {
  const text = plainText(typed)
  let redacted = ''
  let from = 0
  for (const { mask, start, end } of findPersonalData(text)) {
    redacted += text.slice(from, start) + mask
    from = end
  }
  return redacted + text.slice(from)
}

/**
 * What identifies a person, in the order of the text. Takes a time linear in its length, whatever is in it: see
 * {@link findSpans}.
 */
export function findPersonalData(text: string): (Span & { mask: string })[] {
  const { plain, originOf } = fold(text)
  const found: (Span & { mask: string })[] = []
  const digits = countDigits(plain)
  let left = plain
  for (const { mask, minDigits, find } of KINDS) {
    const spans = digits < minDigits ? [] : find(left)
    if (spans.length === 0) continue
    left = cover(left, spans)
    for (const { start, end } of spans) found.push({ mask, start: originOf(start), end: originOf(end) })
  }
  return found.sort((a, b) => a.start - b.start)
}

function countDigits(plain: string): number {
  let digits = 0
  for (let i = 0; i < plain.length; i++) {
    const char = plain.charCodeAt(i)
    if (char >= 48 && char <= 57) digits++
  }
  return digits
}

function cover(plain: string, spans: readonly Span[]): string {
  let covered = ''
  let from = 0
  for (const { start, end } of spans) {
    covered += plain.slice(from, start) + TAKEN.repeat(end - start)
    from = end
  }
  return covered + plain.slice(from)
}
