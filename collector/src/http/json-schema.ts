import { problemSchema } from '@monavis/shared/schemas'
import { z } from 'zod'

const made = { input: new WeakMap<z.ZodType, object>(), output: new WeakMap<z.ZodType, object>() }

/** JSON Schema of what a client may send. */
export function requestSchema(schema: z.ZodType): object {
  return toJsonSchema(schema, 'input')
}

/** JSON Schema of what is answered. */
export function responseSchema(schema: z.ZodType): object {
  return toJsonSchema(schema, 'output')
}

/** A refusal, as OpenAPI has it: its content type is not that of an answer. */
export const problemResponse = {
  description: 'A problem (RFC 9457); 429 and 503 come with Retry-After',
  content: { 'application/problem+json': { schema: responseSchema(problemSchema) } },
}

/** The same object each time: what is compiled from it is compiled once. */
function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const known = made[io].get(schema)
  if (known) return known
  const { $schema: _, ...bare } = z.toJSONSchema(schema, { target: 'draft-7', io })
  made[io].set(schema, bare)
  return bare
}
