import { MAX_OPINION_CHARS } from '@monavis/shared/opinions'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm } from '../Shell.tsx'
import { commentsAddress } from './comment-filter.ts'
import { COMMENTS_TEXTS } from './comments-texts.ts'
import type { OneCommentProps } from './OneComment.tsx'

/** Where a comment is proposed to the moderators with an answer, or what has become of it since. */
export function Publication({ view, demarche, query, comment, opinion, refused }: OneCommentProps) {
  const { publish, faults } = COMMENTS_TEXTS[view.lang]
  if (opinion) {
    return (
      <section>
        <h2>{publish.title}</h2>
        <p>{publish.states[opinion.state]}</p>
        {opinion.reason && (
          <p>
            {publish.reason} {opinion.reason}
          </p>
        )}
        {opinion.answer && (
          <>
            <p>{publish.read}</p>
            <blockquote class="written">{opinion.answer.text}</blockquote>
          </>
        )}
      </section>
    )
  }
  if (!comment.texts.comment) return null
  const isRefused = refused?.field === 'reponse'
  return (
    <details class="filter" open={isRefused}>
      <summary>{publish.title}</summary>
      <p>{publish.intro}</p>
      <ActForm view={view} action={commentsAddress(demarche.id, `${comment.vote}/publication`, query)}>
        <TextField
          name="reponse"
          question={publish.answer}
          hint={publish.answerHint}
          maxLength={MAX_OPINION_CHARS}
          said={new URLSearchParams({ reponse: isRefused ? refused.typed : '' })}
          problem={isRefused ? { field: 'reponse', text: faults[refused.fault] } : undefined}
          isLong
        />
        <button class="send" type="submit">
          {publish.send}
        </button>
      </ActForm>
    </details>
  )
}
