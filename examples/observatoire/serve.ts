import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'
import { keepRefreshing, openSite, type SiteSettings } from './keep-site.ts'
import { CURRENT } from './write-site.ts'

export interface ObservatoireSettings extends SiteSettings {
  host: string
  /** 0 takes any free port. */
  port: number
  /** From the end of a pull to the next one. */
  everyMs: number
}

/** What a page cannot say of itself in a `meta`, and what is no page. */
const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'strict-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
}

/**
 * Makes the site and serves it as any web server would, once a first pull was tried.
 * @throws the error of `listen` (`EADDRINUSE`, `EACCES`…), as it comes
 */
export async function startObservatoire(
  settings: ObservatoireSettings,
): Promise<{ url: string; close(): Promise<void> }> {
  const { host, port, everyMs } = settings
  const root = join(resolve(settings.folder), CURRENT)
  const stopping = new AbortController()
  const site = await openSite(settings)
  await site.refresh(stopping.signal)

  const app = fastify({ forceCloseConnections: true })
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(HEADERS)
  })
  await app.register(fastifyStatic, { root, redirect: true, preCompressed: true, cacheControl: false })
  app.setNotFoundHandler(async (_request, reply) => {
    const page = await readFile(join(root, '404.html'), 'utf8').catch(() => null)
    if (page === null) return reply.code(503).send('Nothing was received from the collector yet.\n')
    return reply.code(404).type('text/html; charset=utf-8').send(page)
  })
  await app.listen({ host, port })
  const refreshing = keepRefreshing(site, everyMs, stopping.signal, () => undefined)

  return {
    url: `http://${nameOf(host)}:${(app.server.address() as AddressInfo).port}`,
    async close() {
      stopping.abort()
      await refreshing
      await app.close()
      await site.close()
    },
  }
}

/** How a browser of this machine names the host: an address that means "all of them" opens nowhere. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
