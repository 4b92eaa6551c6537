import { LIMITS, type Suspicion } from '@monavis/shared/vote'
import { LruMap } from 'toad-cache'

/** Votes that one client may cast at one button in an hour before any is looked at: a busy computer room. */
const USUAL_AN_HOUR = 20
/**
 * Beyond that, what part of the button's votes of the hour may still come from one client: on the last day of the
 * tax return, thousands of households share the address of their mobile operator.
 */
const USUAL_SHARE = 0.05
/** Clients remembered; the least recent is forgotten first. */
const MAX_CLIENTS = 100_000
const HOUR_MS = 3_600_000
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
  const clients = new LruMap<Map<number, number>>(MAX_CLIENTS)
  const buttons = new Map<number, number>()
  let hour = Number.NaN
  const note = (votes: Map<number, number>, key: number) => {
    const n = (votes.get(key) ?? 0) + 1
    votes.set(key, n)
    return n
  }
  return {
    judge(client, { demarche, number }) {
      const thisHour = Math.floor(now() / HOUR_MS)
      if (thisHour !== hour) {
        hour = thisHour
        clients.clear()
        buttons.clear()
      }
      let ofClient = clients.get(client)
      if (!ofClient) {
        ofClient = new Map()
        clients.set(client, ofClient)
      }
      const button = demarche * BUTTONS + number
      const atButton = note(buttons, button)
      const byClient = note(ofClient, button)
      return byClient > USUAL_AN_HOUR && byClient > atButton * USUAL_SHARE ? 'client-burst' : undefined
    },
  }
}
