import type { ProblemCode } from '@monavis/shared/problems'
import type { ErrorObject } from 'ajv'
import type { FastifyError, FastifyInstance, preHandlerAsyncHookHandler } from 'fastify'
import { languageOf } from './language.ts'
import { ProblemError, sendProblem } from './problem.ts'
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

/** Answers every failure as a problem; what is our own fault is logged, and tells nothing of itself. */
export function useProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof ProblemError) return sendProblem(request, reply, error.code, error.errors)
    if (error.validation) {
      const errors = fieldErrors(error.validation as ErrorObject[], languageOf(request))
      return sendProblem(request, reply, 'invalid-request', errors)
    }
    // The client has hung up in the middle of its body: nobody reads the answer, and nobody is at fault.
    if (error === request.raw.errored) return sendProblem(request, reply, 'malformed-body')
    const status = error.statusCode ?? 500
    const code = CODE_OF_STATUS[status] ?? (status >= 400 && status < 500 ? 'invalid-request' : undefined)
    if (code) return sendProblem(request, reply, code)
    request.log.error({ err: error }, 'request failed')
    return sendProblem(request, reply, 'internal-error')
  })
}

/** Answers an address that is none. @param limit refuses who tries too many */
export function answerUnknownAddresses(app: FastifyInstance, limit: preHandlerAsyncHookHandler): void {
  app.setNotFoundHandler({ preHandler: limit }, (request, reply) => sendProblem(request, reply, 'not-found'))
}
