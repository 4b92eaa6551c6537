import type { ComponentChildren } from 'preact'

interface FieldProps {
  name: string
  /** Where the name is not alone on its page. */
  id?: string
  label: string
  hint?: string
  /** What is wrong with it. */
  problem?: string | undefined
  /** The first of a page that is wrong: the page opens there. */
  isFirst: boolean
}

const notesOf = ({ name, id = name, hint, problem }: FieldProps) =>
  [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ') || undefined

function Notes({ name, id = name, hint, problem }: FieldProps) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="error" id={`${id}-error`}>
          {problem}
        </p>
      )}
    </>
  )
}

/** What ties a control to its label and notes. */
function tiesOf(field: FieldProps) {
  const { name, id = name, problem, isFirst } = field
  return {
    id,
    name,
    class: 'text',
    'aria-describedby': notesOf(field),
    'aria-invalid': problem !== undefined,
    autofocus: isFirst,
  }
}

function Labelled({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  return (
    <div class="field">
      <label class="question" for={field.id ?? field.name}>
        {field.label}
      </label>
      <Notes {...field} />
      {children}
    </div>
  )
}

/** A line or, `isLong`, several. */
export function TextField({ value, isLong, ...field }: FieldProps & { value: string; isLong?: boolean }) {
  const Text = isLong ? 'textarea' : 'input'
  return (
    <Labelled field={field}>
      <Text {...tiesOf(field)} value={value} autocomplete="off" />
    </Labelled>
  )
}

/** A day, `2026-03-02`. */
export function DayField({ value, ...field }: FieldProps & { value: string }) {
  return (
    <Labelled field={field}>
      <input {...tiesOf(field)} type="date" value={value} autocomplete="off" />
    </Labelled>
  )
}

/** A secret: typed anew each time, kept nowhere. */
export function KeyField(field: FieldProps) {
  return (
    <Labelled field={field}>
      <input {...tiesOf(field)} type="password" autocomplete="off" />
    </Labelled>
  )
}

interface ChoiceProps extends FieldProps {
  value: string
  /** Stands for no choice. */
  none: string
  options: readonly { value: string; text: string }[]
}

/** One of a long list, written in French. */
export function Choice({ value, none, options, ...field }: ChoiceProps) {
  return (
    <Labelled field={field}>
      <select {...tiesOf(field)}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value} lang="fr">
            {option.text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

interface TicksProps extends FieldProps {
  /** Names of boxes, and what each says. */
  options: readonly { name: string; text: string; isTicked: boolean }[]
}

/** Any number of a short list. */
export function Ticks({ options, ...field }: TicksProps) {
  return (
    <fieldset aria-describedby={notesOf(field)}>
      <legend class="question">{field.label}</legend>
      <Notes {...field} />
      <div class="list">
        {options.map(({ name, text, isTicked }, i) => (
          <label key={name} class="option" for={name}>
            <input
              type="checkbox"
              checked={isTicked}
              id={name}
              name={name}
              value="1"
              autofocus={field.isFirst && i === 0}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
