import type { Format } from '@monavis/shared/schemas'
import { CONTENT_TYPES } from '../http/format.ts'
import { Representation } from '../http/representation.ts'
import { tableSchema, writeLongCsv } from '../http/table.ts'
import type { EditionContent } from './content.ts'
import { editionColumns } from './edition-columns.ts'

/** An edition ready to be sent. All but JSON is made at its first reader. */
export interface EditionForms {
  content(): EditionContent
  /** `schema`: the Table Schema of its CSV. */
  form(name: Format | 'schema'): Promise<Representation>
}

/** @param body the bytes of the content: as JSON they are sent as they are, whatever release made them */
export function formsOf(body: Buffer): EditionForms {
  const content = () => JSON.parse(body.toString()) as EditionContent
  const made = new Map<Format | 'schema', Promise<Representation>>()
  return {
    content,
    form(name) {
      const known = made.get(name) ?? make(name, body, content)
      made.set(name, known)
      return known
    },
  }
}

async function make(
  name: Format | 'schema',
  body: Buffer,
  read: () => EditionContent,
): Promise<Representation> {
  if (name === 'json') return new Representation(CONTENT_TYPES.json, body)
  const content = read()
  switch (name) {
    case 'ndjson': {
      const lines = content.demarches.map((demarche) => `${JSON.stringify(demarche)}\n`)
      return new Representation(CONTENT_TYPES.ndjson, lines.join(''))
    }
    case 'csv': {
      const rows = content.demarches.map((demarche) => ({ content, demarche }))
      return new Representation(CONTENT_TYPES.csv, await writeLongCsv(editionColumns(content), rows))
    }
    case 'schema': {
      const schema = tableSchema(editionColumns(content), ['id'])
      return new Representation(CONTENT_TYPES.json, JSON.stringify(schema))
    }
  }
}
