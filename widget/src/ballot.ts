import type { Satisfaction } from '@monavis/shared/questionnaire'
import type { Receipt, Vote } from '@monavis/shared/vote'
import { type Failure, send } from './send.ts'

/** What became of the last choice. `kept`: the vote is recorded and can no longer be changed. */
type State = 'sending' | 'thanks' | 'changed' | 'kept' | Failure

export interface Ballot {
  state: State
  /** What the person wants, recorded or not. */
  chosen: Satisfaction
  /** Present once the vote is recorded. */
  receipt?: Receipt | undefined
}

/**
 * One person's vote, from the first click on.
 * @param newVote makes the vote, at the first choice
 * @param show called whenever the ballot has changed
 * @returns makes a choice: the first casts the vote, later ones change it. A choice made while another is on
 * its way waits for it; the last one wins. Rejects only where `newVote` or `show` throws.
 */
export function openBallot(
  collector: string,
  newVote: (satisfaction: Satisfaction) => Vote,
  show: (ballot: Ballot) => void,
): (satisfaction: Satisfaction) => Promise<void> {
  let state: State | undefined
  let chosen: Satisfaction
  let receipt: Receipt | undefined
  // Sent again as it first was: under the same id, the service refuses any other content.
  let vote: Vote | undefined
  // What the service counts; undefined also where a change may or may not have reached it.
  let recorded: Satisfaction | undefined

  const enter = (next: State) => {
    state = next
    show({ state, chosen, receipt })
  }

  const attempt = async (first: Vote, satisfaction: Satisfaction): Promise<State> => {
    const body = receipt ? { satisfaction } : first
    const reply = await send(collector, body, receipt)
    if (typeof reply === 'object') {
      const reached = receipt ? 'changed' : 'thanks'
      receipt = reply
      recorded = body.satisfaction
      return reached
    }
    if (receipt && reply === 'refused') {
      chosen = recorded ?? chosen
      return 'kept'
    }
    recorded = undefined
    return reply
  }

  return async (satisfaction) => {
    chosen = satisfaction
    if (state && (state === 'sending' || chosen === recorded)) return enter(state)
    vote ??= newVote(satisfaction)
    enter('sending')
    let reached: State
    do reached = await attempt(vote, chosen)
    while (recorded && chosen !== recorded)
    enter(reached)
  }
}
