import { MAX_LABEL_CHARS, MAX_LABELS } from '../../../pilotage/comments/acts.ts'
import type { LabelRecord } from '../../../store/labels.ts'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm, PostButton, type View } from '../Shell.tsx'
import { commentsAddress } from './comment-filter.ts'
import { COMMENTS_TEXTS } from './comments-texts.ts'

interface LabelsProps {
  view: View
  demarche: number
  labels: readonly LabelRecord[]
  /** What was typed and cannot be added. */
  refused: string | undefined
}

/** The labels of a démarche: add one, take one away. */
export function Labels({ view, demarche, labels, refused }: LabelsProps) {
  const { labels: texts, faults } = COMMENTS_TEXTS[view.lang]
  return (
    <details class="filter" open={refused !== undefined}>
      <summary>{texts.title}</summary>
      {labels.length === 0 && <p>{texts.none}</p>}
      <ul>
        {labels.map(({ id, name }) => (
          <li key={id}>
            <span lang="fr">{name}</span>{' '}
            <PostButton
              view={view}
              action={commentsAddress(demarche, `etiquettes/${id}/suppression`, {})}
              class="link"
            >
              {texts.remove(name)}
            </PostButton>
          </li>
        ))}
      </ul>
      {labels.length < MAX_LABELS && (
        <ActForm view={view} action={commentsAddress(demarche, 'etiquettes', {})}>
          <TextField
            name="nom"
            question={texts.name}
            hint={texts.hint}
            maxLength={MAX_LABEL_CHARS}
            said={new URLSearchParams({ nom: refused ?? '' })}
            problem={refused === undefined ? undefined : { field: 'nom', text: faults.label }}
          />
          <button class="send" type="submit">
            {texts.add}
          </button>
        </ActForm>
      )}
    </details>
  )
}
