import { fileURLToPath } from 'node:url'
import { compareYear } from '@monavis/examples/replay/compare'
import { readRecorded } from '@monavis/examples/replay/recorded'
import { recoverVotes } from '@monavis/examples/replay/recover-answers'
import { countVotes, replay } from '@monavis/examples/replay/replay'
import { describe, expect, it } from 'vitest'
import { ADMIN_KEY } from '../support/app.ts'
import { startTestCollector } from '../support/collector.ts'

const FILE = fileURLToPath(new URL('../../examples/data/observatoire-2026-08.csv', import.meta.url))
const recorded = readRecorded(FILE)
/** Small démarches, with and without help sought: a slice that takes seconds. */
const slice = recorded.filter(({ satisfaction }) => satisfaction.n <= 250)

describe('replaying recorded national results', () => {
  it('recovers votes for every line of the file', () => {
    expect(recorded).toHaveLength(150)
    for (const line of recorded) expect(recoverVotes(line)).toHaveLength(line.satisfaction.n)
  })

  it.each(['http', 'import'] as const)('gives the recorded counts and marks back, by %s', async (path) => {
    const collector = await startTestCollector({ RATE_LIMIT_PER_MINUTE: '0' })
    const target = { url: collector.url, key: ADMIN_KEY }
    const comparison = await replay({ recorded: slice, target, path, now: Date.now() })
    expect(comparison.differences).toEqual([])
    expect(comparison.compared).toBe(slice.length * (path === 'http' ? 20 : 24))
    // Again: the same ids come back, and nothing counts twice.
    expect((await replay({ recorded: slice, target, path, now: Date.now() })).differences).toEqual([])
  })

  it('gives back those of every démarche but the 58 largest, to 1e-9: 74,067 votes', async () => {
    // All of them, 1,365,801 votes, are replayed by `pnpm replay --import`.
    const most = recorded.filter(({ satisfaction }) => satisfaction.n <= 3_000)
    expect([most.length, countVotes(most)]).toEqual([92, 74_067])
    const collector = await startTestCollector({ RATE_LIMIT_PER_MINUTE: '0' })
    const target = { url: collector.url, key: ADMIN_KEY }
    const { compared, differences } = await replay({
      recorded: most,
      target,
      path: 'import',
      now: Date.now(),
    })
    expect(differences).toEqual([])
    expect(compared).toBe(most.length * 24)
  })

  it('says what differs', () => {
    const [line] = slice
    if (!line) throw new Error('an empty slice')
    const score = { n: 1, mark: 10 }
    const feed = {
      id: line.demarche,
      satisfaction: score,
      comprehension: score,
      contact_reachability: score,
      contact_satisfaction: score,
      autonomy: score,
    }
    const { differences } = compareYear(slice, [feed])
    expect(differences).toContain(
      `démarche ${line.demarche}, satisfaction: 1 answers, ${line.satisfaction.n} recorded`,
    )
    expect(differences).toContain(`démarche ${slice[1]?.demarche}: absent from the feed`)
  })
})
