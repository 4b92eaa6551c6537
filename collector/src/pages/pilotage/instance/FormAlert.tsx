import type { FieldProblem } from '@monavis/widget/form'
import { Alert } from './Alert.tsx'

/** Why what a form asks for was refused, where that is the fault of none of its fields: those say so themselves. */
export function FormAlert({ problem }: { problem: FieldProblem | undefined }) {
  return <Alert text={problem?.field === '' ? problem.text : undefined} />
}
