import fastJsonStringify from 'fast-json-stringify'
import type { FastifyInstance } from 'fastify'

const compiled = new WeakMap<object, (value: unknown) => string>()

/**
 * Makes Fastify write answers as it does by itself, but with each schema compiled once, at the first answer that needs
 * it: a refusal has the same one on every route, and all of them together would hold up every start.
 */
export function useSerialization(app: FastifyInstance): void {
  app.setSerializerCompiler<object>(({ schema }) => {
    let write: ((value: unknown) => string) | undefined
    return (value: unknown) => {
      write ??= compiled.get(schema) ?? compile(schema)
      return write(value)
    }
  })
}

function compile(schema: object): (value: unknown) => string {
  const write = fastJsonStringify(schema)
  compiled.set(schema, write)
  return write
}
