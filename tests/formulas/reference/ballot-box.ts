import type { Answers, PerChannel, VoteEdit } from '@monavis/shared/vote'
import { type Days, parisDay } from './days.ts'

/** What of a vote its scores are made of. */
export interface CountedVote {
  satisfaction: number
  answers: Answers
}

/** A vote as a person hands it in, at a button that is known. */
export interface Ballot extends CountedVote {
  id: string
  demarche: number
  button: number
  isVerified: boolean
}

interface LiveVote extends Ballot {
  at: number
  /** Of its receipt, which no later act changes. */
  day: string
  state: 'counted' | 'waiting' | 'admitted' | 'rejected'
}

/** Votes of one button and Paris day that wait for a ruling. */
export interface WaitingBatch {
  demarche: number
  button: number
  day: string
}

const HOUR_MS = 3_600_000
const EDITABLE_MS = 24 * HOUR_MS
/** What one client may cast at a button in an hour, and the share of the button's votes it may have beyond. */
const USUAL_AN_HOUR = 20
const USUAL_SHARE = 0.05

/** Every vote that lives, in one list that is gone through from end to end for each question. */
export class BallotBox {
  votes: LiveVote[] = []
  readonly #knocks: { at: number; place: string; client: string }[] = []

  cast(ballot: Ballot, at: number, client: string): void {
    const isBurst = this.knock(ballot, at, client)
    const state = isBurst && !ballot.isVerified ? 'waiting' : 'counted'
    this.votes.push({ ...ballot, at, day: parisDay(at), state })
  }

  /** Notes that a client has come with a vote, which may be one that is known. @returns whether it comes too often */
  knock({ demarche, button }: Ballot, at: number, client: string): boolean {
    const place = `${demarche}/${button}`
    this.#knocks.push({ at, place, client })
    const hour = Math.floor(at / HOUR_MS)
    const here = this.#knocks.filter((one) => one.place === place && Math.floor(one.at / HOUR_MS) === hour)
    const own = here.filter((one) => one.client === client).length
    return own > USUAL_AN_HOUR && own > USUAL_SHARE * here.length
  }

  /** A vote that was received before: nobody judges how often its client came. */
  import(ballot: Ballot, at: number): void {
    this.votes.push({ ...ballot, at, day: parisDay(at), state: 'counted' })
  }

  /** @returns whether it was still time */
  edit(id: string, edit: VoteEdit, at: number): boolean {
    const vote = this.votes.find((one) => one.id === id)
    if (!vote || at - vote.at > EDITABLE_MS) return false
    if (edit.satisfaction !== undefined) vote.satisfaction = edit.satisfaction
    if (edit.answers !== undefined) vote.answers = withoutOrphans(edit.answers)
    return true
  }

  /** @returns whether there was such a vote */
  erase(id: string): boolean {
    const known = this.votes.length
    this.votes = this.votes.filter((one) => one.id !== id)
    return this.votes.length < known
  }

  waiting(): WaitingBatch[] {
    const batches: WaitingBatch[] = []
    for (const { demarche, button, day, state } of this.votes) {
      const isListed = batches.some(
        (one) => one.demarche === demarche && one.button === button && one.day === day,
      )
      if (state === 'waiting' && !isListed) batches.push({ demarche, button, day })
    }
    return batches
  }

  /** @returns how many votes it was about */
  rule({ demarche, button, day }: WaitingBatch, isAdmitted: boolean): number {
    const batch = this.votes.filter(
      (one) =>
        one.state === 'waiting' && one.demarche === demarche && one.button === button && one.day === day,
    )
    for (const vote of batch) vote.state = isAdmitted ? 'admitted' : 'rejected'
    return batch.length
  }

  /** Those of a démarche, or of one of its buttons, that were received on these days. */
  of(demarche: number, { from, to }: Days, button?: number): LiveVote[] {
    return this.votes.filter(
      (one) =>
        one.demarche === demarche &&
        (button === undefined || one.button === button) &&
        one.day >= from &&
        one.day <= to,
    )
  }
}

/** Those that count in the scores. */
export function counting(votes: readonly LiveVote[]): LiveVote[] {
  return votes.filter(({ state }) => state === 'counted' || state === 'admitted')
}

/** What is said of votes beside the scores. */
export function trustOf(votes: readonly LiveVote[]): Record<string, number> {
  const inState = (state: LiveVote['state']) => votes.filter((one) => one.state === state).length
  return {
    verified: counting(votes).filter(({ isVerified }) => isVerified).length,
    suspect: inState('waiting'),
    admitted: inState('admitted'),
    rejected: inState('rejected'),
  }
}

/** Answers about a channel that is not ticked, and about the help of one that was not reached, go. */
function withoutOrphans(answers: Answers): Answers {
  const tried: readonly number[] = answers.contact_tried ?? []
  const reached = only(answers.contact_reached, (channel) => tried.includes(channel))
  const help = only(answers.contact_satisfaction, (channel) => reached[channel] === 17)
  return { ...answers, contact_reached: reached, contact_satisfaction: help }
}

function only<T>(
  byChannel: PerChannel<T> = {},
  isKept: (channel: keyof PerChannel<T>) => boolean,
): PerChannel<T> {
  const kept = Object.entries(byChannel).filter(([channel]) => isKept(Number(channel) as keyof PerChannel<T>))
  return Object.fromEntries(kept)
}
