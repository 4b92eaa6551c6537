import { SCORE_NAMES } from '@monavis/shared/score'
import type { EditionContent } from '../editions/content.ts'
import { createCsvWriter } from '../http/table.ts'
import { serveThread } from '../store/thread.ts'
import { EDITION_COLUMNS, type EditionRow, PERIODS } from './edition-columns.ts'
import type { EditionBytes } from './editions-file.ts'

/** Reads and writes megabytes of JSON and CSV an edition: tens of milliseconds that no vote waits for here. */
serveThread<undefined, EditionBytes, Uint8Array>(() => {
  const { lines } = createCsvWriter(EDITION_COLUMNS)
  return {
    answer: ({ body, publishedAt, digest }) => {
      const content = JSON.parse(new TextDecoder().decode(body)) as EditionContent
      return new TextEncoder().encode(lines(rowsOf(content, publishedAt, digest)))
    },
    close: () => {},
  }
})

/** Every score of which anything is known: of an imported edition, that may be one mark a démarche. */
function rowsOf(content: EditionContent, publishedAt: string, digest: string): EditionRow[] {
  return content.demarches.flatMap((demarche) =>
    PERIODS.flatMap((period) =>
      SCORE_NAMES.flatMap((name) => {
        const score = demarche[period][name]
        if (score.n === null && score.mark === null) return []
        return [{ content, publishedAt, digest, demarche, period, name, score }]
      }),
    ),
  )
}
