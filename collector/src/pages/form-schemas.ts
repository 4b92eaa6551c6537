import { LIMITS } from '@monavis/shared/vote'
import { z } from 'zod'
import { LANGUAGES } from '../http/language.ts'

/** What the plain forms post: text, all of it. An empty field is one that was not filled in. */
const vote = z.strictObject({
  id: z.uuidv7(),
  token: z.string().min(1).max(100),
  button: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .optional(),
  satisfaction: z.enum(['1', '2', '3']),
  lang: z.enum(LANGUAGES).optional(),
})

export const voteFormSchema = vote
export type VoteForm = z.infer<typeof vote>

/** Browsers send a line break as two characters and count it as one: the limit is checked once it is one. */
export const commentFormSchema = vote.extend({ comment: z.string().max(2 * LIMITS.maxCommentChars) })
export type CommentForm = z.infer<typeof commentFormSchema>
