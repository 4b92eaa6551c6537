import { z } from 'zod'

/** JSON Schema of what a client may send. */
export function requestSchema(schema: z.ZodType): object {
  return toJsonSchema(schema, 'input')
}

/** JSON Schema of what is answered. */
export function responseSchema(schema: z.ZodType): object {
  return toJsonSchema(schema, 'output')
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...bare } = z.toJSONSchema(schema, { target: 'draft-7', io })
  return bare
}
