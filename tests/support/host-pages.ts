import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { z } from 'zod'

/** One folder of `tests/browser/host-pages`: a page of somebody else that carries the tag, and what becomes of it. */
export interface HostPage extends z.infer<typeof hostPageSchema> {
  name: string
  html: string
  /** A démarche of its own. */
  demarche: number
}

const hostPageSchema = z.strictObject({
  /**
   * `vote`: the question takes the link's place, and all of it can be answered. `link stays`: the question is not
   * there. `link returns`: the question is there, its answer cannot be sent, and the link is back.
   */
  outcome: z.enum(['vote', 'link stays', 'link returns']),
  /** The page parts the question from its link, which shows beside it: better twice than not at all. */
  isLinkLeft: z.boolean().default(false),
  /** Sent with the page. */
  headers: z.record(z.string(), z.string()).default({}),
  /** Other démarches that the page asks about. */
  others: z.array(z.int()).default([]),
  /** Where the rest of the questionnaire is asked. */
  rest: z.enum(['here', 'in a new tab']).default('here'),
  /** What the browser itself says of such a page on its console. */
  complaint: z.string().optional(),
})

const FOLDER = new URL('../browser/host-pages/', import.meta.url)

/**
 * All of them, by name. In page and headers, `https://HOST` is the service, `HASH` the digest of its script, and 1617
 * the démarche.
 */
export function readHostPages(): HostPage[] {
  return readdirSync(FOLDER).map((name, i) => {
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8')
    const said = hostPageSchema.parse(JSON.parse(read('page.json')))
    return { name, html: read('page.html'), demarche: 1001 + i, ...said }
  })
}

/** Serves each page at `/<name>`, on an origin of its own. */
export function createHostServer(pages: HostPage[], collectorUrl: string): Server {
  const script = readFileSync(new URL(import.meta.resolve('@monavis/widget/browser/v1.js')))
  const hash = createHash('sha256').update(script).digest('base64')
  const fill = (text: string, demarche: number) =>
    text.replaceAll('1617', `${demarche}`).replaceAll('https://HOST', collectorUrl).replaceAll('HASH', hash)
  return createServer(({ url }, response) => {
    const page = pages.find(({ name }) => url === `/${name}`)
    // Its icon, which some browsers ask for.
    if (!page) return response.writeHead(204).end()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    for (const [name, value] of Object.entries(page.headers))
      response.setHeader(name, fill(value, page.demarche))
    const isLatin1 = page.headers['content-type']?.includes('iso-8859-1')
    return response.end(fill(page.html, page.demarche), isLatin1 ? 'latin1' : 'utf8')
  })
}
