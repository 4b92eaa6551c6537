import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** A site that listens on an origin of its own. */
export interface Site {
  url: string
  stop(): Promise<void>
}

/** Serves what `pages` hold by their path, with brotli at its best (zlib's default, 11); else an empty page. */
export async function serveSite(files: ReadonlyMap<string, Buffer>): Promise<Site> {
  const compressed = new Map([...files].map(([path, body]) => [path, brotliCompressSync(body)]))
  const nothing = brotliCompressSync('<!doctype html><title>Before</title><link rel="icon" href="data:,">')
  const server = createServer(({ url = '/' }, response) => {
    response.writeHead(200, {
      'content-type': TYPES[extname(url)] ?? TYPES['.html'],
      'content-encoding': 'br',
    })
    response.end(compressed.get(url) ?? nothing)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** The files of a folder, by the paths they are asked for at. */
export async function readSite(folder: string): Promise<Map<string, Buffer>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  return new Map(
    await Promise.all(
      paths.map(
        async (path) => [path.slice(folder.length).replaceAll('\\', '/'), await readFile(path)] as const,
      ),
    ),
  )
}
