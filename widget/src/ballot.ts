import type { Satisfaction } from '@monavis/shared/questionnaire'
import type { Receipt, Vote } from '@monavis/shared/vote'
import { holdPage } from './hold-page.ts'
import { FIRST_PAUSE_MS, LAST_PAUSE_MS } from './pauses.ts'
import { type Failure, send } from './send.ts'

/** What became of the last choice. `thanks`: it is recorded. */
type State = 'sending' | 'thanks' | Failure

export interface Ballot {
  state: State
  /** What the person wants, recorded or not. */
  chosen: Satisfaction
  /** Present once a vote is recorded. */
  receipt: Receipt | undefined
}

/**
 * One person's vote, from the first click on.
 * @param newVote makes the vote, at the first choice
 * @param show called whenever the ballot has changed
 * @param begin called once, when the vote is recorded
 * @returns makes a choice: the first casts the vote, later ones change it. A choice made while another is on
 * its way waits for it; the last one wins. What cannot be sent is tried again for as long as the page lives.
 */
export function openBallot(
  collector: string,
  newVote: (satisfaction: Satisfaction) => Vote,
  show: (ballot: Ballot) => void,
  begin: (receipt: Receipt) => void,
): (satisfaction: Satisfaction) => Promise<void> {
  let state: State | undefined
  let chosen: Satisfaction
  let receipt: Receipt | undefined
  // Sent again as it first was: under the same id, the service refuses any other content.
  let vote: Vote | undefined
  // What the service counts; undefined also where a change may or may not have reached it.
  let recorded: Satisfaction | undefined
  let isBusy = false
  let pauseMs = FIRST_PAUSE_MS
  let nextTry: ReturnType<typeof setTimeout> | undefined

  const enter = (next: State) => {
    state = next
    holdPage(state === 'unreachable')
    show({ state, chosen, receipt })
  }

  const cast = async () => {
    clearTimeout(nextTry)
    isBusy = true
    let reached: State
    do {
      vote ??= newVote(chosen)
      const body = receipt ? { satisfaction: chosen } : vote
      const reply = await send(collector, body, receipt)
      if (typeof reply === 'object') {
        reached = 'thanks'
        if (!receipt) begin(reply)
        receipt = reply
        recorded = body.satisfaction
      } else {
        reached = reply
        recorded = undefined
      }
    } while (recorded && chosen !== recorded)
    isBusy = false
    if (reached === 'unreachable') {
      nextTry = setTimeout(cast, pauseMs)
      pauseMs = Math.min(pauseMs * 2, LAST_PAUSE_MS)
    } else pauseMs = FIRST_PAUSE_MS
    // What is tried again is neither seen nor heard, until there is something new to say.
    if (reached !== state) enter(reached)
  }

  return async (satisfaction) => {
    chosen = satisfaction
    if (state && (isBusy || satisfaction === recorded)) return enter(state)
    enter('sending')
    await cast()
  }
}
