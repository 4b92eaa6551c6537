import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFaults } from '../../support/axe.ts'
import { useBrowser } from '../../support/browser.ts'
import { checkHtml, findJava } from '../../support/html-checker.ts'
import { serveFolder } from '../../support/serve-folder.ts'
import { makeSiteFolder } from '../../support/site-folder.ts'
import { openDetails } from '../../support/states.ts'

const visit = useBrowser()
const java = await findJava()
const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

let root = ''
let collectorUrl = ''
let url = ''
/** Addresses below the root, with what they hold: `demarches/1617/`. */
let pages = new Map<string, string>()
let files = new Set<string>()

beforeAll(async () => {
  ;({ root, collectorUrl } = await makeSiteFolder((end) => ends.push(end)))
  const served = await serveFolder(root)
  ends.push(served.stop)
  url = served.url
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  files = new Set(paths)
  pages = new Map(
    await Promise.all(
      paths
        .filter((path) => path.endsWith('.html'))
        .map(
          async (path) =>
            [path.replace(/(^|\/)index\.html$/, '$1'), await readFile(join(root, path), 'utf8')] as const,
        ),
    ),
  )
}, 60_000)

/** Each of them is shown otherwise. */
const DEMARCHES = /^demarches\/./

/** Where the collector takes over, by the first word of an address: among others. */
const DOORS = ['api', 'avis', 'data', 'docs', 'methode', 'propositions', 'signaler']

const isEnglish = (path: string) => path.startsWith('en/')

/** By its first folder, and whether it stands below it: `demarches/…`; of a language, one of each. */
function oneOfEachKind(lang: 'fr' | 'en'): string[] {
  const kindOf = (path: string) => {
    const [first, second] = path.replace(/^en\//, '').split('/')
    return second ? `${first}/…` : first
  }
  const paths = [...pages.keys()].filter((path) => isEnglish(path) === (lang === 'en')).sort()
  return [...new Map(paths.map((path) => [kindOf(path), path])).values()]
}

/** What a page links to, and what can be linked to in it, by the parser of the browser. */
function readMarkup(page: Page, sources: readonly string[]) {
  return page.evaluate(
    (sources) =>
      sources.map((source) => {
        const parsed = new DOMParser().parseFromString(source, 'text/html')
        const all = (name: string) =>
          [...parsed.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '')
        return { ids: all('id'), links: [...all('href'), ...all('src'), ...all('action')] }
      }),
    sources,
  )
}

describe('every page of the observatory', () => {
  it('leads nowhere but to what is there: files, fragments, and addresses of the collector', async () => {
    const { page } = await visit()
    const read = await readMarkup(page, [...pages.values()])
    const ids = new Map([...pages.keys()].map((path, i) => [path, new Set(read[i]?.ids)]))
    const [lost, beyond]: Set<string>[] = [new Set(), new Set()]
    for (const [i, path] of [...pages.keys()].entries()) {
      for (const link of read[i]?.links ?? []) {
        const target = new URL(link, `${url}/${path}`)
        if (target.origin === collectorUrl) beyond?.add(target.href.replace(/#.*/, ''))
        if (target.origin !== url) continue
        const file = target.pathname.slice(1)
        const isThere = file === '' || file.endsWith('/') ? pages.has(file) : files.has(file)
        const fragment = decodeURIComponent(target.hash.slice(1))
        const isFound = fragment === '' || ids.get(file)?.has(fragment)
        if (!(isThere && isFound)) lost?.add(`${path}: ${link}`)
      }
    }
    expect([...(lost ?? [])]).toEqual([])
    const doors = [...(beyond ?? [])].map((address) => new URL(address).pathname.split('/')[1])
    expect(doors).toEqual(expect.arrayContaining(DOORS))
    for (const address of beyond ?? []) {
      const { ok, status } = await fetch(address)
      expect(ok, `${address}: ${status}`).toBe(true)
    }
  })

  it.skipIf(java === undefined)(
    'is valid HTML, says the checker of the W3C',
    async () => {
      expect(await checkHtml(java ?? '', root)).toEqual([])
    },
    180_000,
  )

  it('has no fault that axe knows, in French, light and wide, each démarche among them', async () => {
    const { page, errors, origins } = await visit()
    const demarches = [...pages.keys()].filter((path) => DEMARCHES.test(path))
    await judge(page, [...new Set([...oneOfEachKind('fr'), ...demarches])])
    expect(errors).toEqual([])
    expect([...origins]).toEqual([url])
  }, 120_000)

  it('has no fault that axe knows, in English, dark and narrow', async () => {
    const { page } = await visit({ colorScheme: 'dark', viewport: { width: 320, height: 640 } })
    await judge(page, oneOfEachKind('en'))
    for (const path of oneOfEachKind('en')) {
      await page.goto(`${url}/${path}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0)
    }
  }, 120_000)

  it('is read without JavaScript, in a narrow window, and offers nothing that would need it', async () => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
    for (const path of oneOfEachKind('fr')) {
      await page.goto(`${url}/${path}`)
      expect(await page.locator('h1').count(), path).toBe(1)
      const found = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - innerWidth,
        dead: [...document.querySelectorAll<HTMLElement>('button, [role=button]')]
          .filter((button) => button.checkVisibility() && !button.closest('form'))
          .map(({ outerHTML }) => outerHTML),
      }))
      expect(await page.locator('main :is(p, li, td):visible').count(), path).toBeGreaterThan(0)
      expect(found, path).toEqual({ overflow: 0, dead: [] })
    }
  }, 120_000)

  it('is gone through with the keyboard: the content first, in its order, and what has the focus is seen', async () => {
    const { page } = await visit()
    for (const path of oneOfEachKind('fr')) {
      await page.goto(`${url}/${path}`)
      await page.keyboard.press('Tab')
      const skip = page.locator(':focus')
      expect(await skip.getAttribute('href'), path).toBe('#main')
      expect(await skip.evaluate((link) => getComputedStyle(link).clipPath), path).toBe('none')
      // As far as the menu and what comes after: tables have hundreds of stops, all alike.
      const faults = await goThrough(page, 15)
      expect(faults, path).toEqual([])
      await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const isBelow = await page.evaluate(
        () => !document.activeElement?.closest('header') && document.activeElement !== document.body,
      )
      expect(isBelow, path).toBe(true)
    }
  }, 120_000)
})

/** In two tabs at once: most of it is waiting for the other's answers. */
async function judge(first: Page, paths: readonly string[]): Promise<void> {
  const next = paths.values()
  const inTurn = async (page: Page) => {
    for (const path of next) {
      await page.goto(`${url}/${path}`)
      await openDetails(page)
      expect(await findFaults(page), path).toEqual([])
    }
  }
  await Promise.all([inTurn(first), inTurn(await first.context().newPage())])
}

/** @returns stops that come before the one they follow, or that nobody sees */
async function goThrough(page: Page, stops: number): Promise<string[]> {
  const faults: string[] = []
  for (let i = 0; i < stops; i++) {
    const previous = await page.evaluateHandle(() => document.activeElement)
    await page.keyboard.press('Tab')
    const fault = await page.evaluate((before) => {
      const now = document.activeElement
      // The end of the page, after which it begins anew.
      if (!now || !before || now === document.body || now.matches('.skip')) return undefined
      const { outlineStyle, outlineWidth } = getComputedStyle(now)
      const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
      const isAfter = before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING
      return isSeen && isAfter ? null : now.outerHTML
    }, previous)
    if (fault === undefined) break
    if (fault !== null) faults.push(fault)
  }
  return faults
}
