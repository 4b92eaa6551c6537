import type { Satisfaction } from '@monavis/shared/questionnaire'
import { type Answers, LOCALES, type Locale } from '@monavis/shared/vote'
import { type Kysely, sql } from 'kysely'
import { type CommentFilter, commentQuery, receiptOf } from './comment-query.ts'
import { type Database, TEXT_FIELD } from './database.ts'
import { idBytes, idText } from './ids.ts'
import { unpackAnswers } from './packing.ts'
import { rowBatches } from './row-batches.ts'
import type { Store } from './store.ts'

/** The texts that a vote may have. */
export type TextField = keyof typeof TEXT_FIELD

/** What somebody wrote with a vote that counts. */
export interface CommentRecord {
  /** In the order of receipt. */
  id: number
  /** UUIDv7, lower case. */
  vote: string
  /** To the second, ms. */
  at: number
  button: number
  satisfaction: Satisfaction
  /** Redacted; one of them at least. */
  texts: Partial<Record<TextField, string>>
  /** In which the questions were asked. */
  locale: Locale
  isSeen: boolean
  isHandled: boolean
  /** Ids. */
  labels: number[]
}

/** And what else its vote says. */
export interface WholeComment extends CommentRecord {
  answers: Answers
}

/** How many comments a démarche has. */
export interface CommentCount {
  all: number
  seen: number
  handled: number
}

/** A page of comments, the newest first. @param before id of the last of the page above */
export async function readComments(
  store: Store,
  filter: CommentFilter,
  limit: number,
  before?: number,
): Promise<CommentRecord[]> {
  const rows = await commentQuery(store, filter, before)
    .select([
      'comment.id',
      'comment.vote',
      'comment.button',
      'comment.satisfaction',
      'comment.seen',
      'comment.handled',
    ])
    .limit(limit)
    .execute()
  const texts = await readTexts(
    store.db,
    rows.map(({ vote }) => vote),
  )
  const labels = await readLabelsOf(
    store.db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, vote, button, satisfaction, seen, handled }) => ({
    id,
    vote: idText(vote),
    at: receiptOf(id),
    button,
    satisfaction: satisfaction as Satisfaction,
    ...(texts.get(idText(vote)) ?? NOTHING),
    isSeen: seen === 1,
    isHandled: handled === 1,
    labels: labels.get(id) ?? [],
  }))
}

/** Marks and texts alone, of the newest comments that pass a filter. */
export async function readCommentBodies(
  store: Store,
  filter: CommentFilter,
  limit: number,
): Promise<{ satisfaction: Satisfaction; texts: string[] }[]> {
  const comments = commentQuery(store, filter).select(['comment.vote', 'comment.satisfaction']).limit(limit)
  const rows = await store.db
    .selectFrom(comments.as('newest'))
    .innerJoin('vote_text', 'vote_text.vote', 'newest.vote')
    .select(['newest.vote', 'newest.satisfaction', 'vote_text.body'])
    .execute()
  const byVote = Map.groupBy(rows, ({ vote }) => vote.toString('latin1'))
  return [...byVote.values()].map((texts) => ({
    satisfaction: texts[0]?.satisfaction as Satisfaction,
    texts: texts.map(({ body }) => body),
  }))
}

/** @param vote UUID @returns undefined where the démarche has no comment of this vote */
export async function readComment(
  { db }: Store,
  demarche: number,
  vote: string,
): Promise<WholeComment | undefined> {
  const id = idBytes(vote)
  const row = await db
    .selectFrom('comment')
    .innerJoin('vote', 'vote.id', 'comment.vote')
    .selectAll('vote')
    .select(['comment.id as comment', 'comment.seen', 'comment.handled'])
    .where('comment.vote', '=', id)
    .where('comment.demarche', '=', demarche)
    .executeTakeFirst()
  if (!row) return undefined
  const said = (await readTexts(db, [id])).get(idText(id)) ?? NOTHING
  return {
    id: row.comment,
    vote: idText(id),
    at: row.at,
    button: row.button,
    satisfaction: row.satisfaction as Satisfaction,
    ...said,
    isSeen: row.seen === 1,
    isHandled: row.handled === 1,
    labels: (await readLabelsOf(db, [row.comment])).get(row.comment) ?? [],
    answers: unpackAnswers(row),
  }
}

export async function countComments({ db }: Store, demarche: number): Promise<CommentCount> {
  const { all, seen, handled } = await db
    .selectFrom('comment')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.sum<number | null>('seen').as('seen'),
      fn.sum<number | null>('handled').as('handled'),
    ])
    .where('demarche', '=', demarche)
    .executeTakeFirstOrThrow()
  return { all, seen: seen ?? 0, handled: handled ?? 0 }
}

/** Notes what became of comments of a démarche; those of others stay as they are. */
export async function markComments(
  store: Store,
  demarche: number,
  ids: readonly number[],
  mark: { isSeen?: boolean; isHandled?: boolean },
): Promise<void> {
  const { isSeen, isHandled } = mark
  const queries = [...rowBatches(ids)].map((some) =>
    store.db
      .updateTable('comment')
      .set({
        demarche,
        ...(isSeen !== undefined && { seen: Number(isSeen) }),
        ...(isHandled !== undefined && { handled: Number(isHandled) }),
      })
      .where('id', 'in', [...some])
      .where('demarche', '=', demarche),
  )
  if (queries.length > 0) await store.writeTogether(queries)
}

/**
 * Puts a text in the place of the one that was read. The digest of the vote goes, for it could confirm a guess of what
 * is hidden; with it goes the opinion that the comment was proposed as.
 * @returns false where the text is no longer the one that was read: nothing is written then
 */
export async function replaceText(
  { db, writeTogether }: Store,
  vote: string,
  field: TextField,
  { former, body }: { former: string; body: string },
): Promise<boolean> {
  const id = idBytes(vote)
  const written = await writeTogether([
    db
      .updateTable('vote')
      .set({ digest: Buffer.alloc(0) })
      .where('id', '=', id)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('vote_text')
            .select(sql`1`.as('one'))
            .where('vote', '=', id)
            .where('field', '=', TEXT_FIELD[field])
            .where('body', '=', former),
        ),
      )
      .returning(sql`1`.as('one')),
    db
      .updateTable('vote_text')
      .set({ body })
      .where('vote', '=', id)
      .where('field', '=', TEXT_FIELD[field])
      .where('body', '=', former)
      .returning(sql`1`.as('one')),
  ])
  return written.length > 0
}

type Said = Pick<CommentRecord, 'texts' | 'locale'>

/** Of a comment that went between two queries. */
const NOTHING: Said = { texts: {}, locale: 'fr' }

/** Texts of votes, by vote. */
async function readTexts(db: Kysely<Database>, votes: readonly Buffer[]): Promise<Map<string, Said>> {
  const found = new Map<string, Said>()
  if (votes.length === 0) return found
  const rows = await db
    .selectFrom('vote_text')
    .innerJoin('vote', 'vote.id', 'vote_text.vote')
    .select(['vote_text.vote', 'vote_text.field', 'vote_text.body', 'vote.locale'])
    .where('vote_text.vote', 'in', votes)
    .execute()
  for (const { vote, field, body, locale } of rows) {
    const id = idText(vote)
    const name = field === TEXT_FIELD.comment ? 'comment' : 'contact_tried_verbatim'
    const texts = { ...found.get(id)?.texts, [name]: body }
    found.set(id, { texts, locale: LOCALES[locale] ?? 'fr' })
  }
  return found
}

async function readLabelsOf(
  db: Kysely<Database>,
  comments: readonly number[],
): Promise<Map<number, number[]>> {
  if (comments.length === 0) return new Map()
  const rows = await db.selectFrom('comment_label').selectAll().where('comment', 'in', comments).execute()
  const byComment = Map.groupBy(rows, ({ comment }) => comment)
  return new Map([...byComment].map(([comment, labels]) => [comment, labels.map(({ label }) => label)]))
}
