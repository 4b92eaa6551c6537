import { PROBLEMS } from '@monavis/shared/problems'
import type { ErrorObject } from 'ajv'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../http/language.ts'
import { type FieldError, inOneLine, ProblemError, RETRY_AFTER_S } from '../http/problem.ts'
import { fieldErrors } from '../http/validation.ts'
import { addVary } from '../http/vary.ts'

/** A failure in words; each contract puts them into a form of its own. */
export interface Failure {
  status: number
  message: string
  errors: FieldError[] | undefined
}

/** Begins the answer to a failure: its status and headers are those of a problem, its body is the caller's. */
export function startFailure(request: FastifyRequest, reply: FastifyReply, error: FastifyError): Failure {
  const { status, ...title } = PROBLEMS[request.server.problemOf(request, error)]
  const language = languageOf(request)
  const errors = errorsOf(error, language)
  addVary(reply, 'Accept-Language')
  if (status === 503) reply.header('retry-after', RETRY_AFTER_S)
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  if (status >= 500) reply.header('x-request-id', request.id)
  reply.code(status).type('application/json; charset=utf-8')
  return { status, message: errors ? inOneLine(errors) : title[language], errors }
}

function errorsOf(error: FastifyError, language: 'fr' | 'en'): FieldError[] | undefined {
  if (error instanceof ProblemError) return error.errors
  return error.validation && fieldErrors(error.validation as ErrorObject[], language)
}
