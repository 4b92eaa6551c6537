import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { engines } from '../../../tests/support/databases.ts'
import { voteId } from '../../../tests/support/votes.ts'
import type { CommitVotes, VoteCommand, VoteOutcome } from '../store/commit/commands.ts'
import { openStore } from '../store/store.ts'
import { createCommitQueue } from './commit-queue.ts'

function cast(satisfaction: number): VoteCommand {
  const vote = { demarche: 1, button: 1, locale: 'fr', source: 'button', answers: {}, comment: '' } as const
  return {
    kind: 'cast',
    id: voteId(),
    at: Date.now(),
    vote: { ...vote, satisfaction: satisfaction as 3 },
    canonicalBody: '',
  }
}

describe.each(engines)('the commit queue on $name', ({ migratedUrl }) => {
  it('fails a vote that the database will not have, and none of its neighbours', async () => {
    const store = await openStore(await migratedUrl())
    onTestFinished(() => store.close())
    const told: unknown[] = []
    const queue = createCommitQueue(store.commitVotes, (error) => told.push(error))
    const settled = await Promise.allSettled(
      [3, 2, 9, 1, 3].map((satisfaction) => queue.commit(cast(satisfaction))),
    )
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
    expect(settled[2]).toMatchObject({ reason: { statusCode: 503 } })
    expect(told).toHaveLength(1)
    expect(await store.db.selectFrom('vote').select('id').execute()).toHaveLength(4)
  })

  it('takes a vote once, however many times it comes before it is stored', async () => {
    const store = await openStore(await migratedUrl())
    onTestFinished(() => store.close())
    const underWay: VoteCommand[] = []
    const twice: VoteCommand[] = []
    // A batch that speaks of a vote of another one would wait for it in the database, and fail with it.
    const commitVotes: CommitVotes = async (batch) => {
      twice.push(...batch.filter((command) => underWay.includes(command)))
      underWay.push(...batch)
      const outcomes = await store.commitVotes(batch)
      underWay.splice(0, underWay.length, ...underWay.filter((command) => !batch.includes(command)))
      return outcomes
    }
    const queue = createCommitQueue(commitVotes, (cause) => expect.fail(String(cause)))
    const votes = Array.from({ length: 40 }, () => cast(3))
    const outcomes: Promise<VoteOutcome>[] = []
    // Batches leave between two turns: several are under way while the same votes come again.
    for (let turn = 0; turn < 10; turn++) {
      outcomes.push(...votes.map((vote) => queue.commit(vote)))
      await nextTurn()
    }
    const kinds = (await Promise.all(outcomes)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'stored')).toHaveLength(40)
    expect(kinds.filter((kind) => kind === 'known')).toHaveLength(360)
    expect(twice).toEqual([])
  })
})
