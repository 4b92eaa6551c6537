import type { ComponentChildren } from 'preact'
import { Problem } from './Problem.tsx'

interface OptionsProps {
  /** Of the field. */
  name: string
  question: string
  /** What the question is asked about, where it is asked of several. */
  about?: string | undefined
  hint?: string | undefined
  /** Several may be ticked. */
  isMultiple?: boolean
  /** What each option says, by its id: shown in the order of the ids. */
  options: Record<number, ComponentChildren>
  chosen: readonly number[]
  /** What is wrong with the answer: the first option then has the focus. */
  problem?: string | undefined
  /** As smileys or marks stand: side by side. */
  isRow?: boolean
}

/** A question that is answered by choosing. */
export function Options(props: OptionsProps) {
  const { name, question, about, hint, isMultiple, options, chosen, problem, isRow } = props
  const hintId = hint && `${name}-hint`
  const problemId = problem && `${name}-problem`
  return (
    <fieldset
      class="monavis-fieldset"
      aria-describedby={[hintId, problemId].filter(Boolean).join(' ') || undefined}
    >
      <legend class="monavis-question">
        {about && <span class="monavis-about">{about} </span>}
        {question}
      </legend>
      {hint && (
        <p class="monavis-hint" id={hintId}>
          {hint}
        </p>
      )}
      {problem && <Problem id={problemId}>{problem}</Problem>}
      <div class={isRow ? 'monavis-row' : 'monavis-list'}>
        {Object.entries(options).map(([option, word], i) => (
          <label key={option} class="monavis-option">
            <input
              type={isMultiple ? 'checkbox' : 'radio'}
              name={name}
              value={option}
              checked={chosen.includes(Number(option))}
              autofocus={problem !== undefined && i === 0}
            />
            <span class="monavis-word">{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
