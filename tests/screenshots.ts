import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, startCollector } from '@monavis/collector'
import { startDemarche } from '@monavis/examples/demarche/server'
import { seed, TAGGED_DEMARCHE } from '@monavis/examples/demonstration/seed'
import { startObservatoire } from '@monavis/examples/observatoire/server'
import { chromium } from 'playwright-core'
import { launchOptions } from './support/chromium.ts'

/** Takes the README's pictures from the demonstration, as it is. */
const picture = (name: string) => fileURLToPath(new URL(`../docs/images/${name}.png`, import.meta.url))
const HOST = '127.0.0.1'
const PORT = 28_080
const KEY = 'the-key-of-the-screenshots'

const folder = await mkdtemp(join(tmpdir(), 'monavis-screenshots-'))
const collector = await startCollector(
  readSettings({
    PORT: String(PORT),
    DATABASE_URL: `sqlite:${join(folder, 'a.sqlite')}`,
    ADMIN_KEY: KEY,
    LOG_LEVEL: 'warn',
  }),
)
await seed({ url: collector.url, key: KEY }, Date.now())
const collectorUrl = `http://localhost:${PORT}`
const demarche = await startDemarche({
  host: HOST,
  port: 0,
  collectorUrl,
  demarche: TAGGED_DEMARCHE,
  button: 1,
})
const feedUrl = `${collectorUrl}/api/v1/observatoire?window=12m`
const browser = await chromium.launch(await launchOptions())
try {
  const page = await browser.newPage({ viewport: { width: 720, height: 960 }, locale: 'fr-FR' })
  await page.goto(`${demarche.url}/confirmation?dossier=SE-7K2M-4QXP`)
  await page.getByRole('button', { name: 'Bien', exact: true }).click()
  await page.getByText('Merci, votre avis').waitFor()
  await page.mouse.move(0, 0)
  await page.screenshot({ path: picture('vote') })

  const observatoire = await startObservatoire({ host: HOST, port: 0, feedUrl, everyMs: 60_000 })
  await page.setViewportSize({ width: 1280, height: 1000 })
  await page.goto(observatoire.url)
  await page.screenshot({ path: picture('observatory') })
  await observatoire.close()
} finally {
  await browser.close()
  await demarche.close()
  await collector.close()
  await rm(folder, { recursive: true })
}
