import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { startCollector, using, withFolder } from './collector.ts'
import { driveAtFullSpeed, type NextRequest } from './generator.ts'
import { feedRequest, voteRequest } from './requests.ts'
import { floorOf, rowOf } from './row.ts'
import { type Service, startService } from './service.ts'

/** Twice as many as the State follows, and more than that in the feed of a large observatory. */
const DEMARCHES = 1_000

/**
 * The feed as it travels: compressed, and its tag.
 * @throws {Error} when it is refused
 */
export async function readFeed(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ etag: string; body: Buffer }> {
  const asked = get(`${url}/api/v1/observatoire`, { headers: { 'accept-encoding': 'br', ...headers } })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`the feed was answered with ${answer.statusCode}`)
  return { etag: answer.headers.etag ?? '', body: await buffer(answer) }
}

/** Reading the feed: told that nothing has changed, and whole from memory, beside the framework sending the same bytes. */
export async function benchFeed(seconds: number): Promise<void> {
  await withFolder(async (folder) =>
    using(await startCollector(`sqlite:${join(folder, 'monavis.sqlite')}`, DEMARCHES), async (collector) => {
      await driveAtFullSpeed(collector.url, () => voteRequest(DEMARCHES), 2)
      const { etag, body } = await readFeed(collector.url)
      const file = join(folder, 'feed.br')
      await writeFile(file, body)
      await using(await startService('floors/fastify-buffer.ts', {}, [file]), async (floor) => {
        const rows = {
          ...(await compare('304', () => feedRequest(etag), collector, floor, seconds)),
          ...(await compare('whole from memory', () => feedRequest(), collector, floor, seconds)),
        }
        console.info(
          `\nGET /api/v1/observatoire, 1,000 démarches, ${body.length} bytes of brotli; ratios to Fastify sending a buffer`,
        )
        console.table(rows)
      })
    }),
  )
}

/** One kind of request, beside the same of the framework alone, before and after. */
async function compare(
  what: string,
  request: NextRequest,
  collector: Service,
  floor: Service,
  seconds: number,
) {
  const before = await driveAtFullSpeed(floor.url, request, seconds)
  const measure = await driveAtFullSpeed(collector.url, request, seconds)
  const after = await driveAtFullSpeed(floor.url, request, seconds)
  const base = floorOf(before, after)
  return {
    [`Fastify, ${what}`]: rowOf(before, base),
    [`collector, ${what}`]: rowOf(measure, base),
    [`Fastify, ${what}, again`]: rowOf(after, base),
  }
}
