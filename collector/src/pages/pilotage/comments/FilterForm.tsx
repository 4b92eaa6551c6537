import { SATISFACTION } from '@monavis/shared/questionnaire'
import { CHOICES } from '@monavis/widget/form'
import type { Language } from '../../../http/language.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import type { CommentFilter } from '../../../store/comment-query.ts'
import type { LabelRecord } from '../../../store/labels.ts'
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
  const buttons = demarche.buttons.map(({ number, title }) => [String(number), title] as const)
  return (
    <details class="filter" open={isFiltering(filter)}>
      <summary>{texts.title}</summary>
      <search>
        <form method="get" action={commentsAddress(demarche.id, path, {})}>
          <div class="wide-field">
            <label for="mots">{texts.words}</label>
            <p class="hint" id="mots-hint">
              {texts.wordsHint}
            </p>
            <input
              class="text"
              type="search"
              id="mots"
              name="mots"
              maxLength={200}
              value={query.mots ?? ''}
              aria-describedby="mots-hint"
            />
          </div>
          <Choice
            name="note"
            label={texts.mark}
            any={texts.any}
            options={marks}
            chosen={filter.satisfaction}
          />
          {buttons.length > 1 && (
            <Choice
              name="bouton"
              label={texts.button}
              any={texts.any}
              options={buttons}
              chosen={filter.button}
            />
          )}
          <Day name="du" label={texts.from} day={filter.from} />
          <Day name="au" label={texts.to} day={filter.to} />
          <Choice
            name="lecture"
            label={texts.reading}
            any={texts.any}
            options={[
              ['non-lus', texts.unseen],
              ['lus', texts.seen],
            ]}
            chosen={query.lecture}
          />
          <Choice
            name="suite"
            label={texts.handling}
            any={texts.any}
            options={[
              ['a-traiter', texts.unhandled],
              ['traites', texts.handled],
            ]}
            chosen={query.suite}
          />
          {labels.length > 0 && (
            <Choice
              name="etiquette"
              label={texts.label}
              any={texts.anyOf}
              options={labels.map(({ id, name }) => [String(id), name] as const)}
              chosen={filter.label}
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

interface ChoiceProps {
  name: string
  label: string
  /** Said of no choice. */
  any: string
  options: readonly (readonly [value: string, label: string])[]
  chosen: string | number | undefined
}

function Choice({ name, label, any, options, chosen }: ChoiceProps) {
  return (
    <div>
      <label for={name}>{label}</label>
      <select class="text" id={name} name={name}>
        <option value="">{any}</option>
        {options.map(([value, word]) => (
          <option key={value} value={value} selected={value === String(chosen)}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}

function Day({ name, label, day }: { name: string; label: string; day: number | undefined }) {
  return (
    <div>
      <label for={name}>{label}</label>
      <input class="text" type="date" id={name} name={name} value={dayField(day)} />
    </div>
  )
}
