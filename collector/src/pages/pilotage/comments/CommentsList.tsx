import { createNumbers } from '../../../http/written-numbers.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import type { CommentFilter } from '../../../store/comment-query.ts'
import type { CommentCount, CommentRecord } from '../../../store/comments.ts'
import type { LabelRecord } from '../../../store/labels.ts'
import { ActForm, type View } from '../Shell.tsx'
import { CommentEntry } from './CommentEntry.tsx'
import { type CommentsQuery, commentsAddress } from './comment-filter.ts'
import { COMMENTS_TEXTS } from './comments-texts.ts'
import { FilterForm } from './FilterForm.tsx'
import { Labels } from './Labels.tsx'

export interface CommentsListProps {
  view: View
  demarche: RegisteredDemarche
  query: CommentsQuery
  filter: CommentFilter
  count: CommentCount
  comments: readonly CommentRecord[]
  /** Whether older ones pass the filter. */
  isMore: boolean
  labels: readonly LabelRecord[]
  /** May change what belongs to the démarche. */
  isManager: boolean
  /** What was typed as a label and cannot be one. */
  refusedLabel?: string | undefined
}

/** A page of the comments of a démarche, newest first, and how to look for others. */
export function CommentsList(props: CommentsListProps) {
  const { view, demarche, query, filter, count, comments, isMore, labels, isManager, refusedLabel } = props
  const { lang } = view
  const texts = COMMENTS_TEXTS[lang]
  const { whole } = createNumbers(lang)
  const buttons = new Map(demarche.buttons.map(({ number, title }) => [number, title]))
  const last = comments.at(-1)
  const none = count.all === 0 ? texts.noneEver : query.avant ? texts.none : texts.noneFound
  return (
    <>
      <p>{texts.lead}</p>
      <p>
        {texts.counts(whole(count.all), whole(count.all - count.seen), whole(count.all - count.handled))}{' '}
        <a href={commentsAddress(demarche.id, 'mots', query, { avant: '' })}>{texts.wordsLink}</a>
      </p>
      <FilterForm lang={lang} demarche={demarche} labels={labels} query={query} filter={filter} path="" />
      <h2>{texts.list}</h2>
      {comments.length === 0 && <p>{none}</p>}
      {comments.length > 0 && (
        <ul class="comments">
          {comments.map((comment) => (
            <CommentEntry
              key={comment.id}
              lang={lang}
              comment={comment}
              labels={labels}
              button={buttons.size > 1 ? buttons.get(comment.button) : undefined}
              href={commentsAddress(demarche.id, comment.vote, query)}
            />
          ))}
        </ul>
      )}
      {comments.some(({ isSeen }) => !isSeen) && (
        <ActForm view={view} action={commentsAddress(demarche.id, 'lus', query)}>
          <input type="hidden" name="ids" value={comments.map(({ id }) => id).join(' ')} />
          <button type="submit" class="send">
            {texts.allSeen}
          </button>
        </ActForm>
      )}
      {(isMore || query.avant) && (
        <nav aria-label={texts.pages}>
          <ul class="pages">
            {query.avant && (
              <li>
                <a href={commentsAddress(demarche.id, '', query, { avant: '' })}>{texts.newest}</a>
              </li>
            )}
            {isMore && last && (
              <li>
                <a rel="next" href={commentsAddress(demarche.id, '', query, { avant: String(last.id) })}>
                  {texts.older}
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
      {isManager && <Labels view={view} demarche={demarche.id} labels={labels} refused={refusedLabel} />}
    </>
  )
}
