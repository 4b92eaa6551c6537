import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { startCollector, using, withFolder } from './collector.ts'
import { driveAtFullSpeed, type Measure } from './generator.ts'
import { feedRequest, voteRequest } from './requests.ts'
import { startService } from './service.ts'

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
  await withFolder(async (folder) => {
    const collector = await startCollector(`sqlite:${join(folder, 'monavis.sqlite')}`, DEMARCHES)
    const { etag, body, unchanged, whole } = await using(collector, async ({ url }) => {
      await driveAtFullSpeed(url, () => voteRequest(DEMARCHES), 2)
      const { etag, body } = await readFeed(url)
      const unchanged = await driveAtFullSpeed(url, () => feedRequest(etag), seconds)
      const whole = await driveAtFullSpeed(url, () => feedRequest(), seconds)
      return { etag, body, unchanged, whole }
    })
    const file = join(folder, 'feed.br')
    await writeFile(file, body)
    await using(await startService('floors/fastify-buffer.ts', {}, [file]), async ({ url }) => {
      const floors = [
        await driveAtFullSpeed(url, () => feedRequest(etag), seconds),
        await driveAtFullSpeed(url, () => feedRequest(), seconds),
      ] as const
      const row = (measure: Measure, floor: Measure) => ({
        'requests/s': Math.round(measure.requestsPerSecond),
        'p99 (ms)': measure.p99Ms.toFixed(1),
        ratio: (measure.requestsPerSecond / floor.requestsPerSecond).toFixed(2),
      })
      console.info(
        `\nGET /api/v1/observatoire, 1,000 démarches, ${body.length} bytes of brotli; ratios to Fastify sending a buffer`,
      )
      console.table({
        'Fastify, 304': row(floors[0], floors[0]),
        'collector, 304': row(unchanged, floors[0]),
        'Fastify, whole': row(floors[1], floors[1]),
        'collector, whole from memory': row(whole, floors[1]),
      })
    })
  })
}
