import type { FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { Representation } from '../http/representation.ts'
import type { EditionContent } from './content.ts'
import { editionCsv } from './edition-csv.ts'

/** Media types an edition comes in; the first is what whoever has no preference gets. */
export const EDITION_TYPES = ['application/json', 'text/csv', 'application/x-ndjson'] as const
export type EditionType = (typeof EDITION_TYPES)[number]

/** An edition ready to be sent. All but JSON is made at its first reader. */
export interface EditionForms {
  content(): EditionContent
  form(type: EditionType): Promise<Representation>
}

/** @param body the bytes of the content: as JSON they are sent as they are, whatever release made them */
export function formsOf(body: Buffer): EditionForms {
  const content = () => JSON.parse(body.toString()) as EditionContent
  const made = new Map<EditionType, Promise<Representation>>()
  const make = async (type: EditionType): Promise<Representation> => {
    const charset = `${type}; charset=utf-8`
    if (type === 'application/json') return new Representation(charset, body)
    if (type === 'text/csv') return new Representation(charset, await editionCsv(content()))
    const lines = content().demarches.map((demarche) => `${JSON.stringify(demarche)}\n`)
    return new Representation(charset, lines.join(''))
  }
  return {
    content,
    form(type) {
      const known = made.get(type) ?? make(type)
      made.set(type, known)
      return known
    },
  }
}

/** The one of these types that a request prefers. */
export function typeFor(request: FastifyRequest): EditionType {
  if (!request.headers.accept) return EDITION_TYPES[0]
  const best = new Negotiator(request).mediaType([...EDITION_TYPES])
  return EDITION_TYPES.find((type) => type === best) ?? EDITION_TYPES[0]
}
