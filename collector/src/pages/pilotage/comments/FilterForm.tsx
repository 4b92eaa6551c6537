import { SATISFACTION } from '@monavis/shared/questionnaire'
import { CHOICES } from '@monavis/widget/form'
import type { Language } from '../../../http/language.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import type { CommentFilter } from '../../../store/comment-query.ts'
import type { LabelRecord } from '../../../store/labels.ts'
import { Choice } from '../../fields/Choice.tsx'
import { DayField } from '../../fields/DayField.tsx'
import { Labelled, tiesOf } from '../../fields/Labelled.tsx'
import { saidOf } from '../../fields/said.ts'
import { TEXTS } from '../../languages.ts'
import { type CommentsQuery, commentsAddress, dayField, isFiltering } from './comment-filter.ts'
import { COMMENTS_TEXTS } from './comments-texts.ts'

interface FilterProps {
  lang: Language
  demarche: RegisteredDemarche
  labels: readonly LabelRecord[]
  query: CommentsQuery
  filter: CommentFilter
  /** Below the list: which page the form asks for. */
  path: string
}

/** What is looked for, all of it in the address. */
export function FilterForm({ lang, demarche, labels, query, filter, path }: FilterProps) {
  const texts = COMMENTS_TEXTS[lang].filter
  const { prompt } = TEXTS[lang]
  const marks = CHOICES.map((choice) => [String(choice), prompt[SATISFACTION[choice]]] as const)
  const words = { name: 'mots', question: texts.words, hint: texts.wordsHint }
  // Of the days, only those that are any.
  const said = saidOf({ ...query, du: dayField(filter.from), au: dayField(filter.to) })
  const buttons = demarche.buttons.map(({ number, title }) => [String(number), title] as const)
  return (
    <details class="filter" open={isFiltering(filter)}>
      <summary>{texts.title}</summary>
      <search>
        <form method="get" action={commentsAddress(demarche.id, path, {})}>
          <div class="wide-field">
            <Labelled field={words}>
              <input {...tiesOf(words)} type="search" maxLength={200} value={query.mots ?? ''} />
            </Labelled>
          </div>
          <Choice name="note" question={texts.mark} options={[['', texts.any], ...marks]} said={said} />
          {buttons.length > 1 && (
            <Choice
              name="bouton"
              question={texts.button}
              options={[['', texts.any], ...buttons]}
              said={said}
            />
          )}
          <DayField name="du" question={texts.from} said={said} />
          <DayField name="au" question={texts.to} said={said} />
          <Choice
            name="lecture"
            question={texts.reading}
            options={[
              ['', texts.any],
              ['non-lus', texts.unseen],
              ['lus', texts.seen],
            ]}
            said={said}
          />
          <Choice
            name="suite"
            question={texts.handling}
            options={[
              ['', texts.any],
              ['a-traiter', texts.unhandled],
              ['traites', texts.handled],
            ]}
            said={said}
          />
          {labels.length > 0 && (
            <Choice
              name="etiquette"
              question={texts.label}
              options={[['', texts.anyOf], ...labels.map(({ id, name }) => [String(id), name] as const)]}
              said={said}
            />
          )}
          <div class="go wide-field">
            <button class="send" type="submit">
              {texts.apply}
            </button>
            {isFiltering(filter) && <a href={commentsAddress(demarche.id, path, {})}>{texts.clear}</a>}
          </div>
        </form>
      </search>
    </details>
  )
}
