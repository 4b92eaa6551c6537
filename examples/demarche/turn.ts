import type { Html } from './html.ts'
import { CHECK, checkPage, stepPage } from './pages.ts'
import { type Answers, inputsOf, problemsOf, STEPS } from './steps.ts'

/** What a form sent leads to: a page to read, or, when all is well and checked, the end. */
export type Turn = { sent: false; page: Html; hasProblems: boolean } | { sent: true }

/**
 * Reads a form of the démarche and finds what comes next.
 *
 * The answers of earlier steps come back from the page, where anybody can change them: they are checked again
 * each time, and the first step that is not right is shown.
 * @param now see {@link problemsOf}
 */
export function takeTurn(form: URLSearchParams, now: Date): Turn {
  const answers = answersOf(form)
  // "Back" and "change" ask for a step by name, and keep what is half answered.
  const wanted = STEPS.find(({ id }) => id === form.get('go'))
  if (wanted) return { sent: false, page: stepPage(wanted, answers, []), hasProblems: false }

  const isChecked = form.get('step') === CHECK
  const left = isChecked ? STEPS.length - 1 : STEPS.findIndex(({ id }) => id === form.get('step'))
  for (const step of STEPS.slice(0, left + 1)) {
    const problems = problemsOf(step, answers, now)
    if (problems.length > 0)
      return { sent: false, page: stepPage(step, answers, problems), hasProblems: true }
  }
  if (isChecked) return { sent: true }
  const next = STEPS[left + 1]
  return { sent: false, page: next ? stepPage(next, answers, []) : checkPage(answers), hasProblems: false }
}

/** The answers to questions that are asked; whatever else the form holds is left aside. */
function answersOf(form: URLSearchParams): Answers {
  const inputs = STEPS.flatMap(({ questions }) => questions.flatMap(inputsOf))
  return new Map(inputs.flatMap((input) => (form.has(input) ? [[input, form.get(input)?.trim() ?? '']] : [])))
}
