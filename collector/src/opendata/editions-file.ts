import type { EditionDesk } from '../editions/edition-desk.ts'
import { publishedAt } from '../editions/steps.ts'
import { createCsvWriter } from '../http/table.ts'
import { type EditionRecord, readEditionContent } from '../store/editions.ts'
import type { Store } from '../store/store.ts'
import { startThread } from '../store/thread.ts'
import { EDITION_COLUMNS } from './edition-columns.ts'

/** What the lines of an edition are made of. */
export interface EditionBytes {
  body: Uint8Array
  publishedAt: string
  digest: string
}

/** The last published revision of each edition, the first edition first. */
export function latestEditions(desk: EditionDesk): EditionRecord[] {
  const byEdition = new Map(
    desk
      .published()
      .reverse()
      .map((record) => [record.edition, record]),
  )
  return [...byEdition.values()]
}

/** The long file of editions, an edition a piece. */
export async function* editionPieces(
  store: Store,
  records: readonly EditionRecord[],
): AsyncGenerator<string | Uint8Array> {
  yield createCsvWriter(EDITION_COLUMNS).header
  if (records.length === 0) return
  const thread = await startThread<EditionBytes, Uint8Array>('edition-lines-thread', import.meta.url)
  try {
    for (const record of records) {
      yield await thread.ask({
        body: await readEditionContent(store.db, record),
        publishedAt: `${publishedAt(record).toISOString().slice(0, 19)}Z`,
        digest: record.digest.toString('hex'),
      })
    }
  } finally {
    await thread.close()
  }
}
