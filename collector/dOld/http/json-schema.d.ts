import { z } from 'zod';
/** JSON Schema of what a client may send. */
export declare function requestSchema(schema: z.ZodType): object;
/** JSON Schema of what is answered. */
export declare function responseSchema(schema: z.ZodType): object;
/** A refusal, as OpenAPI has it: its content type is not that of an answer. */
export declare const problemResponse: {
    description: string;
    content: {
        'application/problem+json': {
            schema: object;
        };
    };
};
//# sourceMappingURL=json-schema.d.ts.map