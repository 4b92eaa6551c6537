import { SATISFACTION } from '@monavis/shared/questionnaire'
import { LANGUAGES } from '@monavis/shared/vote'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import type { TextField, WholeComment } from '../../../store/comments.ts'
import type { LabelRecord } from '../../../store/labels.ts'
import type { OpinionRecord } from '../../../store/opinions.ts'
import { TEXTS } from '../../languages.ts'
import type { View } from '../Shell.tsx'
import { Answers } from './Answers.tsx'
import { Written } from './CommentEntry.tsx'
import { type CommentsQuery, commentsAddress } from './comment-filter.ts'
import { COMMENTS_TEXTS, type CommentFault } from './comments-texts.ts'
import { FollowUp } from './FollowUp.tsx'
import { MaskForm } from './MaskForm.tsx'
import { Publication } from './Publication.tsx'

/** An act that was not done, and what had been typed. */
export interface Refused {
  field: TextField | 'reponse'
  fault: CommentFault
  typed: string
}

export interface OneCommentProps {
  view: View
  demarche: RegisteredDemarche
  query: CommentsQuery
  comment: WholeComment
  labels: readonly LabelRecord[]
  /** What has become of it where it was proposed for publication. */
  opinion: OpinionRecord | undefined
  isManager: boolean
  refused?: Refused | undefined
}

/** A comment with all that its vote says, and what can be done of it. */
export function OneComment(props: OneCommentProps) {
  const { view, demarche, query, comment, isManager } = props
  const { lang } = view
  const texts = COMMENTS_TEXTS[lang]
  const button = demarche.buttons.find(({ number }) => number === comment.button)
  return (
    <>
      <p>
        <a href={commentsAddress(demarche.id, '', query)}>{texts.back}</a>
      </p>
      <h2>{texts.said}</h2>
      <Written lang={lang} comment={comment} />
      <dl class="facts">
        <div>
          <dt>{texts.mark}</dt>
          <dd>{TEXTS[lang].prompt[SATISFACTION[comment.satisfaction]]}</dd>
        </div>
        <div>
          <dt>{texts.button}</dt>
          <dd lang="fr">{button?.title ?? comment.button}</dd>
        </div>
        <div>
          <dt>{texts.language}</dt>
          <dd lang={comment.locale}>{LANGUAGES[comment.locale]}</dd>
        </div>
      </dl>
      <h2>{texts.answers}</h2>
      <Answers lang={lang} answers={comment.answers} />
      <FollowUp {...props} />
      {isManager && <Publication {...props} />}
      {isManager && <MaskForm {...props} />}
    </>
  )
}
