import { OPINION_STATES } from '@monavis/shared/opinions'
import { REPORT_STATES } from '@monavis/shared/reports'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { STORED_STATES } from './proposals.ts'

/** What waits for somebody to read it. */
export interface Waiting {
  count: number
  /** When the oldest of them was received, ms; null where nothing waits. */
  oldestAt: number | null
}
export type WaitingOf = Record<'opinions' | 'proposals' | 'reports', Waiting>

/** What people have sent and nobody has read: opinions with a text and proposals to be published, reports to be answered. */
export async function readWaiting(db: Kysely<Database>): Promise<WaitingOf> {
  const [opinions, proposals, reports] = await Promise.all([
    db
      .selectFrom('opinion')
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min<number | null>('at').as('oldestAt')])
      .where('state', '=', OPINION_STATES.indexOf('waiting'))
      .where('body', '<>', '')
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('proposal')
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min<number | null>('at').as('oldestAt')])
      .where('state', '=', STORED_STATES.indexOf('waiting'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('report')
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min<number | null>('at').as('oldestAt')])
      .where('state', '=', REPORT_STATES.indexOf('received'))
      .executeTakeFirstOrThrow(),
  ])
  return { opinions, proposals, reports }
}
