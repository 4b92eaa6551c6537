import type { Vote } from '@monavis/shared/vote'
import { newVoteId } from '../../collector/src/store/ids.ts'

/** A fresh UUIDv7. */
export function voteId(): string {
  return newVoteId(Date.now())
}

/** A vote that is valid as it is. */
export function aVote(changes: Partial<Vote> = {}): Vote {
  return { id: voteId(), demarche: 1617, satisfaction: 3, ...changes }
}
