import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findFaults } from '../../support/axe.ts'
import { drawBareSite, serveBareSite } from '../../support/bare-site.ts'
import { useBrowser } from '../../support/browser.ts'
import { layoutShifts } from '../../support/layout-shifts.ts'
import { madeUpKnowledge } from '../../support/made-up-knowledge.ts'

/** Three pages of a hundred lines, of which a quarter is not essential. */
const KNOWLEDGE = madeUpKnowledge(300)
const ESSENTIAL = KNOWLEDGE.feed.demarches.filter(({ essential }) => essential)

const visit = useBrowser()
let site: Awaited<ReturnType<typeof serveBareSite>>
beforeAll(async () => {
  site = await serveBareSite(await drawBareSite(KNOWLEDGE))
})
afterAll(() => site.stop())

function titles(page: Page): Promise<string[]> {
  return page.locator('#tableau tbody th a').allTextContents()
}

/** How many essential démarches hold a text, as it is written. */
function holding(text: string): number {
  return ESSENTIAL.filter(({ title, administration }) => `${title} ${administration}`.includes(text)).length
}

it('is browsed whole without a script', async () => {
  const { page } = await visit({ javaScriptEnabled: false })
  await page.goto(`${site.url}/`)
  await expect.poll(() => page.getByRole('search').isVisible()).toBe(false)
  const seen = await titles(page)
  for (const number of [2, 3]) {
    await page.getByRole('link', { name: 'Page suivante' }).click()
    await page.waitForURL(`${site.url}/page/${number}/`)
    seen.push(...(await titles(page)))
  }
  expect(seen.sort()).toEqual(ESSENTIAL.map(({ title }) => title).sort())
})

it.each([
  ['a desktop', { width: 1280, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
])('moves nothing when its script comes, on %s', async (_, viewport) => {
  const { page } = await visit({ viewport })
  // After the page was shown: before, nothing can be seen to move.
  await page.route('**/table.js', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    await route.continue()
  })
  await page.goto(`${site.url}/`)
  await page.getByRole('search').waitFor()
  expect(await layoutShifts(page)).toEqual([])
})

it('finds without accents, and says how many', async () => {
  const { page, errors } = await visit()
  await page.goto(`${site.url}/`)
  await page.getByLabel('Chercher une démarche').fill("CARTE NATIONALE D'IDENTITE")
  const found = holding('carte nationale d’identité')
  await expect.poll(() => page.getByRole('status').textContent()).toBe(`${found}\u00a0démarches`)
  const shown = await titles(page)
  expect(shown).toContain('Demander une carte nationale d’identité')
  expect(errors).toEqual([])
})

it('keeps the view in the address, shared or gone back to', async () => {
  const { page } = await visit()
  await page.goto(`${site.url}/`)
  const first = await titles(page)
  await page.getByLabel('Ministère').selectOption('Ministère de la Culture')
  await page.getByRole('button', { name: 'Satisfaction' }).click()
  await expect.poll(() => page.url()).toContain('tri=-satisfaction')
  const culture = ESSENTIAL.filter(({ ministere }) => ministere.endsWith('Culture'))
  await expect.poll(() => titles(page).then((shown) => shown.length)).toBe(culture.length)
  expect(await page.getByRole('columnheader', { name: 'Satisfaction' }).getAttribute('aria-sort')).toBe(
    'descending',
  )
  const shown = await titles(page)

  const { page: other } = await visit()
  await other.goto(page.url())
  await expect.poll(() => titles(other)).toEqual(shown)
  expect(await other.getByLabel('Ministère').inputValue()).toBe('Ministère de la Culture')

  await page.goBack()
  await page.goBack()
  await expect.poll(() => titles(page)).toEqual(first)
  expect(await page.getByLabel('Ministère').inputValue()).toBe('')
})

it('draws a found row as the page had it, and leads to the démarche from English pages too', async () => {
  const { page } = await visit()
  await page.goto(`${site.url}/en/indicateurs/page/2/`)
  const row = page.locator('#tableau tbody tr').first()
  const before = await row.innerHTML()
  const title = (await titles(page))[0] ?? ''
  await page.getByLabel('Search for a démarche').fill(title)
  await expect.poll(() => titles(page).then((shown) => shown.length)).toBeLessThan(20)
  const after = page.locator('#tableau tbody tr').filter({ hasText: title }).first()
  expect(await after.innerHTML()).toBe(before)
  const href = await after.getByRole('link').getAttribute('href')
  expect(new URL(href ?? '', page.url()).pathname).toMatch(/^\/en\/demarches\/\d+\/$/)
})

it('shows more rows when asked, and moves the focus to the first of them', async () => {
  const { page } = await visit()
  await page.goto(`${site.url}/?liste=toutes`)
  await expect.poll(() => page.getByRole('status').textContent()).toContain('300')
  await page.getByRole('button', { name: 'Afficher la suite' }).click()
  await expect.poll(() => titles(page).then((shown) => shown.length)).toBe(200)
  const focused = await page.evaluate(() => document.activeElement?.textContent)
  expect(focused).toBe((await titles(page))[100])
})

it('keeps the rows that were asked for when a link leads within the page', async () => {
  const { page } = await visit()
  await page.goto(`${site.url}/?liste=toutes`)
  await page.getByRole('button', { name: 'Afficher la suite' }).click()
  await expect.poll(() => titles(page).then((shown) => shown.length)).toBe(200)
  // As the link to the content does.
  await page.evaluate(() => {
    location.hash = 'main'
  })
  await page.waitForURL(/#main$/)
  await page.getByRole('button', { name: 'Afficher la suite' }).click()
  await expect.poll(() => titles(page).then((shown) => shown.length)).toBe(300)
})

it('gives what is shown as a file', async () => {
  const { page } = await visit()
  await page.goto(`${site.url}/?q=passeport`)
  const found = holding('passeport')
  await expect.poll(() => titles(page).then((shown) => shown.length)).toBe(found)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('demarches.csv')
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(found + 1)
})

it('says that the lines could not be read, and tries again', async () => {
  const { page } = await visit()
  await page.goto(`${site.url}/`)
  await page.context().setOffline(true)
  await page.getByLabel('Chercher une démarche').fill('passeport')
  await expect.poll(() => page.getByRole('status').textContent()).toContain('connexion')
  // The page as it was, with its way to the next one; and no column that says it is sorted.
  await page.getByRole('button', { name: 'Satisfaction' }).click()
  expect(await titles(page)).toHaveLength(100)
  expect(await page.getByRole('link', { name: 'Page suivante' }).isVisible()).toBe(true)
  expect(await page.locator('[aria-sort]').count()).toBe(0)
  await page.context().setOffline(false)
  await page.getByLabel('Chercher une démarche').fill('passeport d')
  await expect.poll(() => page.getByRole('status').textContent()).not.toContain('connexion')
})

// Few rows of each: axe looks at every cell.
it.each([
  ['light, desktop', { width: 1280, height: 900 }, 'light'],
  ['dark, phone', { width: 320, height: 640 }, 'dark'],
] as const)('is accessible, and no wider than the screen: %s', async (_, viewport, colorScheme) => {
  const { page } = await visit({ viewport, colorScheme })
  for (const path of ['/?q=passeport+demander', '/en/indicateurs/?q=passeport+demander']) {
    await page.goto(`${site.url}${path}`)
    await expect.poll(() => page.locator('tbody tr').count()).toBeLessThan(20)
    expect(await findFaults(page), path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    )
  }
})
