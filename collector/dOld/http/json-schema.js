import { problemSchema } from '@monavis/shared/schemas';
import { z } from 'zod';
/** JSON Schema of what a client may send. */
export function requestSchema(schema) {
    return toJsonSchema(schema, 'input');
}
/** JSON Schema of what is answered. */
export function responseSchema(schema) {
    return toJsonSchema(schema, 'output');
}
/** A refusal, as OpenAPI has it: its content type is not that of an answer. */
export const problemResponse = {
    description: 'A problem (RFC 9457); 429 and 503 come with Retry-After',
    content: { 'application/problem+json': { schema: responseSchema(problemSchema) } },
};
function toJsonSchema(schema, io) {
    const { $schema: _, ...bare } = z.toJSONSchema(schema, { target: 'draft-7', io });
    return bare;
}
//# sourceMappingURL=json-schema.js.map