import { isoDay, parisDay } from '@monavis/shared/period'
import { SATISFACTION } from '@monavis/shared/questionnaire'
import { Smiley } from '@monavis/widget/form'
import type { Language } from '../../../http/language.ts'
import { writtenDayOf } from '../../../http/written-days.ts'
import type { CommentRecord, TextField } from '../../../store/comments.ts'
import type { LabelRecord } from '../../../store/labels.ts'
import { Day } from '../../accessibility/Day.tsx'
import { TEXTS } from '../../languages.ts'
import { COMMENTS_TEXTS } from './comments-texts.ts'

interface EntryProps {
  lang: Language
  comment: CommentRecord
  /** Of the démarche. */
  labels: readonly LabelRecord[]
  /** Of its button, where the démarche has several. */
  button: string | undefined
  href: string
}

/** A comment in the list: its mark, its day, what was written. */
export function CommentEntry({ lang, comment, labels, button, href }: EntryProps) {
  const texts = COMMENTS_TEXTS[lang]
  const { at, satisfaction, isSeen, isHandled } = comment
  return (
    <li class={isSeen ? 'comment' : 'comment unread'}>
      <p class="mark">
        <Smiley satisfaction={satisfaction} />
        <b>{TEXTS[lang].prompt[SATISFACTION[satisfaction]]}</b>
        <span>
          <Day day={isoDay(parisDay(at))} lang={lang} />
        </span>
        {button && <span lang="fr">{button}</span>}
        {!isSeen && <span class="badge">{texts.isNew}</span>}
        {isHandled && <span class="badge">{texts.isHandled}</span>}
        {labels
          .filter(({ id }) => comment.labels.includes(id))
          .map(({ id, name }) => (
            <span key={id} class="badge" lang="fr">
              {name}
            </span>
          ))}
      </p>
      <Written lang={lang} comment={comment} />
      <p>
        <a href={href}>{texts.open(writtenDayOf(at, lang))}</a>
      </p>
    </li>
  )
}

/** What was written, as it was typed. */
export function Written({ lang, comment: { texts, locale } }: Pick<EntryProps, 'lang' | 'comment'>) {
  const { fields } = COMMENTS_TEXTS[lang]
  return (
    <>
      {(Object.keys(fields) as TextField[])
        .filter((field) => texts[field] !== undefined)
        .map((field) => (
          <div key={field}>
            {field !== 'comment' && <p class="small">{fields[field]}</p>}
            <blockquote class="written" lang={locale} dir="auto">
              {texts[field]}
            </blockquote>
          </div>
        ))}
    </>
  )
}
