import { LIMITS, type Suspicion } from '@monavis/shared/vote'
import { createTallies } from './tallies.ts'

/** Votes that one client may cast at one button in an hour before any is looked at: a busy computer room. */
export const USUAL_AN_HOUR = 20
/**
 * Beyond that, what part of the button's votes of the hour may still come from one client: on the last day of the
 * tax return, thousands of households share the address of their mobile operator.
 */
export const USUAL_SHARE = 0.05
const HOUR_MS = 3_600_000
/** For half a million clients an hour. */
const SLOTS = 2 ** 20
/** More than the highest button number: what makes one number of a démarche and a button. */
const BUTTONS = LIMITS.maxButtonNumber + 1

/** Tells which votes to keep apart until an administrator has ruled on them. */
export interface Suspicions {
  /**
   * Notes a vote, and judges it.
   * @param client its keyed hash
   * @returns why it is suspect; undefined where it is not
   */
  judge(client: string, button: { demarche: number; number: number }): Suspicion | undefined
}

/** @param now clock, ms */
export function createSuspicions(now: () => number): Suspicions {
  const ofClients = createTallies(SLOTS)
  const ofButtons = new Map<number, number>()
  let hour = Number.NaN
  return {
    judge(client, { demarche, number }) {
      const thisHour = Math.floor(now() / HOUR_MS)
      if (thisHour !== hour) {
        hour = thisHour
        ofClients.clear()
        ofButtons.clear()
      }
      const button = demarche * BUTTONS + number
      const atButton = (ofButtons.get(button) ?? 0) + 1
      ofButtons.set(button, atButton)
      const byClient = ofClients.add(client, button)
      return byClient > USUAL_AN_HOUR && byClient > atButton * USUAL_SHARE ? 'client-burst' : undefined
    },
  }
}
