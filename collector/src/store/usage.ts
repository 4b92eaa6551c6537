import { OPINION_STATES } from '@monavis/shared/opinions'
import type { Month } from '@monavis/shared/period'
import { SATISFACTION } from '@monavis/shared/questionnaire'
import { REPORT_STATES } from '@monavis/shared/reports'
import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** Counted votes of every month that has any row, in order. Counts alone are read. */
export async function readVotesByMonth(db: Kysely<Database>): Promise<{ month: Month; votes: number }[]> {
  const cells = Object.keys(SATISFACTION).map((id) => sql.ref(`satisfaction_${id}`))
  const { rows } = await sql<{ month: number; votes: number | string }>`
    select month, sum(${sql.join(cells, sql` + `)}) as votes from count_month group by month order by month
  `.execute(db)
  return rows.map(({ month, votes }) => ({ month, votes: Number(votes) }))
}

/** When reports came and were first answered, ms, but for dismissed ones. @param since ms */
export async function readAnswerTimes(
  db: Kysely<Database>,
  since: number,
): Promise<{ at: number; firstAnsweredAt: number | null }[]> {
  return db
    .selectFrom('report')
    .select(['at', 'first_answered_at as firstAnsweredAt'])
    .where('at', '>=', since)
    .where('state', '<>', REPORT_STATES.indexOf('dismissed'))
    .execute()
}

/** Opinions that are published, and how many of them were answered. */
export async function countPublishedOpinions(
  db: Kysely<Database>,
): Promise<{ published: number; answered: number }> {
  const { published, answered } = await db
    .selectFrom('opinion')
    .select(({ fn }) => [
      fn.countAll<number>().as('published'),
      fn.count<number>('answered_at').as('answered'),
    ])
    .where('state', '=', OPINION_STATES.indexOf('published'))
    .executeTakeFirstOrThrow()
  return { published: Number(published), answered: Number(answered) }
}
