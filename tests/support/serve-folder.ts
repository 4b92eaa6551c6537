import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
}

/**
 * Serves a folder as any web server does: `index.html` for a folder, the brotli form where there is one beside, 404.
 * @returns its address, and what ends it
 */
export async function serveFolder(root: string): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = join(root, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '')
    const compressed = await readFile(`${path}.br`).catch(() => undefined)
    const body = compressed ?? (await readFile(path).catch(() => undefined))
    response.writeHead(body ? 200 : 404, {
      'content-type': TYPES[extname(path)] ?? 'text/plain; charset=utf-8',
      'cache-control': 'max-age=600',
      ...(compressed && { 'content-encoding': 'br' }),
    })
    response.end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
