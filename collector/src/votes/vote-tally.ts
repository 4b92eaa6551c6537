import type { ProblemCode } from '@monavis/shared/problems'
import type { Refusal, VoteDesk } from './vote-desk.ts'

/** Stored, known already, or refused by code; `unavailable`: the database could not take it. */
export type VoteEnd = 'stored' | 'known' | ProblemCode

/** How votes have ended since the process started. */
export interface VoteTally {
  /** Cast by people, whichever door they came in by. */
  cast: Partial<Record<VoteEnd, number>>
  imported: Partial<Record<VoteEnd, number>>
  /** Stored with a token that was good. */
  verified: number
  /** Stored, and kept apart. */
  suspect: number
}

/** Those that a running service meets: a series that begins at 0 shows its first vote. */
const USUAL_ENDS: Partial<Record<VoteEnd, number>> = {
  stored: 0,
  known: 0,
  unavailable: 0,
  'button-closed': 0,
  'demarche-closed': 0,
  'id-reused': 0,
  'invalid-request': 0,
  'origin-refused': 0,
  'unknown-button': 0,
  'unknown-demarche': 0,
  'vote-withdrawn': 0,
}

export function createVoteTally(): VoteTally {
  return { cast: { ...USUAL_ENDS }, imported: { ...USUAL_ENDS }, verified: 0, suspect: 0 }
}

/** The same desk, keeping a tally: plain numbers, because a labelled counter costs ten times as much a vote. */
export function tallyVotes(desk: VoteDesk, tally: VoteTally): VoteDesk {
  return {
    ...desk,
    cast: (vote, door, language) =>
      desk.cast(vote, door, language).then((result) => {
        if (result.ok && result.trust) tally[result.trust]++
        return noteEnd(tally.cast, result)
      }, noteFailure(tally.cast)),
    castDated: (vote, at, language) =>
      desk
        .castDated(vote, at, language)
        .then((result) => noteEnd(tally.imported, result), noteFailure(tally.imported)),
  }
}

type Ends = Partial<Record<VoteEnd, number>>

function note(ends: Ends, end: VoteEnd): void {
  ends[end] = (ends[end] ?? 0) + 1
}

function noteEnd<R extends Refusal | { ok: true; isNew: boolean }>(ends: Ends, result: R): R {
  if (result.ok) note(ends, result.isNew ? 'stored' : 'known')
  else note(ends, result.code)
  return result
}

function noteFailure(ends: Ends): (error: unknown) => never {
  return (error) => {
    note(ends, 'unavailable')
    throw error
  }
}
