import { PROBLEMS } from '@monavis/shared/problems'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RETRY_AFTER_S } from '../http/problem.ts'
import type { RefusalName } from './vote-pages.tsx'

/** What a page says, by the status of the refusal. */
const REFUSALS: Partial<Record<number, RefusalName>> = {
  400: 'invalid',
  // The token is wrong or its time is over: to the person it is the same.
  401: 'tooLate',
  403: 'elsewhere',
  404: 'unknown',
  409: 'closed',
  413: 'invalid',
  415: 'invalid',
  429: 'tooMany',
}

/** Texts of 5,000 characters in all, each of them three bytes and each byte spelled `%XX`, and the other fields. */
export const MAX_FORM_BYTES = 64 * 1024

/** Gives an answer the status and headers of a refusal. @returns what a page says of it, and whether the request itself was right */
export function describeRefusal(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  error: FastifyError,
): { name: RefusalName; isRight: boolean } {
  const { status } = PROBLEMS[app.problemOf(request, error)]
  reply.code(status)
  if (status >= 500) reply.header('x-request-id', request.id)
  if (status === 503) reply.header('retry-after', RETRY_AFTER_S)
  return { name: REFUSALS[status] ?? 'error', isRight: status === 429 || status >= 500 }
}

/** What holds a token, or what somebody typed, stays in nobody's cache. */
export function noStore(reply: FastifyReply, page: string): FastifyReply {
  return html(reply.header('cache-control', 'no-store'), page)
}

export function html(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page)
}
