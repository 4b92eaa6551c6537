import type { FieldProblem } from '@monavis/widget/form'

/** What a field asks. */
export interface Asked {
  name: string
  /** Where the name is not alone on its page. */
  id?: string
  question: string
  hint?: string | undefined
  /** All that is wrong with the form, in its order: a field tells what names it, and the first has the focus. */
  problem?: FieldProblem | readonly FieldProblem[] | undefined
}

/** A field that gives back what was said. */
export interface FieldProps extends Asked {
  /** The whole form, as it was filled in so far. */
  said: URLSearchParams
}

/** What is said under a question, before its answer. */
export function Notes(field: Pick<Asked, 'name' | 'id' | 'hint' | 'problem'>) {
  const { name, id = name, hint } = field
  const fault = faultOf(field)
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="error" id={`${id}-error`}>
          {fault.text}
        </p>
      )}
    </>
  )
}

/** Ties a field to its {@link Notes}: for `aria-describedby`. */
export function notesOf(field: Pick<Asked, 'name' | 'id' | 'hint' | 'problem'>): string | undefined {
  const { name, id = name, hint } = field
  return [hint && `${id}-hint`, faultOf(field) && `${id}-error`].filter(Boolean).join(' ') || undefined
}

/** What is wrong with a field; `isFirst` of its form, it has the focus. */
export function faultOf({ name, problem = [] }: Pick<Asked, 'name' | 'problem'>) {
  const problems = [problem].flat()
  const found = problems.find(({ field }) => field === name)
  return found && { text: found.text, isFirst: found === problems[0] }
}
