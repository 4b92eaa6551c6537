import type { Answers } from '@monavis/shared/vote'
import type { Content } from './ledger.ts'
import type { Row } from './read-tables.ts'

/**
 * What a row of `vote` says, worked out here a second time: the packing is proven by another reader than the one
 * the service has.
 */

const LOCALES = ['fr', 'en', 'es', 'pt', 'ar']
const SOURCES = ['button', 'link', 'site', 'email', 'observatory']
const CHANNELS = [9, 10, 11, 12]
const OPTIONS_TRIED = [9, 10, 11, 12, 13, 14, 15, 16, 17]

export const SUSPECT = 1
export const ERASED = 2

/** @param texts bodies by field: 1 is the comment, 2 the other means of contact */
export function decodeVote(row: Row, texts: ReadonlyMap<number, string>): Content {
  const number = (column: string) => Number(row[column])
  const answers: Record<string, unknown> = {}
  if (number('comprehension') > 0) answers['comprehension'] = number('comprehension')
  if (number('contact_tried') > 0) {
    answers['contact_tried'] = OPTIONS_TRIED.filter((_, bit) => (number('contact_tried') >> bit) & 1)
  }
  const reached = perChannel(number('contact_reached'), 2, 16)
  if (reached) answers['contact_reached'] = reached
  const satisfied = perChannel(number('contact_satisfaction'), 3, 18)
  if (satisfied) answers['contact_satisfaction'] = satisfied
  const other = texts.get(2)
  if (other !== undefined) answers['contact_tried_verbatim'] = other
  return {
    demarche: number('demarche'),
    button: number('button'),
    satisfaction: number('satisfaction'),
    locale: String(LOCALES[number('locale')]),
    source: String(SOURCES[number('source')]),
    answers: answers as Answers,
    comment: texts.get(1) ?? '',
  }
}

/** A few bits a channel, the first channel lowest; 0 is "no answer", 1 the option after `before`. */
function perChannel(packed: number, bits: number, before: number): Record<number, number> | undefined {
  const found = CHANNELS.flatMap((channel, i) => {
    const value = (packed >> (i * bits)) & (2 ** bits - 1)
    return value > 0 ? [[channel, before + value]] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}
