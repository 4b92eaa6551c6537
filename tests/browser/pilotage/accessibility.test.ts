import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { findFaults } from '../../support/axe.ts'
import { useBrowser } from '../../support/browser.ts'
import { checkHtml, findJava } from '../../support/html-checker.ts'
import { type Pilotage, type PilotagePage, startPilotage } from '../../support/pilotage.ts'
import { openDetails } from '../../support/states.ts'
import { tabThrough } from '../../support/tab-through.ts'

/** Every page of the pilotage, whoever added it: of a service in use, as an administrator, who sees them all. */
const visit = useBrowser()
const java = await findJava()
const brotli = promisify(brotliCompress)
/** Bytes of a page with all that it loads, brotli. */
const BUDGET_BYTES = 60_000
const PHONE = { width: 320, height: 640 }
const DESKTOP = { width: 1280, height: 900 }
const LONGEST_MS = 180_000

const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

let pilotage: Pilotage
/** Those that are answered with a page, and their HTML. */
const pages: (PilotagePage & { html: string })[] = []
beforeAll(async () => {
  pilotage = await startPilotage((end) => ends.push(end))
  // What nobody may know of is a page as well.
  const unknown: PilotagePage = { address: '/pilotage/demarches/99999', right: 'reader' }
  for (const page of [...pilotage.pages, unknown]) {
    const headers = page.right === 'anyone' ? {} : { cookie: pilotage.admin.cookie }
    const answer = await fetch(pilotage.url + page.address, { headers, redirect: 'manual' })
    const html = await answer.text()
    if (page === unknown) expect(answer.status).toBe(404)
    else expect(answer.status, page.address).toBeLessThan(400)
    if (/^text\/html/.test(answer.headers.get('content-type') ?? '') && answer.status !== 303) {
      pages.push({ ...page, html })
    }
  }
  expect(pages.map(({ address }) => address)).toContain('/pilotage')
}, 120_000)

/** Two browsers: of who has come in, and of who has not. @returns the one that a page is for */
async function comeIn(options: BrowserContextOptions) {
  const [inside, outside] = [await visit(options), await visit(options)]
  const [name = '', value = ''] = pilotage.admin.cookie.split('=')
  await inside.page
    .context()
    .addCookies([{ name, value, domain: 'localhost', path: '/pilotage', httpOnly: true, sameSite: 'Lax' }])
  return {
    pageFor: ({ right }: PilotagePage) => (right === 'anyone' ? outside.page : inside.page),
    // What nobody may know of is answered 404, which a browser notes.
    errors: () => [...inside.errors, ...outside.errors].filter((error) => !/ status of 40[034] /.test(error)),
  }
}

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('every page of the pilotage', () => {
  it.skipIf(java === undefined)(
    'is valid HTML, says the checker of the W3C',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'monavis-pages-'))
      onTestFinished(() => rm(folder, { recursive: true }))
      for (const { address, html } of pages) {
        await writeFile(join(folder, `${address.replaceAll(/\W+/g, '_')}.html`), html)
      }
      expect(await checkHtml(java ?? '', folder)).toEqual([])
    },
    LONGEST_MS,
  )

  it('has a title, one main heading, and no style or script that is not a file', async () => {
    const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '')
    expect(titles.filter((title) => title.trim() === '')).toEqual([])
    for (const { address, html } of pages) {
      expect(html.match(/<h1[ >]/g), address).toHaveLength(1)
      expect(html.match(/<style|<script(?![^>]* src=)| style="| on\w+="/g), address).toBeNull()
    }
  })

  it('has no fault that axe knows, light and dark, no sideways scroll, and is gone through with Tab', {
    timeout: LONGEST_MS,
  }, async () => {
    const { pageFor, errors } = await comeIn({ viewport: PHONE })
    const faults: string[] = []
    for (const one of pages) {
      const page = pageFor(one)
      const blame = (...found: string[]) => faults.push(...found.map((fault) => `${one.address}: ${fault}`))
      await page.setViewportSize(PHONE)
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(pilotage.url + one.address)
      await openDetails(page)
      blame(...(await findFaults(page)))
      if ((await tooWide(page)) !== 0) blame(`${await tooWide(page)} px too wide on a phone`)
      await page.setViewportSize(DESKTOP)
      await page.emulateMedia({ colorScheme: 'dark' })
      // The others are those of the light page.
      blame(...(await findFaults(page, ['color-contrast'])))
      if ((await tooWide(page)) !== 0) blame(`${await tooWide(page)} px too wide on a desk`)
      await page.locator('.skip').focus()
      const { unseen, isInOrder } = await tabThrough(page)
      blame(...unseen.map((element) => `has the focus unseen: ${element}`))
      if (!isInOrder) blame('is not gone through in its order')
    }
    expect(faults).toEqual([])
    expect(errors()).toEqual([])
  })

  it('is read and used without JavaScript', { timeout: LONGEST_MS }, async () => {
    const { pageFor } = await comeIn({ javaScriptEnabled: false, viewport: PHONE })
    const faults: string[] = []
    for (const one of pages) {
      const page = pageFor(one)
      await page.goto(pilotage.url + one.address)
      const dead = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLButtonElement>('button, [role=button]')]
          .filter((button) => button.checkVisibility() && !button.form)
          .map(({ outerHTML }) => outerHTML),
      )
      faults.push(...dead.map((button) => `${one.address} offers what does nothing: ${button}`))
      if ((await page.locator('main :is(p, li, td, label):visible').count()) === 0) {
        faults.push(`${one.address} is empty`)
      }
    }
    expect(faults).toEqual([])
  })

  it(`weighs at most ${BUDGET_BYTES} bytes, with all that it loads`, { timeout: LONGEST_MS }, async () => {
    const { pageFor } = await comeIn({})
    const files = new Map<string, number>()
    const weights = new Map<string, number>()
    for (const one of pages) {
      const page = pageFor(one)
      const loaded = new Set<string>()
      const note = (request: Request) => loaded.add(request.url())
      page.on('request', note)
      await page.goto(pilotage.url + one.address, { waitUntil: 'load' })
      page.off('request', note)
      loaded.delete(pilotage.url + one.address)
      let bytes = (await brotli(one.html)).length
      for (const file of loaded) {
        const known = files.get(file) ?? (await weigh(file))
        files.set(file, known)
        bytes += known
      }
      weights.set(one.address, bytes)
    }
    expect([...files.keys()]).toContain(`${pilotage.url}/static/pilotage.css`)
    expect([...weights].filter(([, bytes]) => bytes > BUDGET_BYTES)).toEqual([])
  })
})

/** @returns bytes of a file with brotli, or as it is where that is less, as of an image */
async function weigh(file: string): Promise<number> {
  const body = Buffer.from(await (await fetch(file)).arrayBuffer())
  return Math.min(body.length, (await brotli(body)).length)
}
