/** The questionnaire as plain HTML forms: the collector renders them for whoever has no JavaScript. */
export { isAnswerField } from './answer-fields.ts'
export type { FieldProblem } from './Field.tsx'
export { fieldsOf, readAnswers } from './fields.ts'
export { SatisfactionForm } from './SatisfactionForm.tsx'
export { StepForm } from './StepForm.tsx'
export { FIRST_STEP, STEPS, type Step, stepAfter, stepBefore } from './steps.ts'
export { TextField } from './TextField.tsx'
export { WithdrawalForm } from './WithdrawalForm.tsx'
