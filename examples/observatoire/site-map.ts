import type { PlainFile } from './files.ts'
import { html } from './html.ts'
import type { Entry } from './pages.ts'

/**
 * What search engines read. A map of the site gives whole addresses: without that of the site, there is none.
 * @param url of the site, ending with `/`
 */
export function searchFiles(entries: readonly Entry[], url: string | undefined): PlainFile[] {
  if (url === undefined) return [{ path: 'robots.txt', content: ALLOW_ALL }]
  const addresses = entries.flatMap(({ path }) => [`${url}${path}`, `${url}en/${path}`])
  const map = html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.map(
    (address) => html`
  <url><loc>${address}</loc></url>`,
  )}
</urlset>
`
  return [
    { path: 'robots.txt', content: `${ALLOW_ALL}Sitemap: ${url}sitemap.xml\n` },
    { path: 'sitemap.xml', content: map.markup },
  ]
}

const ALLOW_ALL = 'User-agent: *\nAllow: /\n'
