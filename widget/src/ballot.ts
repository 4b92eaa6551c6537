import type { Satisfaction } from '@monavis/shared/questionnaire'
import type { Receipt, Vote } from '@monavis/shared/vote'
import { holdPage } from './hold-page.ts'
import { FIRST_PAUSE_MS, LAST_PAUSE_MS } from './pauses.ts'
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
 * its way waits for it; the last one wins. What cannot be sent is tried again for as long as the page lives. Rejects
 * only where `newVote` or `show` throws.
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
  let vote: Vote
  // What the service counts; undefined also where a change may or may not have reached it.
  let recorded: Satisfaction | undefined
  let pauseMs = FIRST_PAUSE_MS
  let nextTry: ReturnType<typeof setTimeout> | undefined

  const enter = (next: State) => {
    state = next
    holdPage(next === 'unreachable')
    show({ state, chosen, receipt })
  }

  const attempt = async (): Promise<State> => {
    const body = receipt ? { satisfaction: chosen } : vote
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

  const cast = async () => {
    let reached: State
    do reached = await attempt()
    while (recorded && chosen !== recorded)
    if (reached === 'unreachable') {
      // Unseen and unheard, until there is something new to say.
      nextTry = setTimeout(() => {
        state = 'sending'
        cast().catch(() => {})
      }, pauseMs)
      pauseMs = Math.min(pauseMs * 2, LAST_PAUSE_MS)
    }
    enter(reached)
  }

  return async (satisfaction) => {
    chosen = satisfaction
    if (state && (state === 'sending' || chosen === recorded)) return enter(state)
    vote ??= newVote(satisfaction)
    clearTimeout(nextTry)
    enter('sending')
    await cast()
  }
}
