import type { FieldProblem } from '@monavis/widget/form'

/** What is wrong with the fields of a form, in their order. @param words of each fault */
export function problemsOf<F extends string>(
  faults: Readonly<Record<string, F>>,
  words: Readonly<Record<F, string>>,
): FieldProblem[] {
  return Object.entries(faults).map(([field, fault]) => ({ field, text: words[fault] }))
}
