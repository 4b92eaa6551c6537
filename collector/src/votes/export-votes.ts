import type { DatedVote } from '@monavis/shared/schemas'
import type { Store } from '../store/store.ts'
import { readVotes, type StoredVote, type VoteFilter } from '../store/votes.ts'

/** Counted votes, one JSON a line, in the very shape that the import reads. */
export async function* exportVotes(store: Store, filter: VoteFilter): AsyncGenerator<string> {
  for await (const page of readVotes(store.db, filter)) {
    yield page.map((vote) => `${JSON.stringify(datedVote(vote))}\n`).join('')
  }
}

/** A vote as the import takes it. */
export function datedVote({ answers, comment, at, ...vote }: StoredVote): DatedVote {
  return {
    ...vote,
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(comment && { comment }),
    at: new Date(at).toISOString(),
  }
}
