import type { Period } from '@monavis/shared/period'
import type { Satisfaction } from '@monavis/shared/questionnaire'
import { type Answers, LOCALES, type Locale, SOURCES, type Source } from '@monavis/shared/vote'
import type { Kysely } from 'kysely'
import { type Database, TEXT_FIELD, VOTE_STATE } from './database.ts'
import { idText } from './ids.ts'
import { unpackAnswers } from './packing.ts'

/** A vote as it is read back. */
export interface StoredVote {
  id: string
  demarche: number
  button: number
  /** Instant of receipt, ms. */
  at: number
  satisfaction: Satisfaction
  locale: Locale
  source: Source
  answers: Answers
  /** Redacted; empty where there is none. */
  comment: string
}

/** Votes looked at in one query: some milliseconds, so that other readers pass between two pages. */
const VOTES_AT_ONCE = 1_000

/** Which votes to read: all without any. */
export interface VoteFilter {
  demarche?: number | undefined
  button?: number | undefined
  /** Received from this instant on, ms, */
  from?: number | undefined
  /** and before this one. */
  before?: number | undefined
}

/** Counted votes in the order of their ids, page after page: the whole table never stands in memory. */
export async function* readVotes(
  db: Kysely<Database>,
  { demarche, button, from, before }: VoteFilter = {},
): AsyncGenerator<StoredVote[]> {
  for (let after: Buffer | undefined = Buffer.alloc(16); after; ) {
    // The page is cut before it is filtered: a rare démarche must not make one query walk all votes.
    const last: Buffer | undefined = await lastOfPage(db, after)
    if (!last) return
    let query = db
      .selectFrom('vote')
      .selectAll()
      .where('id', '>', after)
      .where('id', '<=', last)
      .where('state', '=', VOTE_STATE.counted)
      .orderBy('id')
    if (demarche !== undefined) query = query.where('demarche', '=', demarche)
    if (button !== undefined) query = query.where('button', '=', button)
    if (from !== undefined) query = query.where('at', '>=', from)
    if (before !== undefined) query = query.where('at', '<', before)
    const rows = await query.execute()
    after = last
    if (rows.length === 0) continue
    const texts = await db
      .selectFrom('vote_text')
      .selectAll()
      .where(
        'vote',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
    const textOf = new Map(texts.map(({ vote, field, body }) => [`${vote.toString('hex')}/${field}`, body]))
    yield rows.map((row) => {
      const text = (field: number) => textOf.get(`${row.id.toString('hex')}/${field}`)
      const verbatim = text(TEXT_FIELD.contact_tried_verbatim)
      return {
        id: idText(row.id),
        demarche: row.demarche,
        button: row.button,
        at: row.at,
        satisfaction: row.satisfaction as Satisfaction,
        locale: LOCALES[row.locale] ?? 'fr',
        source: SOURCES[row.source] ?? 'button',
        answers: { ...unpackAnswers(row), ...(verbatim && { contact_tried_verbatim: verbatim }) },
        comment: text(TEXT_FIELD.comment) ?? '',
      }
    })
  }
}

/** How many comments each démarche received over some Paris days; those that have any. */
export async function countComments(
  db: Kysely<Database>,
  { from, to }: Period,
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('vote_text')
    .innerJoin('vote', 'vote.id', 'vote_text.vote')
    .select(['vote.demarche', ({ fn }) => fn.countAll<number>().as('comments')])
    .where('vote_text.day', '>=', from)
    .where('vote_text.day', '<=', to)
    .where('vote_text.field', '=', TEXT_FIELD.comment)
    .where('vote.state', '=', VOTE_STATE.counted)
    .groupBy('vote.demarche')
    .execute()
  return new Map(rows.map(({ demarche, comments }) => [demarche, comments]))
}

async function lastOfPage(db: Kysely<Database>, after: Buffer): Promise<Buffer | undefined> {
  const ids = await db
    .selectFrom('vote')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(VOTES_AT_ONCE)
    .execute()
  return ids.at(-1)?.id
}
