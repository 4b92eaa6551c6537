import { PROBLEMS, type ProblemCode } from '@monavis/shared/problems'
import type { Problem } from '@monavis/shared/schemas'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from './language.ts'
import { addVary } from './vary.ts'

/** What is wrong with one field; `path` is a JSON pointer into the request. */
export type FieldError = NonNullable<Problem['errors']>[number]

/** The same in one line, for the report of an import. */
export function inOneLine(errors: readonly FieldError[]): string {
  return errors.map(({ path, message }) => `${path} ${message}`).join(' ; ')
}

/** Thrown by a route to answer with a problem (RFC 9457). The domain below returns its codes as values. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly code: ProblemCode
  readonly errors: FieldError[] | undefined
  constructor(code: ProblemCode, errors?: FieldError[]) {
    super(code)
    this.code = code
    this.errors = errors
  }
}

/** How long a client should wait for a database that has failed, or for a crowd to pass. */
export const RETRY_AFTER_S = 5

/** Answers with a problem, in the language the client prefers. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ProblemCode,
  errors?: FieldError[],
): FastifyReply {
  const problem = PROBLEMS[code]
  addVary(reply, 'Accept-Language')
  if (problem.status === 503) reply.header('retry-after', RETRY_AFTER_S)
  // A script of another origin may read it too: on these answers alone, for a header costs each vote its part.
  if (reply.hasHeader('retry-after')) reply.header('access-control-expose-headers', 'retry-after')
  const isOurs = problem.status >= 500
  if (isOurs) reply.header('x-request-id', request.id)
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  const body: Problem = {
    type: `/problems#${code}`,
    title: problem[languageOf(request)],
    status: problem.status,
    code,
    ...(errors && { errors }),
    ...(isOurs && { requestId: request.id }),
  }
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(body))
}
