import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { launchOptions } from './support/chromium.ts'

/** Draws the PNG of each image of the button from its SVG, at twice its size: `npx pnpm@12 images`. */
const FOLDER = new URL('../widget/images/', import.meta.url)
const SCALE = 2

const browser = await chromium.launch(await launchOptions())
try {
  const page = await browser.newPage({ deviceScaleFactor: SCALE })
  for (const name of (await readdir(FOLDER)).filter((file) => file.endsWith('.svg'))) {
    await page.setContent(await readFile(new URL(name, FOLDER), 'utf8'))
    const path = fileURLToPath(new URL(name.replace('.svg', '.png'), FOLDER))
    // The round corners let the page show through, whatever its colour.
    await page.locator('svg').screenshot({ path, omitBackground: true })
  }
} finally {
  await browser.close()
}
