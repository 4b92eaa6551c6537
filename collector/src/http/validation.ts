import { createRequire } from 'node:module'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { Localize } from 'ajv-i18n/localize/types.js'
import type { FastifyInstance, FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify'
import type { Language } from './language.ts'
import type { FieldError } from './problem.ts'

/** More would help nobody, and a hostile body could ask for thousands. */
const MAX_ERRORS = 20
/** Some of what Ajv tells is not told on: see {@link withoutAlternatives}. */
const MAX_READ = 10 * MAX_ERRORS

/** The one validator of every request. What a client sent is never coerced, trimmed or dropped. */
const ajv = new Ajv({
  allErrors: true,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: true,
  // Our formats come with their pattern.
  validateFormats: false,
  // `type: object` beside `required` alone, as zod writes unions.
  strictRequired: false,
})

/** Compiles a schema once; what it returns carries its errors, as Ajv has it. */
export function compileSchema<T>(schema: object) {
  return ajv.compile<T>(schema)
}

/** Stops at the first thing that is wrong. */
const hasty = new Ajv({ ...ajv.opts, allErrors: false })

/**
 * For a route that takes megabytes: of a body that is all wrong, {@link compileSchema} would make millions of errors,
 * for most of a minute, before the first is told.
 */
export const stopAtFirstError: FastifySchemaCompiler<object> = ({ schema }) => whenNeeded(hasty, schema)

/** Makes Fastify validate as {@link compileSchema} does. */
export function useValidation(app: FastifyInstance): void {
  const compile: FastifySchemaCompiler<object> = ({ schema }) => whenNeeded(ajv, schema)
  app.setValidatorCompiler(compile)
}

/** Compiles at the first request: most schemas wait long for theirs, and all at once would hold up every start. */
function whenNeeded(compiler: Ajv, schema: object): ReturnType<FastifySchemaCompiler<object>> {
  let validate: ValidateFunction | undefined
  return (data: unknown) => {
    validate ??= compiler.compile(schema)
    return validate(data) || { error: validate.errors as FastifySchemaValidationError[] }
  }
}

/** Not imported, for its types promise an ES default that its CommonJS has not; nor whole, for it speaks 23 languages. */
const require = createRequire(import.meta.url)
const localize: Record<Language, Localize> = {
  fr: require('ajv-i18n/localize/fr'),
  en: require('ajv-i18n/localize/en'),
}

/** Ajv's errors in the reader's language, each with a JSON pointer to what it speaks of. */
export function fieldErrors(errors: readonly ErrorObject[], language: Language): FieldError[] {
  const kept = withoutAlternatives(errors.slice(0, MAX_READ)).slice(0, MAX_ERRORS)
  localize[language](kept)
  return kept.map(({ instancePath, params, message = '' }) => {
    const property = params['missingProperty'] ?? params['additionalProperty']
    return { path: property === undefined ? instancePath : `${instancePath}/${property}`, message }
  })
}

/**
 * What may be null is one of two things to Ajv, which complains of both, and of the choice: what is wrong with the
 * value is enough. @returns copies, for their messages will be put in another language
 */
function withoutAlternatives(errors: readonly ErrorObject[]): ErrorObject[] {
  const isAlternative = ({ keyword, params }: ErrorObject) =>
    keyword === 'anyOf' || (keyword === 'type' && params['type'] === 'null')
  const wrong = errors.filter((error) => !isAlternative(error))
  const isExplained = ({ instancePath }: ErrorObject) =>
    wrong.some((one) => `${one.instancePath}/`.startsWith(`${instancePath}/`))
  return errors
    .filter((error) => !(isAlternative(error) && isExplained(error)))
    .map((error) => ({ ...error }))
}
