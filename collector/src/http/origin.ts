import type { FastifyRequest } from 'fastify'
import { ProblemError } from './problem.ts'

/**
 * Whether a request comes from a page of one of these origins, or from no browser, which says so by itself and lends
 * nobody's name.
 */
export function comesFrom({ headers: { origin } }: FastifyRequest, ...origins: readonly string[]): boolean {
  return origin === undefined || origins.includes(origin)
}

/** A page of another site could post in its visitor's name. @throws {ProblemError} */
export function refuseOtherOrigins(request: FastifyRequest, ...origins: readonly string[]): void {
  if (!comesFrom(request, ...origins)) throw new ProblemError('origin-refused')
}
