import { PROBLEMS, type ProblemCode } from '@monavis/shared/problems'
import type { ErrorObject } from 'ajv'
import type { FastifyError, FastifyInstance, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import { problemResponse } from './json-schema.ts'
import { languageOf } from './language.ts'
import { ProblemError, sendProblem } from './problem.ts'
import { logOf } from './request-log.ts'
import { fieldErrors } from './validation.ts'

/** Statuses of Fastify's own refusals (unreadable JSON, body too large, media type), and what we call them. */
const CODE_OF_STATUS: Record<number, ProblemCode> = {
  400: 'malformed-body',
  404: 'not-found',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
}

declare module 'fastify' {
  interface FastifyInstance {
    /** What the failure of a request is called. */
    problemOf(request: FastifyRequest, error: FastifyError): ProblemCode
  }
}

/** However many requests a database fails, its words are logged once in this time. */
const TELL_EVERY_MS = 1_000

/**
 * Answers every failure as a problem, and logs those that are not the client's; they tell nothing of themselves.
 * @param isUnavailable whether what lies below has failed, and not we: it will get over it
 */
export function useProblems(app: FastifyInstance, isUnavailable: (error: unknown) => boolean): void {
  app.decorate('problemOf', (request: FastifyRequest, error: FastifyError): ProblemCode => {
    if (error instanceof ProblemError) return error.code
    if (error.validation) return 'invalid-request'
    // The client has hung up in the middle of its body: nobody reads the answer, and nobody is at fault.
    if (error === request.raw.errored) return 'malformed-body'
    if (isUnavailable(error)) return 'unavailable'
    const status = error.statusCode ?? 500
    return CODE_OF_STATUS[status] ?? (status >= 400 && status < 500 ? 'invalid-request' : 'internal-error')
  })
  let toldAt = Number.NEGATIVE_INFINITY
  app.addHook('onError', async (request, _reply, error) => {
    const code = app.problemOf(request, error)
    if (code === 'internal-error') logOf(request).error({ err: error }, 'request failed')
    if (code !== 'unavailable') return
    // A line a request would be thousands a second, on a disk that may be full. What failed votes is told by the batch.
    const isTold = isUnavailable(error) && performance.now() - toldAt >= TELL_EVERY_MS
    if (isTold) toldAt = performance.now()
    logOf(request)[isTold ? 'error' : 'debug']({ err: error }, 'request not served')
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = app.problemOf(request, error)
    if (error instanceof ProblemError) return sendProblem(request, reply, code, error.errors)
    if (!error.validation) return sendProblem(request, reply, code)
    return sendProblem(
      request,
      reply,
      code,
      fieldErrors(error.validation as ErrorObject[], languageOf(request)),
    )
  })
  // Any of them may meet a database that fails, or come when there is too much to do.
  app.addHook('onRoute', ({ schema }) => {
    const response = schema?.response as Record<string, unknown> | undefined
    if (response?.['4xx']) response['503'] = problemResponse
  })
}

/**
 * Counts every failure by its code, whoever answers it, pages included; addresses that are none are not among them.
 * @returns the counts, which go on
 */
export function tallyProblems(app: FastifyInstance): Readonly<Record<ProblemCode, number>> {
  const tally = Object.fromEntries(Object.keys(PROBLEMS).map((code) => [code, 0])) as Record<
    ProblemCode,
    number
  >
  app.addHook('onError', async (request, _reply, error) => {
    tally[app.problemOf(request, error)]++
  })
  return tally
}

/** Answers an address that is none. @param limit refuses who tries too many */
export function answerUnknownAddresses(app: FastifyInstance, limit: preHandlerAsyncHookHandler): void {
  app.setNotFoundHandler({ preHandler: limit }, (request, reply) => sendProblem(request, reply, 'not-found'))
}
