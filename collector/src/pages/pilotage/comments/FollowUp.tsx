import { Ticks } from '../../fields/Ticks.tsx'
import { ActForm, PostButton } from '../Shell.tsx'
import { commentsAddress } from './comment-filter.ts'
import { COMMENTS_TEXTS } from './comments-texts.ts'
import type { OneCommentProps } from './OneComment.tsx'

/** The box of a label. */
const boxOf = (label: number) => `etiquette_${label}`

/** Read or not, dealt with or not, and under which labels. */
export function FollowUp({ view, demarche, query, comment, labels, isManager }: OneCommentProps) {
  const texts = COMMENTS_TEXTS[view.lang]
  const { vote, isSeen, isHandled } = comment
  const address = (act: string) => commentsAddress(demarche.id, `${vote}/${act}`, query)
  return (
    <section>
      <h2>{texts.follow}</h2>
      <div class="go">
        <PostButton view={view} action={address(isSeen ? 'non-lu' : 'lu')} class="send">
          {isSeen ? texts.toUnseen : texts.toSeen}
        </PostButton>
        {isManager && (
          <PostButton view={view} action={address(isHandled ? 'a-traiter' : 'traite')} class="send">
            {isHandled ? texts.toUnhandled : texts.toHandled}
          </PostButton>
        )}
      </div>
      {isManager && labels.length > 0 && (
        <ActForm view={view} action={address('etiquettes')}>
          <Ticks
            name="etiquettes"
            question={texts.labelIt}
            options={labels.map(({ id, name }) => [boxOf(id), name, 'fr'])}
            said={new URLSearchParams(comment.labels.map((id) => [boxOf(id), '1']))}
          />
          <button class="send" type="submit">
            {texts.saveLabels}
          </button>
        </ActForm>
      )}
    </section>
  )
}
