import { OUTCOMES } from '@monavis/shared/opinions'
import { z } from 'zod'
import { LANGUAGES } from '../../http/language.ts'

/** What the form posts. What is missing or too long is told so and kept, not thrown away with its page. */
export const opinionFormSchema = z.strictObject({
  id: z.uuidv7(),
  token: z.string().min(1).max(100),
  lang: z.enum(LANGUAGES).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  satisfaction: z.enum(['1', '2', '3']).optional(),
  text: z.string().optional(),
})
export type OpinionForm = z.infer<typeof opinionFormSchema>
