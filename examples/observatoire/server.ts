/**
 * An observatory: it pulls the collector's public JSON on a schedule and shows it. It knows nothing else of the
 * collector, imports none of its code, and works without a script in the page.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Html } from './html.ts'
import { notFoundPage, observatoirePage } from './pages.ts'
import { type Knowledge, startPulling } from './pull.ts'
import { readView } from './view.ts'

export interface ObservatoireSettings {
  host: string
  /** 0 takes any free port. */
  port: number
  /** `…/api/v1/observatoire?window=12m`, as this process and browsers reach it. */
  feedUrl: string
  /** From the end of a pull to the next one. */
  everyMs: number
}

const HEADERS = new Headers({
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
})

/**
 * Serves the observatory, once a first pull was tried. A collector that is down is said on the page.
 * @throws the error of `listen` (`EADDRINUSE`, `EACCES`…), as it comes
 */
export async function startObservatoire(
  settings: ObservatoireSettings,
): Promise<{ url: string; close(): Promise<void> }> {
  const { host, port, feedUrl, everyMs } = settings
  const style = await readFile(new URL('./style.css', import.meta.url))
  const pulling = await startPulling(feedUrl, everyMs)

  const server = createServer((request, response) => {
    response.setHeaders(HEADERS)
    answer(request, response, { style, feedUrl, knowledge: pulling.knowledge() })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      pulling.stop()
      reject(error)
    })
    server.listen(port, host, resolve)
  })
  return {
    url: `http://${nameOf(host)}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        pulling.stop()
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/** How a browser of this machine names the host: an address that means "all of them" opens nowhere. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { style, feedUrl, knowledge }: { style: Buffer; feedUrl: string; knowledge: Knowledge },
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  // Only the path and the query matter: the base is never read.
  const url = URL.parse(request.url ?? '', 'http://observatoire.invalid')
  switch (url?.pathname) {
    case '/style.css':
      response
        .writeHead(200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' })
        .end(style)
      return
    case '/': {
      // Nothing to show yet is no page to keep.
      const status = knowledge.feed ? 200 : 503
      sendPage(response, status, observatoirePage(knowledge, readView(url.searchParams), feedUrl, new Date()))
      return
    }
    default:
      sendPage(response, 404, notFoundPage(feedUrl))
  }
}

function sendPage(response: ServerResponse, status: number, page: Html): void {
  response
    .writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
    .end(page.markup)
}
