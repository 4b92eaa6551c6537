import { z } from 'zod';
import { LANGUAGES } from '../http/language.js';
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
});
export const voteFormSchema = vote;
/** Of any length: one that is too long is told so and kept, not thrown away with its page. */
export const commentFormSchema = vote.extend({ comment: z.string() });
export const withdrawalFormSchema = vote.pick({ id: true, token: true, lang: true });
//# sourceMappingURL=form-schemas.js.map