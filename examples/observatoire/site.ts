import type { PlainFile } from './files.ts'
import { type Knowledge, LANGS, type Lang } from './knowledge.ts'
import { layout } from './layout.ts'
import { drawNotFound } from './not-found-page.ts'
import { type Entry, pagesOf } from './pages.ts'
import { searchFiles } from './site-map.ts'

/** A whole site: what each of its files holds, by its path from the root (`en/national/index.html`). */
export type Site = ReadonlyMap<string, string>

export interface SiteParts {
  knowledge: Knowledge
  /** What stands beside the pages. */
  files: readonly PlainFile[]
  /** When it is made. */
  now: Date
  /** Where the site will lie, ending with `/`, where that is known. */
  url?: string | undefined
}

/** Draws every page in every language. */
export function drawSite({ knowledge, files, now, url }: SiteParts): Site {
  const entries = pagesOf(knowledge)
  const site = new Map<string, string>()
  for (const lang of LANGS) {
    for (const entry of entries) {
      const up = '../'.repeat(depthOf(lang, entry.path))
      site.set(`${FOLDERS[lang]}${entry.path}index.html`, drawPage(entry, { knowledge, lang, now, up, url }))
    }
  }
  // A server answers with it at any address: from there, only what begins at the root of the server is found.
  const up = url === undefined ? '/' : new URL(url).pathname
  site.set('404.html', drawPage({ path: '404.html', draw: drawNotFound }, { knowledge, lang: 'fr', now, up }))
  for (const { path, content } of [...files, ...searchFiles(entries, url)]) site.set(path, content)
  return site
}

/** From the root of the site. */
const FOLDERS: Record<Lang, string> = { fr: '', en: 'en/' }

/** @param up from the page to the root of the site; empty, or ending with `/` */
function drawPage(
  { path, draw }: Entry,
  { knowledge, lang, now, up, url }: Omit<SiteParts, 'files'> & { lang: Lang; up: string },
): string {
  const root = (file: string) => up + file || './'
  const href = (to: string) => root(FOLDERS[lang] + to)
  const page = draw({ knowledge, lang, now, href })
  if (page.path !== path) throw new Error(`the page of ${path} says it lies at ${page.path}`)
  const other = lang === 'fr' ? 'en' : 'fr'
  const translated = root(FOLDERS[other] + (path === '404.html' ? '' : path))
  const addresses =
    url === undefined || path === '404.html'
      ? null
      : { fr: `${url}${path}`, en: `${url}${FOLDERS.en}${path}` }
  return layout(page, { knowledge, lang, now, href, root, translated, addresses }).markup
}

/** How many folders there are above a page. */
function depthOf(lang: Lang, path: string): number {
  return `${FOLDERS[lang]}${path}`.split('/').length - 1
}
