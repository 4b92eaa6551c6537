import type { FieldProblem } from '@monavis/widget/form'

interface TicksProps {
  /** Of the group: what a problem names. */
  name: string
  question: string
  /** Names of the boxes, each with its words. */
  boxes: readonly (readonly [name: string, words: string])[]
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** Several of several. */
export function Ticks({ name, question, boxes, said, problem }: TicksProps) {
  const isWrong = problem?.field === name
  return (
    <fieldset aria-describedby={isWrong ? `${name}-error` : undefined}>
      <legend class="question">{question}</legend>
      {isWrong && (
        <p class="error" id={`${name}-error`}>
          {problem.text}
        </p>
      )}
      <div class="list">
        {boxes.map(([box, words], i) => (
          <label key={box} class="option">
            <input
              type="checkbox"
              name={box}
              value="1"
              checked={said.has(box)}
              aria-invalid={isWrong}
              autofocus={isWrong && i === 0}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
