import { z } from 'zod';
/** What the plain forms post: text, all of it. An empty field is one that was not filled in. */
declare const vote: z.ZodObject<{
    id: z.ZodUUID;
    token: z.ZodString;
    button: z.ZodOptional<z.ZodString>;
    satisfaction: z.ZodEnum<{
        1: "1";
        2: "2";
        3: "3";
    }>;
    lang: z.ZodOptional<z.ZodEnum<{
        en: "en";
        fr: "fr";
    }>>;
}, z.core.$strict>;
export declare const voteFormSchema: z.ZodObject<{
    id: z.ZodUUID;
    token: z.ZodString;
    button: z.ZodOptional<z.ZodString>;
    satisfaction: z.ZodEnum<{
        1: "1";
        2: "2";
        3: "3";
    }>;
    lang: z.ZodOptional<z.ZodEnum<{
        en: "en";
        fr: "fr";
    }>>;
}, z.core.$strict>;
export type VoteForm = z.infer<typeof vote>;
/** Of any length: one that is too long is told so and kept, not thrown away with its page. */
export declare const commentFormSchema: z.ZodObject<{
    id: z.ZodUUID;
    token: z.ZodString;
    button: z.ZodOptional<z.ZodString>;
    satisfaction: z.ZodEnum<{
        1: "1";
        2: "2";
        3: "3";
    }>;
    lang: z.ZodOptional<z.ZodEnum<{
        en: "en";
        fr: "fr";
    }>>;
    comment: z.ZodString;
}, z.core.$strict>;
export type CommentForm = z.infer<typeof commentFormSchema>;
export declare const withdrawalFormSchema: z.ZodObject<{
    id: z.ZodUUID;
    token: z.ZodString;
    lang: z.ZodOptional<z.ZodEnum<{
        en: "en";
        fr: "fr";
    }>>;
}, z.core.$strict>;
export type WithdrawalForm = z.infer<typeof withdrawalFormSchema>;
export {};
//# sourceMappingURL=form-schemas.d.ts.map