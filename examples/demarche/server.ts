/**
 * A démarche as an administration builds one: pages made on the server, no framework, no script of its own,
 * nothing stored. At its end stands the code to paste, under a strict content security policy.
 */
import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Html } from './html.ts'
import { confirmationPage, errorPage, type PastedCode, startPage } from './pages.ts'
import { signToken } from './sign-token.ts'
import { takeTurn } from './turn.ts'

export interface DemarcheSettings {
  host: string
  /** 0 takes any free port. */
  port: number
  /** The collector, as browsers reach it. */
  collectorUrl: string
  demarche: number
  button: number
  /** Where the collector has given one: the opinions of this démarche's users are then verified. */
  tokenSecret?: string
}

/** Far above what the form can hold. */
const MAX_BODY_BYTES = 16 * 1024
/** Neither 0 nor O, neither 1 nor I: a reference is read over the phone. */
const REFERENCE_CHARS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const REFERENCE = new RegExp(`^SE(-[${REFERENCE_CHARS}]{4}){2}$`)

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
) => Promise<void> | void

/**
 * Serves the démarche.
 * @throws the error of `listen` (`EADDRINUSE`, `EACCES`…), as it comes
 */
export async function startDemarche(
  settings: DemarcheSettings,
): Promise<{ url: string; close(): Promise<void> }> {
  const { host, port, demarche, button, tokenSecret } = settings
  const collectorUrl = settings.collectorUrl.replace(/\/+$/, '')
  const routes = routesOf(await readFile(new URL('./style.css', import.meta.url)), {
    collectorUrl,
    demarche,
    button,
    ...(tokenSecret !== undefined && { newToken: () => signToken(tokenSecret, demarche) }),
  })
  const headers = securityHeaders(new URL(collectorUrl).origin)

  const server = createServer((request, response) => {
    response.setHeaders(headers)
    answer(request, response, routes).catch((error: unknown) => {
      // Whoever left in the middle of a request waits for nothing.
      if (request.destroyed) return
      process.emitWarning(error instanceof Error ? error : String(error))
      sendPage(response, 500, errorPage('Un problème est survenu', 'Réessayez dans un instant.'))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    url: `http://${nameOf(host)}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
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

/** What the pasted code needs, and nothing more: its image, its script, what the script sends, its plain form. */
function securityHeaders(collectorOrigin: string): Headers {
  return new Headers({
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'self'",
      `img-src ${collectorOrigin}`,
      `script-src ${collectorOrigin}`,
      `connect-src ${collectorOrigin}`,
      `form-action 'self' ${collectorOrigin}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  })
}

function routesOf(style: Buffer, code: PastedCode): Record<string, Record<string, Handler>> {
  return {
    '/': { GET: (_request, response) => sendPage(response, 200, startPage()) },
    '/style.css': {
      GET: (_request, response) => {
        response
          .writeHead(200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' })
          .end(style)
      },
    },
    '/demande': { GET: takeForm, POST: takeForm },
    '/confirmation': {
      GET: (_request, response, query) => {
        const reference = query.get('dossier') ?? ''
        if (!REFERENCE.test(reference)) return sendNotFound(response)
        sendPage(response, 200, confirmationPage(reference, code))
      },
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: ReturnType<typeof routesOf>,
): Promise<void> {
  // Only the path and the query matter: the base is never read.
  const url = URL.parse(request.url ?? '', 'http://demarche.invalid')
  const methods = url && Object.hasOwn(routes, url.pathname) ? routes[url.pathname] : undefined
  if (!url || !methods) return sendNotFound(response)
  const handler = methods[request.method === 'HEAD' ? 'GET' : (request.method ?? '')]
  if (handler) return handler(request, response, url.searchParams)
  response.setHeader('Allow', ['HEAD', ...Object.keys(methods)].join(', '))
  sendPage(response, 405, errorPage('Cela ne se fait pas ici', 'Reprenez la démarche à son début.'))
}

/** An empty form, as a GET gives it, opens the first step. */
async function takeForm(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request)
  if (body === null)
    return sendPage(
      response,
      413,
      errorPage('Vos réponses sont trop longues', 'Raccourcissez-les, puis recommencez.'),
    )
  const turn = takeTurn(new URLSearchParams(body), new Date())
  if (!turn.sent) return sendPage(response, turn.hasProblems ? 422 : 200, turn.page)
  // Found by GET: reloading the confirmation sends nothing twice.
  response.writeHead(303, { Location: `/confirmation?dossier=${newReference()}` }).end()
}

/** @returns null when there is more than {@link MAX_BODY_BYTES}: read to its end, so that it can be answered */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes <= MAX_BODY_BYTES) chunks.push(chunk)
  }
  return sizeBytes > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString()
}

function newReference(): string {
  const group = () =>
    Array.from({ length: 4 }, () => REFERENCE_CHARS[randomInt(REFERENCE_CHARS.length)]).join('')
  return `SE-${group()}-${group()}`
}

function sendNotFound(response: ServerResponse): void {
  sendPage(response, 404, errorPage('Page introuvable', 'L’adresse est peut-être incomplète.'))
}

function sendPage(response: ServerResponse, status: number, page: Html): void {
  response
    .writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-cache' })
    .end(page.markup)
}
