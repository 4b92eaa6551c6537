import { randomInt } from 'node:crypto'
import type { Answers, Vote, VoteEdit } from '@monavis/shared/vote'
import { LOCALES, SOURCES } from '@monavis/shared/vote'
import { aVote } from '../support/votes.ts'
import { DEMARCHES } from './collector-process.ts'

/** Words that redaction leaves alone: what is stored is then what was sent. */
const WORDS = [
  'très',
  'clair',
  'merci',
  'mais',
  'long',
  'à la fin',
  '“parfait”',
  '👍',
  'عربي',
  "l'aide",
  '%_\\',
]

const CHANNEL_ANSWERS: Answers[] = [
  {},
  { contact_tried: [17] },
  { contact_tried: [9], contact_reached: { 9: 17 }, contact_satisfaction: { 9: 22 } },
  { contact_tried: [10, 11], contact_reached: { 10: 18, 11: 17 } },
  { contact_tried: [12, 16], contact_tried_verbatim: 'la voisine', contact_reached: { 12: 17 } },
]

function oneOf<T>(list: readonly T[]): T {
  return list[randomInt(list.length)] as T
}

function randomText(): string {
  return Array.from({ length: 1 + randomInt(30) }, () => oneOf(WORDS)).join(' ')
}

function randomAnswers(): Answers {
  const comprehension = randomInt(2) === 0 ? { comprehension: oneOf([4, 5, 6, 7, 8] as const) } : {}
  return { ...comprehension, ...oneOf(CHANNEL_ANSWERS) }
}

/** A new vote; one in two says more than its smiley, one in three has a comment. */
export function randomVote(): Vote {
  return aVote({
    demarche: oneOf(DEMARCHES),
    button: 1,
    satisfaction: oneOf([1, 2, 3] as const),
    locale: oneOf(LOCALES),
    source: oneOf(SOURCES),
    ...(randomInt(2) === 0 && { answers: randomAnswers() }),
    ...(randomInt(3) === 0 && { comment: randomText() }),
  })
}

/** A change of any of its three parts; the comment is sometimes taken back. */
export function randomEdit(): VoteEdit {
  return {
    satisfaction: oneOf([1, 2, 3] as const),
    ...(randomInt(2) === 0 && { answers: randomAnswers() }),
    ...(randomInt(2) === 0 && { comment: randomInt(4) === 0 ? '' : randomText() }),
  }
}
