import { FORMATS, type Format } from '@monavis/shared/schemas'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

/** The media type of each form. */
export const MEDIA_TYPES = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
} as const satisfies Record<Format, string>

export const CONTENT_TYPES = {
  json: `${MEDIA_TYPES.json}; charset=utf-8`,
  ndjson: `${MEDIA_TYPES.ndjson}; charset=utf-8`,
  csv: `${MEDIA_TYPES.csv}; charset=utf-8`,
} as const satisfies Record<Format, string>

/**
 * The form that a request wants: the one its address names, else the one it would rather have, else JSON.
 * @param offered those there are, the one for whoever takes anything first
 */
export function formatOf(
  request: FastifyRequest,
  named: Format | undefined,
  offered: readonly Format[] = FORMATS,
): Format {
  if (named) return named
  const { accept } = request.headers
  // Most readers take whatever comes: negotiation is for those who speak of another form at all.
  if (!accept || !/text\/|ndjson/.test(accept)) return 'json'
  const preferred = new Negotiator(request).mediaType(offered.map((format) => MEDIA_TYPES[format]))
  return offered.find((format) => MEDIA_TYPES[format] === preferred) ?? 'json'
}

/** What a CSV is described by, where it is one. @param address of its Table Schema */
export function describeCsv(reply: FastifyReply, format: Format, address: string): void {
  if (format === 'csv') reply.header('link', `<${address}>; rel="describedby"; type="application/json"`)
}
