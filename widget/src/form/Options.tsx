import type { ComponentChildren } from 'preact'
import { type FieldProps, isWrong, Notes, notesOf } from './Field.tsx'

interface OptionsProps extends FieldProps {
  /** What the question is asked about, where it is asked of several. */
  about?: string | undefined
  /** Several may be ticked. */
  isMultiple?: boolean
  /** What each option says, by its id: shown in their order, numbers first. */
  options: Record<string, ComponentChildren>
}

/** A question that is answered by choosing. */
export function Options(props: OptionsProps) {
  const { name, question, about, isMultiple, options, said } = props
  return (
    <fieldset aria-describedby={notesOf(props)}>
      <legend class="question" tabIndex={-1}>
        {about && <span class="about">{about} </span>}
        {question}
      </legend>
      <Notes {...props} />
      <div class={`list ${name}`}>
        {Object.entries(options).map(([option, word], i) => (
          <label key={option} class="option" for={`${name}_${option}`}>
            <input
              type={isMultiple ? 'checkbox' : 'radio'}
              // Not at the end, where it is written "checked/>": lynx reads no tick there.
              checked={said.getAll(name).includes(option)}
              name={name}
              value={option}
              id={`${name}_${option}`}
              autofocus={isWrong(props) && i === 0}
            />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
