import { type Feed, readFeed } from './feed.ts'
import { UnexpectedFeed } from './found.ts'

/** Why the last pull brought nothing. */
export type Failure =
  | { code: 'unreachable' }
  | { code: 'refused'; status: number }
  /** `path` says where the feed is not what was agreed; empty when it is no JSON at all. */
  | { code: 'unexpected'; path: string }

/** What the observatory knows: the last good feed stays, whatever happens to the collector. */
export interface Knowledge {
  feed: Feed | null
  /** When the collector last gave this feed, or said that it had not changed. */
  confirmedAt: Date | null
  /** Null when the last pull went well. */
  failure: Failure | null
}

type Answer =
  | { outcome: 'new'; feed: Feed; etag: string | null }
  | { outcome: 'same' }
  | { outcome: 'failed'; failure: Failure }

/** A collector that has not answered by then is as good as down. */
const TIMEOUT_MS = 10_000

/**
 * Pulls the feed now, then again `everyMs` after each answer, until stopped.
 * @returns once the first pull is over, well or not: it never rejects
 */
export async function startPulling(
  feedUrl: string,
  everyMs: number,
): Promise<{ knowledge(): Readonly<Knowledge>; stop(): void }> {
  const stopping = new AbortController()
  let knowledge: Knowledge = { feed: null, confirmedAt: null, failure: null }
  let etag: string | null = null
  let timer: NodeJS.Timeout

  const pull = async () => {
    const answer = await ask(
      feedUrl,
      etag,
      AbortSignal.any([stopping.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    )
    if (answer.outcome === 'failed') knowledge = { ...knowledge, failure: answer.failure }
    else knowledge = { ...knowledge, confirmedAt: new Date(), failure: null }
    if (answer.outcome === 'new') {
      knowledge.feed = answer.feed
      etag = answer.etag
    }
    if (!stopping.signal.aborted) timer = setTimeout(pull, everyMs)
  }
  await pull()

  return {
    knowledge: () => knowledge,
    stop: () => {
      stopping.abort()
      clearTimeout(timer)
    },
  }
}

async function ask(feedUrl: string, etag: string | null, signal: AbortSignal): Promise<Answer> {
  let status: number
  let newEtag: string | null
  let body: string
  try {
    const headers = { Accept: 'application/json', ...(etag && { 'If-None-Match': etag }) }
    const response = await fetch(feedUrl, { headers, signal })
    status = response.status
    newEtag = response.headers.get('ETag')
    body = await response.text()
  } catch {
    // Refused, unknown, cut, too slow: to the reader, one and the same.
    return { outcome: 'failed', failure: { code: 'unreachable' } }
  }
  if (status === 304 && etag) return { outcome: 'same' }
  if (status !== 200) return { outcome: 'failed', failure: { code: 'refused', status } }
  try {
    return { outcome: 'new', feed: readFeed(JSON.parse(body)), etag: newEtag }
  } catch (error) {
    if (error instanceof UnexpectedFeed)
      return { outcome: 'failed', failure: { code: 'unexpected', path: error.path } }
    if (error instanceof SyntaxError) return { outcome: 'failed', failure: { code: 'unexpected', path: '' } }
    throw error
  }
}
