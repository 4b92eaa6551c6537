import type { Suspicion } from '@monavis/shared/vote'
import { LruMap } from 'toad-cache'

/** Votes that one client may cast at one button in an hour before any is looked at: a busy computer room. */
const USUAL_AN_HOUR = 20
/**
 * Beyond that, what part of the button's votes of the hour may still come from one client: on the last day of the
 * tax return, thousands of households share the address of their mobile operator.
 */
const USUAL_SHARE = 0.05
/** Pairs of client and button remembered; the least recent is forgotten first. */
const MAX_PAIRS = 100_000
const HOUR_MS = 3_600_000

/** Votes within one hour. */
interface Tally {
  hour: number
  n: number
}

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
  const pairs = new LruMap<Tally>(MAX_PAIRS)
  // One a button at most: it is not the crowd that decides how many there are.
  const buttons = new Map<string, Tally>()
  const note = (tallies: LruMap<Tally> | Map<string, Tally>, key: string, hour: number) => {
    const tally = tallies.get(key)
    if (tally?.hour === hour) return ++tally.n
    tallies.set(key, { hour, n: 1 })
    return 1
  }
  return {
    judge(client, { demarche, number }) {
      const hour = Math.floor(now() / HOUR_MS)
      const button = `${demarche}/${number}`
      const ofButton = note(buttons, button, hour)
      const ofClient = note(pairs, `${button}/${client}`, hour)
      return ofClient > USUAL_AN_HOUR && ofClient > ofButton * USUAL_SHARE ? 'client-burst' : undefined
    },
  }
}
