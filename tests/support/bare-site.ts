import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import type { Knowledge, Lang } from '@monavis/examples/observatoire/knowledge'
import { levelShapes } from '@monavis/examples/observatoire/levels'
import { ministereEntries } from '@monavis/examples/observatoire/ministeres/entries'
import { linesFile, scriptFile } from '@monavis/examples/observatoire/table/files'
import { tableEntries } from '@monavis/examples/observatoire/table/table-pages'

const CSP =
  "default-src 'none'; style-src 'self'; img-src data:; script-src 'self'; connect-src 'self'; base-uri 'none'"

/** The pages of the table and of the ministères, without the menu around them; by the path they are asked for at. */
export async function drawBareSite(
  knowledge: Knowledge,
  langs: readonly Lang[] = ['fr', 'en'],
): Promise<Map<string, Buffer>> {
  const site = new Map<string, Buffer>()
  const css = await readFile(new URL('../../examples/observatoire/style.css', import.meta.url))
  site.set('/style.css', css)
  for (const { path, content } of [linesFile(knowledge), await scriptFile()])
    site.set(`/${path}`, Buffer.from(content))
  for (const lang of langs)
    for (const { path, draw } of [...tableEntries(knowledge), ...ministereEntries(knowledge)]) {
      const folder = lang === 'fr' ? '' : 'en/'
      const up = '../'.repeat(`${folder}${path}`.split('/').length - 1)
      const href = (to: string) => `${up}${folder}${to}` || './'
      const page = draw({ knowledge, lang, now: knowledge.confirmedAt, href })
      const script = page.script ? `<script type="module" src="${up}${page.script}"></script>` : ''
      const document = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${CSP}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${page.title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${up}style.css">${script}</head><body>${levelShapes().markup}<main id="main" tabindex="-1">${page.main.markup}</main></body></html>`
      site.set(`/${folder}${path}`, Buffer.from(document))
    }
  return site
}

const TYPES: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
}

/** Serves a site as it is: compressing it would take longer than the tests. */
export async function serveBareSite(
  site: ReadonlyMap<string, Buffer>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://site.test')
    const body = site.get(pathname)
    response
      .writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' })
      .end(body)
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
