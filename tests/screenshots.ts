import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, startCollector } from '@monavis/collector'
import { startDemarche } from '@monavis/examples/demarche/server'
import { TAGGED_DEMARCHE } from '@monavis/examples/demonstration/demarches'
import { seed } from '@monavis/examples/demonstration/seed'
import { startObservatoire } from '@monavis/examples/observatoire/serve'
import { chromium, type Page } from 'playwright-core'
import { serveSite } from './bench/static-server.ts'
import { signIn } from './support/agents.ts'
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
    RATE_LIMIT_PER_MINUTE: '0',
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
const site = await serveSite(
  new Map([
    ['/fr.html', endOfDemarche('fr', 'Demande envoyée')],
    ['/ar.html', endOfDemarche('ar', 'تم إرسال الطلب')],
    ['/dialog.html', endOfDemarche('fr', 'Demande envoyée', 'data-display="button"')],
  ]),
)
const browser = await chromium.launch(await launchOptions())
try {
  const page = await browser.newPage({ viewport: { width: 720, height: 960 }, locale: 'fr-FR' })
  await page.goto(`${demarche.url}/confirmation?dossier=SE-7K2M-4QXP`)
  await press(page, 'Bien')
  await page.getByText('Merci, votre avis').waitFor()
  await page.mouse.move(0, 0)
  await page.screenshot({ path: picture('vote') })

  const inTheDark = await browser.newPage({
    viewport: { width: 390, height: 860 },
    colorScheme: 'dark',
    locale: 'fr-FR',
  })
  await inTheDark.goto(`${site.url}/fr.html`)
  await press(inTheDark, 'Moyen')
  await press(inTheDark, 'En dire plus')
  await press(inTheDark, 'Continuer')
  await inTheDark.getByLabel('Par téléphone').check()
  await inTheDark.getByText('Demande envoyée').scrollIntoViewIfNeeded()
  await inTheDark.screenshot({ path: picture('questionnaire') })

  const inArabic = await browser.newPage({ viewport: { width: 390, height: 400 }, locale: 'fr-FR' })
  await inArabic.goto(`${site.url}/ar.html`)
  await inArabic.locator('[aria-pressed]').last().click()
  await inArabic.locator('form button').waitFor()
  await inArabic.screenshot({ path: picture('arabic') })

  const inDialog = await browser.newPage({ viewport: { width: 720, height: 420 }, locale: 'fr-FR' })
  await inDialog.goto(`${site.url}/dialog.html`)
  await inDialog.locator('a[aria-haspopup=dialog]').click()
  await inDialog.getByRole('dialog').waitFor()
  await inDialog.screenshot({ path: picture('dialog') })

  const observatoire = await startObservatoire({
    ...{ host: HOST, port: 0, collectorUrl, everyMs: 60_000 },
    folder: join(folder, 'observatory'),
  })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(observatoire.url)
  await page.locator('#found').evaluate((found) => found.scrollIntoView({ behavior: 'instant' }))
  await page.screenshot({ path: picture('observatory') })
  await observatoire.close()

  const manager = await signIn(collector.store, Date.now(), {
    mandates: [{ role: 'manager', over: { demarche: TAGGED_DEMARCHE } }],
  })
  const [name = '', value = ''] = manager.cookie.split('=')
  await page.context().addCookies([{ name, value, url: `${collectorUrl}/pilotage` }])
  await page.setViewportSize({ width: 1100, height: 1290 })
  await page.goto(`${collectorUrl}/pilotage/demarches/${TAGGED_DEMARCHE}`)
  await page.getByRole('link', { name: '12 derniers mois' }).click()
  await page.screenshot({ path: picture('pilotage') })
} finally {
  await browser.close()
  await site.stop()
  await demarche.close()
  await collector.close()
  await rm(folder, { recursive: true })
}

/** The last page of a démarche of somebody else's, with the tag at its end. */
function endOfDemarche(lang: string, title: string, attributes = ''): Buffer {
  const dir = lang === 'ar' ? 'rtl' : 'ltr'
  return Buffer.from(`<!doctype html><html lang="${lang}" dir="${dir}"><title>${title}</title><link rel="icon" href="data:,">
    <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
    <style>body { font: 1em/1.5 system-ui, sans-serif; margin: 1rem }</style><h1>${title}</h1>
    <a href="${collectorUrl}/Demarches/${TAGGED_DEMARCHE}?button=1"><img src="${collectorUrl}/static/bouton-bleu.svg" alt="Je donne mon avis"></a>
    <script async src="${collectorUrl}/widget/v1.js" data-demarche="${TAGGED_DEMARCHE}" data-button="1" ${attributes}></script>`)
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click()
}
