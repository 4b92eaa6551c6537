import type { Satisfaction } from '@monavis/shared/questionnaire'
import { asAdmin, createTestApp } from './app.ts'
import type { Engine } from './databases.ts'
import { aVote, voteId } from './votes.ts'

const ADMIN = '/api/v1/admin/editions'

/** The service, with what it takes to make editions. Its clock stands in the fourth quarter of 2026. */
export async function createEditionsApp(engine: Engine, env: Record<string, string> = {}) {
  const test = await createTestApp(engine, env)
  const act = (path: string, payload?: object) =>
    test.call('POST', `${ADMIN}${path}`, { headers: asAdmin, ...(payload && { payload }) })
  const step = (edition: string, to: string, until?: string) =>
    act(`/${edition}/steps`, { to, ...(until && { until }) })
  const soon = () => new Date(test.clock()).toISOString()
  return {
    ...test,
    act,
    step,
    read: (path: string, headers: Record<string, string> = {}) =>
      test.call('GET', `/api/v1/editions${path}`, { headers }),
    readDraft: (path: string) => test.call('GET', `${ADMIN}${path}`, { headers: asAdmin }),
    /** Votes of one day, by smiley. @returns their ids */
    vote: async (day: string, smileys: Partial<Record<Satisfaction, number>>, demarche = 1617) => {
      const votes = Object.entries(smileys).flatMap(([satisfaction, n = 0]) =>
        Array.from({ length: n }, () => ({
          ...aVote({ id: voteId(), demarche, satisfaction: Number(satisfaction) as Satisfaction }),
          at: `${day}T10:00:00Z`,
        })),
      )
      const headers = { ...asAdmin, 'content-type': 'application/x-ndjson' }
      const payload = votes.map((vote) => JSON.stringify(vote)).join('\n')
      await test.call('POST', '/api/v1/admin/votes/import', { headers, payload })
      return votes.map(({ id }) => id)
    },
    /** Takes the last revision of an edition, made here if need be, through every step to its readers. */
    publish: async (edition: string) => {
      await act('', { edition })
      await step(edition, 'review')
      await step(edition, 'embargo', soon())
    },
  }
}
