import type { Failure, Knowledge } from '../knowledge.ts'
import { openMarks } from './marks.ts'
import { readOpinions } from './opinions.ts'
import { openOptional } from './optional.ts'
import { readProposals } from './proposals.ts'
import { openEditions } from './published.ts'
import { readReports } from './reports.ts'
import { openShelf } from './shelf.ts'

/** One of the things the site is made of: its last good state, whatever happens to the collector. */
export interface Part<T> {
  readonly value: T
  /** Asks for it anew. @returns whether it is another than before, or what went wrong */
  pull(stopping: AbortSignal): Promise<Pulled>
}
export type Pulled = { ok: true; isNew: boolean } | { ok: false; failure: Failure }

export interface Puller {
  /** Null until there was a good feed, in this run or in one before. */
  readonly knowledge: Knowledge | null
  /** What went wrong with the last pull, also without any knowledge. */
  readonly failures: Knowledge['failures']
  /**
   * Reads every public address anew.
   * @returns whether anything is shown otherwise than before: what is known, or what went wrong
   */
  pull(stopping: AbortSignal): Promise<boolean>
}

/**
 * Opens what was known at the end of the run before.
 * @param collectorUrl without a final slash
 * @param folder where the last good answers are kept
 */
export async function openPuller(collectorUrl: string, folder: string): Promise<Puller> {
  const shelf = await openShelf(folder)
  const api = `${collectorUrl}/api/v1`
  const marks = await openMarks(shelf, api)
  const editions = await openEditions(shelf, api)
  const opinions = await openOptional(shelf, 'opinions', `${api}/opinions`, readOpinions, new Map())
  const proposals = await openOptional(shelf, 'proposals', `${api}/proposals`, readProposals, [])
  const reports = await openOptional(shelf, 'reports', `${api}/reports`, readReports, new Map())
  const parts = [
    ['feed', marks],
    ['editions', editions],
    ['opinions', opinions],
    ['proposals', proposals],
    ['reports', reports],
  ] as const
  let failures: Knowledge['failures'] = []

  return {
    get knowledge() {
      const { value } = marks
      return (
        value && {
          collectorUrl,
          ...value,
          ...editions.value,
          opinions: opinions.value,
          proposals: proposals.value,
          reports: reports.value,
          failures,
        }
      )
    },
    get failures() {
      return failures
    },
    async pull(stopping) {
      const pulled = await Promise.all(
        parts.map(async ([of, part]) => ({ of, result: await part.pull(stopping) })),
      )
      const before = JSON.stringify(failures)
      failures = pulled.flatMap(({ of, result }) => (result.ok ? [] : { of, failure: result.failure }))
      return pulled.some(({ result }) => result.ok && result.isNew) || JSON.stringify(failures) !== before
    },
  }
}
