import type { TextField as Field } from '../../../store/comments.ts'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm } from '../Shell.tsx'
import { commentsAddress } from './comment-filter.ts'
import { COMMENTS_TEXTS } from './comments-texts.ts'
import type { OneCommentProps } from './OneComment.tsx'

/** More than any text has: what is typed too long must come back, not be cut. */
const MAX_CHARS = 10_000

/** Where words are taken out of what was written. */
export function MaskForm({ view, demarche, query, comment, refused }: OneCommentProps) {
  const { mask, fields, faults } = COMMENTS_TEXTS[view.lang]
  const isRefused = refused !== undefined && refused.field !== 'reponse'
  return (
    <details class="filter" open={isRefused}>
      <summary>{mask.title}</summary>
      <p>{mask.intro}</p>
      {(Object.keys(comment.texts) as Field[]).map((field) => (
        <ActForm
          key={field}
          view={view}
          action={commentsAddress(demarche.id, `${comment.vote}/masquage`, query)}
        >
          <input type="hidden" name="champ" value={field} />
          <TextField
            name={`texte_${field}`}
            question={mask.field(fields[field])}
            hint={mask.hint}
            maxLength={MAX_CHARS}
            said={
              new URLSearchParams({
                [`texte_${field}`]: refused?.field === field ? refused.typed : (comment.texts[field] ?? ''),
              })
            }
            problem={
              refused?.field === field ? { field: `texte_${field}`, text: faults[refused.fault] } : undefined
            }
            isLong
          />
          <button class="send" type="submit">
            {mask.send}
          </button>
        </ActForm>
      ))}
    </details>
  )
}
