import type { Format } from '@monavis/shared/schemas'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

export const CONTENT_TYPES = {
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const satisfies Record<Format, string>

/** By their media types, the one for whoever takes anything first. */
const BY_MEDIA_TYPE = new Map<string, Format>([
  ['application/json', 'json'],
  ['application/x-ndjson', 'ndjson'],
  ['text/csv', 'csv'],
])

/** The form that a request wants: the one its address names, else the one it would rather have, else JSON. */
export function formatOf(request: FastifyRequest, named: Format | undefined): Format {
  if (named) return named
  const { accept } = request.headers
  // Most readers take whatever comes: negotiation is for those who speak of another form at all.
  if (!accept || !/text\/|ndjson/.test(accept)) return 'json'
  return BY_MEDIA_TYPE.get(new Negotiator(request).mediaType([...BY_MEDIA_TYPE.keys()]) ?? '') ?? 'json'
}

/** What a CSV is described by, where it is one. @param address of its Table Schema */
export function describeCsv(reply: FastifyReply, format: Format, address: string): void {
  if (format === 'csv') reply.header('link', `<${address}>; rel="describedby"; type="application/json"`)
}
