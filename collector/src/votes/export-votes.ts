import type { DatedVote } from '@monavis/shared/schemas'
import type { Store } from '../store/store.ts'
import { readVotes, type StoredVote } from '../store/votes.ts'

/** Counted votes, one JSON a line, in the very shape that the import reads. @param demarche all without it */
export async function* exportVotes(store: Store, demarche?: number): AsyncGenerator<string> {
  for await (const page of readVotes(store.db, demarche)) {
    yield page.map((vote) => `${JSON.stringify(datedVote(vote))}\n`).join('')
  }
}

function datedVote({ answers, comment, at, ...vote }: StoredVote): DatedVote {
  return {
    ...vote,
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(comment && { comment }),
    at: new Date(at).toISOString(),
  }
}
