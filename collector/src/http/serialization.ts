import fastJsonStringify from 'fast-json-stringify'
import type { FastifyInstance } from 'fastify'

const compiled = new WeakMap<object, (value: unknown) => string>()

/**
 * Makes Fastify write answers as it does by itself, but with each schema compiled once: a refusal has the same one on
 * every route, and where services start by the hundred, in tests, compiling would take most of the time.
 */
export function useSerialization(app: FastifyInstance): void {
  app.setSerializerCompiler<object>(({ schema }) => {
    const known = compiled.get(schema) ?? fastJsonStringify(schema)
    compiled.set(schema, known)
    return known
  })
}
