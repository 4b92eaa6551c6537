import type { FastifyRequest } from 'fastify'

/** What a request carries as a bearer (RFC 6750, § 2.1): a key or a token; undefined where it carries none. */
export function bearerToken({ headers }: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
}
