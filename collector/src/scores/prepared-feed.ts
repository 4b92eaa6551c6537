import type { Format } from '@monavis/shared/schemas'
import { CONTENT_TYPES } from '../http/format.ts'
import { keepNewest } from '../http/keep-newest.ts'
import { Representation } from '../http/representation.ts'
import { writeCsv } from '../http/table.ts'
import type { Registry } from '../registry/registry.ts'
import type { FeedContent } from './feed.ts'
import { FEED_COLUMNS } from './feed-columns.ts'
import { type DemarcheFilter, selectDemarches } from './filter.ts'
import { showDemarche } from './shown-demarche.ts'

/** Forms beside the whole JSON kept in memory, of all windows together: a megabyte each at most. */
const MAX_FORMS = 32

/** A feed ready to be sent whole as JSON, and to be put together in any other form from the same texts. */
export interface PreparedFeed {
  content: FeedContent
  json: Representation
  /** The démarches alone, with what the registry says of them now; made for its first reader. */
  list(registry: Registry): Representation
  /** What stands before the démarches, as JSON without its closing brace. */
  head: string
  /** Each démarche as JSON, in the order of the content. */
  demarches: readonly string[]
}

/**
 * Writes each démarche once.
 * @param generatedAt ms
 * @param former of the same window: it is returned where its content is the same, with its date and compressed bytes
 */
export function prepareFeed(content: FeedContent, generatedAt: number, former?: PreparedFeed): PreparedFeed {
  const texts = content.demarches.map((demarche) => JSON.stringify(demarche))
  if (former && isSame(former, content, texts)) return former
  const { demarches: _, method, methodUrl, ...rest } = content
  const date = new Date(generatedAt).toISOString()
  const head = JSON.stringify({ method, methodUrl, generatedAt: date, ...rest }).slice(0, -1)
  let list: { revision: number; made: Representation } | undefined
  return {
    content,
    json: asJson(`${head},`, texts),
    list: (registry) => {
      const { revision } = registry
      if (list?.revision !== revision) {
        const shown = content.demarches.map((one) => JSON.stringify(showDemarche(one, registry)))
        list = { revision, made: asJson('{', shown) }
      }
      return list.made
    },
    head,
    demarches: texts,
  }
}

function isSame(former: PreparedFeed, { demarches: _, ...about }: FeedContent, texts: string[]): boolean {
  const { demarches: __, ...formerAbout } = former.content
  return (
    JSON.stringify(formerAbout) === JSON.stringify(about) &&
    former.demarches.length === texts.length &&
    former.demarches.every((text, place) => text === texts[place])
  )
}

/** Other forms of feeds, kept while they are asked for. A feed whose content changes has another digest, and new ones. */
export interface FeedForms {
  /** @returns undefined where it has to be made first */
  held(feed: PreparedFeed, format: Format, filter?: DemarcheFilter): Representation | undefined
  /** @throws {ProblemError} for a filter by a value that no démarche has */
  make(feed: PreparedFeed, format: Format, filter?: DemarcheFilter): Representation
}

export function createFeedForms(): FeedForms {
  const forms = new Map<string, Representation>()
  const keyOf = ({ json }: PreparedFeed, format: Format, filter?: DemarcheFilter) =>
    `${json.digest} ${format} ${JSON.stringify(filter ?? null)}`
  return {
    held(feed, format, filter) {
      if (format === 'json' && !filter) return feed.json
      return forms.get(keyOf(feed, format, filter))
    },
    make(feed, format, filter) {
      const form = write(feed, format, filter)
      keepNewest(forms, keyOf(feed, format, filter), form, MAX_FORMS)
      return form
    },
  }
}

function write(feed: PreparedFeed, format: Format, filter: DemarcheFilter | undefined): Representation {
  const { content, head } = feed
  const places = filter ? selectDemarches(content.demarches, filter) : [...content.demarches.keys()]
  const pick = <T>(list: readonly T[]) => places.flatMap((place) => list[place] ?? [])
  const texts = pick(feed.demarches)
  switch (format) {
    case 'json':
      return asJson(`${head},`, texts)
    case 'ndjson':
      // Each line stands by itself: whoever keeps one keeps its window and method with it.
      return new Representation(
        CONTENT_TYPES.ndjson,
        texts.map((text) => `${head},${text.slice(1)}\n`).join(''),
      )
    case 'csv': {
      const rows = pick(content.demarches).map((demarche) => ({ feed: content, demarche }))
      return new Representation(CONTENT_TYPES.csv, writeCsv(FEED_COLUMNS, rows))
    }
  }
}

/** @param lead up to the field of the démarches */
function asJson(lead: string, demarches: readonly string[]): Representation {
  return new Representation(CONTENT_TYPES.json, `${lead}"demarches":[${demarches.join(',')}]}`)
}
