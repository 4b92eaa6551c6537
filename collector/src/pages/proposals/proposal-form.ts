import { PROPOSAL_KINDS, type ProposalInput, proposalSchema } from '@monavis/shared/proposals'
import type { FieldProblem } from '@monavis/widget/form'
import { z } from 'zod'
import { LANGUAGES, type Language } from '../../http/language.ts'
import { plainText } from '../../votes/plain-text.ts'
import type { ProposalTexts } from './proposal-texts.ts'

/** What the plain form posts. Texts of any length: one that is too long is told so and kept. */
export const proposalFormSchema = z.strictObject({
  id: z.uuidv7(),
  kind: z.enum(PROPOSAL_KINDS),
  title: z.string(),
  administration: z.string(),
  text: z.string(),
  /** What is alike was shown. */
  evenSo: z.literal('1').optional(),
  lang: z.enum(LANGUAGES).optional(),
})
export type ProposalForm = z.infer<typeof proposalFormSchema>

export const supportFormSchema = z.strictObject({ lang: z.enum(LANGUAGES).optional() })
export type SupportForm = z.infer<typeof supportFormSchema>

/** What a form proposes, or the first of its fields that cannot be taken. */
export function readProposalForm(
  form: ProposalForm,
  lang: Language,
  texts: ProposalTexts,
): { input: ProposalInput } | { problem: FieldProblem } {
  const { id, kind, evenSo } = form
  const title = onOneLine(form.title)
  if (title === '') return { problem: { field: 'title', text: texts.noTitle } }
  const administration = onOneLine(form.administration)
  const input = {
    ...{ id, kind, title, text: form.text, locale: lang },
    ...(administration !== '' && { administration }),
    ...(evenSo && { evenSo: true }),
  }
  const read = proposalSchema.safeParse(input)
  // Nothing else is left that may be wrong.
  if (!read.success) return { problem: { field: String(read.error.issues[0]?.path[0]), text: texts.tooLong } }
  return { input: read.data }
}

/** What was pasted into a field of one line may have more. */
function onOneLine(typed: string): string {
  return plainText(typed)
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}
