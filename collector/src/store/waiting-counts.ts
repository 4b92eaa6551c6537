import { OPINION_STATES } from '@monavis/shared/opinions'
import { REPORT_STATES } from '@monavis/shared/reports'
import type { SelectQueryBuilder } from 'kysely'
import type { Database } from './database.ts'
import { PERSON_STATES } from './people.ts'
import { STORED_STATES } from './proposals.ts'
import type { Store } from './store.ts'

/** How much of what people have sent waits for somebody of the instance. */
export interface WaitingCounts {
  opinions: number
  proposals: number
  reports: number
  /** Votes kept apart. */
  suspects: number
  /** Agents who ask to come in, mandates that are asked for. */
  people: number
  mandates: number
}

export async function countWaiting({ db }: Store): Promise<WaitingCounts> {
  const [opinions, proposals, reports, suspects, people, mandates] = await Promise.all([
    count(
      db.selectFrom('opinion').where('state', '=', OPINION_STATES.indexOf('waiting')).where('body', '<>', ''),
    ),
    count(
      db
        .selectFrom('proposal')
        .where('state', '=', STORED_STATES.indexOf('waiting'))
        .where('title', '<>', ''),
    ),
    count(db.selectFrom('report').where('state', '=', REPORT_STATES.indexOf('received'))),
    count(db.selectFrom('waiting_vote')),
    count(db.selectFrom('person').where('state', '=', PERSON_STATES.indexOf('asked'))),
    count(db.selectFrom('mandate').where('state', '=', 0)),
  ])
  return { opinions, proposals, reports, suspects, people, mandates }
}

async function count<T extends keyof Database>(
  query: SelectQueryBuilder<Database, T, object>,
): Promise<number> {
  const { n } = await query.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return Number(n)
}
