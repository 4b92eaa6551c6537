import { firstDayOf, lastDayOf, monthOf, parisDay, parseQuarter, startOfDay } from '@monavis/shared/period'
import { yearOf } from '../editions/content.ts'
import type { EditionDesk } from '../editions/edition-desk.ts'
import { publishedAt } from '../editions/steps.ts'
import { CONTENT_TYPES } from '../http/format.ts'
import { createCsvWriter } from '../http/table.ts'
import type { RegisteredDemarche, Registry } from '../registry/registry.ts'
import { firstVotedMonth } from '../store/counts.ts'
import type { Store } from '../store/store.ts'
import type { FileName } from './addresses.ts'
import type { FileFacts } from './catalogue.ts'
import { DEMARCHE_COLUMNS } from './demarche-columns.ts'
import { editionPieces, latestEditions } from './editions-file.ts'
import { MAX_SERIES_AGE_MINUTES } from './files.ts'
import { gather } from './gather.ts'
import { type HeldFile, holdFile } from './held-file.ts'
import { seriesPieces } from './series-file.ts'

/** Written in one go: some milliseconds. */
const DEMARCHES_AT_ONCE = 100

export interface OpenDataParts {
  desk: EditionDesk
  registry: Registry
  store: Store
  /** Clock, ms. */
  now: () => number
  /** Answers needed to publish a score. */
  publishFrom: number
}

/** The files, each made when it is asked for and held while it is. */
export function openFiles({
  desk,
  registry,
  store,
  now,
  publishFrom,
}: OpenDataParts): Record<FileName, HeldFile> {
  const hold = (
    pieces: () => AsyncIterable<string | Uint8Array>,
    version: () => string,
    maxAgeMs = Number.POSITIVE_INFINITY,
  ) => holdFile({ make: () => gather(CONTENT_TYPES.csv, pieces()), version, maxAgeMs, now })
  const thisMonth = () => monthOf(parisDay(now()))
  return {
    editions: hold(
      () => editionPieces(store, latestEditions(desk)),
      () =>
        latestEditions(desk)
          .map(({ edition, digest }) => `${edition} ${digest.toString('hex')}`)
          .join(),
    ),
    demarches: hold(
      () => demarchePieces(publicDemarches(registry)),
      () => String(registry.revision),
    ),
    series: hold(
      () => {
        const demarches = publicDemarches(registry).map(({ id }) => id)
        return seriesPieces({ store, demarches, publishFrom, before: thisMonth() })
      },
      () => `${registry.revision} ${thisMonth()}`,
      MAX_SERIES_AGE_MINUTES * 60_000,
    ),
  }
}

/** What the catalogue says of the files beside what never changes. */
export async function readFacts(
  { desk, store, now }: OpenDataParts,
  { editions }: Record<FileName, HeldFile>,
): Promise<Record<FileName, FileFacts>> {
  return {
    editions: await editionFacts(desk, editions),
    demarches: {},
    series: await seriesFacts(store, now()),
  }
}

async function editionFacts(desk: EditionDesk, file: HeldFile): Promise<FileFacts> {
  const { body, sha256 } = await file.get()
  const bytes = { size: body.length, sha256 }
  const instants = desk.published().map((record) => publishedAt(record).getTime())
  const records = latestEditions(desk)
  const [first, last] = [records[0], records.at(-1)].map((record) => parseQuarter(record?.edition ?? ''))
  if (!first || !last) return { bytes }
  return {
    issued: new Date(Math.min(...instants)),
    modified: new Date(Math.max(...instants)),
    temporal: { from: yearOf(first).from, to: last.to },
    bytes,
  }
}

/** A month is issued when it is over, Paris time. */
async function seriesFacts(store: Store, now: number): Promise<FileFacts> {
  const [first, thisMonth] = [await firstVotedMonth(store.db), monthOf(parisDay(now))]
  if (first === undefined || first >= thisMonth) return {}
  return {
    issued: new Date(startOfDay(firstDayOf(first + 1))),
    modified: new Date(startOfDay(firstDayOf(thisMonth))),
    temporal: { from: firstDayOf(first), to: lastDayOf(thisMonth - 1) },
  }
}

/** Archived ones too: what is kept has a past of votes, and its state beside it. */
function publicDemarches(registry: Registry): RegisteredDemarche[] {
  return [...registry.demarches()].filter((one) => one.public)
}

async function* demarchePieces(demarches: readonly RegisteredDemarche[]): AsyncGenerator<string> {
  const { header, lines } = createCsvWriter(DEMARCHE_COLUMNS)
  yield header
  for (let i = 0; i < demarches.length; i += DEMARCHES_AT_ONCE) {
    yield lines(demarches.slice(i, i + DEMARCHES_AT_ONCE))
  }
}
