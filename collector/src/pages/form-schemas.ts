import { answersSchema } from '@monavis/shared/schemas'
import { LOCALES, SOURCES } from '@monavis/shared/vote'
import { STEPS } from '@monavis/widget/form'
import { z } from 'zod'

/** What the plain forms post: text, but for the answers. An empty field is one that was not filled in. */
const vote = z.strictObject({
  id: z.uuidv7(),
  token: z.string().min(1).max(100),
  button: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .optional(),
  satisfaction: z.enum(['1', '2', '3']),
  lang: z.enum(LOCALES).optional(),
})

export const voteFormSchema = vote.extend({ source: z.enum(SOURCES).optional() })
export type VoteForm = z.infer<typeof voteFormSchema>

/** Texts of any length: one that is too long is told so and kept, not thrown away with its page. */
export const stepFormSchema = vote.extend({
  /** Absent: the person comes from the page of the démarche, and has voted there. */
  step: z.enum(STEPS).optional(),
  go: z.enum(['next', 'stop', 'back']).optional(),
  /** Asks for the same step in another language. */
  switch: z.enum(LOCALES).optional(),
  answers: answersSchema.extend({ contact_tried_verbatim: z.string().optional() }).optional(),
  comment: z.string().optional(),
})
export type StepForm = z.infer<typeof stepFormSchema>

/** What is erased does not come back: it is confirmed by a tick. */
export const withdrawalFormSchema = vote
  .pick({ id: true, token: true, lang: true })
  .extend({ sure: z.literal('1').optional() })
export type WithdrawalForm = z.infer<typeof withdrawalFormSchema>
