/** The questionnaire as plain HTML forms: the collector renders them for whoever has no JavaScript. */
export { SatisfactionForm } from './SatisfactionForm.tsx'
export { SayMoreForm } from './SayMoreForm.tsx'
export { WithdrawalForm } from './WithdrawalForm.tsx'
