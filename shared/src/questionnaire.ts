/**
 * The standard questionnaire of the State's démarches: field codes, option ids, intentions, conditions.
 *
 * Codes, ids and intentions are an interchange format, in use since 2019: results stay comparable only as
 * long as none of them changes. Option ids are unique only within their field (17 is an answer to two).
 */

/** What an option says of the démarche, from worst to best; `neutral` says nothing of it. */
export type Intention = 'very_bad' | 'bad' | 'medium' | 'good' | 'very_good' | 'neutral'

/** The three smileys: the one required question. */
export const SATISFACTION = { 1: 'bad', 2: 'medium', 3: 'good' } as const satisfies Record<number, Intention>

/** "Was it clear?", from one to five. */
export const COMPREHENSION = {
  4: 'very_bad',
  5: 'bad',
  6: 'medium',
  7: 'good',
  8: 'very_good',
} as const satisfies Record<number, Intention>

/** "Did you look for help, and where?": any number of 9 to 16, or 17 ("no need of help") alone. */
export const CONTACT_TRIED = {
  9: 'neutral',
  10: 'neutral',
  11: 'neutral',
  12: 'neutral',
  13: 'neutral',
  14: 'neutral',
  15: 'neutral',
  16: 'neutral',
  17: 'good',
} as const satisfies Record<number, Intention>

/** Ticking it says that no help was needed: it stands alone. */
export const NO_HELP_NEEDED = 17
/** Ticking it opens the text field `contact_tried_verbatim`. */
export const OTHER_CONTACT = 16

/** Channels of the administration itself: for each one ticked, two questions follow. */
export const CHANNELS = [9, 10, 11, 12] as const

/** "Did you reach someone?", asked for each channel ticked. */
export const CONTACT_REACHED = { 17: 'good', 18: 'bad' } as const satisfies Record<number, Intention>
/** Reaching someone opens `contact_satisfaction` for that channel. */
export const REACHED = 17

/** "Was the help good?", asked for each channel reached. */
export const CONTACT_SATISFACTION = {
  19: 'very_bad',
  20: 'bad',
  21: 'medium',
  22: 'good',
  23: 'very_good',
} as const satisfies Record<number, Intention>

export type Satisfaction = keyof typeof SATISFACTION
export type Comprehension = keyof typeof COMPREHENSION
export type ContactTried = keyof typeof CONTACT_TRIED
export type Channel = (typeof CHANNELS)[number]
export type ContactReached = keyof typeof CONTACT_REACHED
export type ContactSatisfaction = keyof typeof CONTACT_SATISFACTION
