import { type Day, startOfDay } from '@monavis/shared/period'
import type { Satisfaction } from '@monavis/shared/questionnaire'
import { sql } from 'kysely'
import type { SearchWord } from './search-words.ts'
import type { Store } from './store.ts'

/** Which comments of a démarche; what is absent keeps none out. */
export interface CommentFilter {
  demarche: number
  satisfaction?: Satisfaction | undefined
  button?: number | undefined
  /** First and last day of receipt. */
  from?: Day | undefined
  to?: Day | undefined
  /** All of them, in either of its two texts. */
  words?: readonly SearchWord[] | undefined
  isSeen?: boolean | undefined
  isHandled?: boolean | undefined
  label?: number | undefined
}

const SECOND_MS = 1_000
const PLACES = 1_000_000

/** The first id that a comment received at an instant or later may have. @param at ms */
function firstCommentId(at: number): number {
  return Math.floor(at / SECOND_MS) * PLACES
}

/** When a comment was received, to the second, ms. */
export function receiptOf(id: number): number {
  return Math.floor(id / PLACES) * SECOND_MS
}

/** Comments that pass a filter, the newest first. @param before id of the one above them */
export function commentQuery({ db, engine }: Store, filter: CommentFilter, before?: number) {
  const { demarche, satisfaction, button, from, to, words = [], isSeen, isHandled, label } = filter
  const isSearch = words.length > 0
  const order = sql.ref<number>(
    !isSearch ? 'comment.id' : engine === 'sqlite' ? 'comment_words.rowid' : 'comment_words.id',
  )
  // On SQLite a cross join is read in its order: first the words, which come newest first by themselves.
  let query = isSearch
    ? db
        .selectFrom(sql<{ id: number }>`comment_words`.as('comment_words'))
        .crossJoin('comment')
        .where(sql<boolean>`comment.id = ${order}`)
        .where(engine === 'sqlite' ? sqliteMatch(filter) : postgresMatch(filter))
    : db.selectFrom('comment')
  query = query.where('comment.demarche', '=', demarche)
  if (before !== undefined) query = query.where(order, '<', before)
  if (from !== undefined) query = query.where(order, '>=', firstCommentId(startOfDay(from)))
  if (to !== undefined) query = query.where(order, '<', firstCommentId(startOfDay(to + 1)))
  if (satisfaction !== undefined) query = query.where('comment.satisfaction', '=', satisfaction)
  if (button !== undefined) query = query.where('comment.button', '=', button)
  if (isSeen !== undefined) query = query.where('comment.seen', '=', Number(isSeen))
  if (isHandled !== undefined) query = query.where('comment.handled', '=', Number(isHandled))
  if (label !== undefined) {
    query = query.where('comment.id', 'in', (eb) =>
      eb.selectFrom('comment_label').select('comment_label.comment').where('comment_label.label', '=', label),
    )
  }
  return query.orderBy(order, 'desc')
}

/** As the indexes have it: démarche, mark and button are words of a comment too, such as nobody writes. */
function termsOf({ demarche, satisfaction, button, words = [] }: CommentFilter): SearchWord[] {
  const scope = [
    `qqd${demarche}`,
    ...(satisfaction === undefined ? [] : [`qqm${satisfaction}`]),
    ...(button === undefined ? [] : [`qqb${button}`]),
  ]
  return [...scope.map((text) => ({ text, isBeginning: false })), ...words]
}

function sqliteMatch(filter: CommentFilter) {
  const terms = termsOf(filter).map(({ text, isBeginning }) => `"${text}"${isBeginning ? ' *' : ''}`)
  return sql<boolean>`comment_words match ${terms.join(' AND ')}`
}

function postgresMatch(filter: CommentFilter) {
  const terms = termsOf(filter).map(({ text, isBeginning }) => `'${text}'${isBeginning ? ':*' : ''}`)
  return sql<boolean>`comment_words.words @@ to_tsquery('simple', ${terms.join(' & ')})`
}
