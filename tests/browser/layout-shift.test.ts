import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import { serveHostPage } from '../support/host-page.ts'
import { layoutShifts } from '../support/layout-shifts.ts'

/** What the widget moves of the page that carries it, where its room is kept as the README says. */
const visit = useBrowser()

const SIZES = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 900 } }
const LATENCY_MS = 700

/** So slow that the page is shown before what is loaded, and that a shift comes too late to be put down to a click. */
async function slowDown(page: Page): Promise<void> {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
}

it.each([
  ['phone', 'fr', 'fr-FR'],
  // The longest of all: its sentences take most lines, and another language is offered.
  ['phone', 'pt', 'fr-FR'],
  ['desktop', 'fr', 'fr-FR'],
  ['desktop', 'ar', 'en-GB'],
] as const)('nothing, up to the thanks, on a %s in %s for a browser in %s', async (size, lang, locale) => {
  const { url } = await startTestCollector()
  // Nothing keeps a distance by itself: a margin that escapes from the room would be seen.
  const host =
    await serveHostPage(`<!doctype html><html lang="${lang}"><head><title>Fin</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>h1, p { margin: 0 }</style></head><body>
    <h1>Demande envoyée</h1><p>Voici la suite.</p>
    <div style="display:flow-root;min-height:23em">
      <a href="${url}/Demarches/1617?button=1"><img src="${url}/static/bouton-bleu.svg" alt="Je donne mon avis"></a>
      <script async src="${url}/widget/v1.js" data-demarche="1617" data-button="1"></script>
    </div>
    <p>Ce qui suit.</p></body></html>`)
  const { page } = await visit({ locale, viewport: SIZES[size] })
  await slowDown(page)
  await page.goto(host)
  await page.locator('[aria-pressed]').last().click()
  await page.locator('form button').waitFor()
  expect(await layoutShifts(page)).toEqual([])
  // The questions take more room than that, and push away what follows: were a shift not seen, this one would not be.
  await page.locator('form button').click()
  await page.getByRole('radio').last().waitFor()
  expect(await layoutShifts(page)).not.toEqual([])
})

it.each(['phone', 'desktop'] as const)(
  'nothing, by the button, while its dialog is open and after it is closed, on a %s',
  async (size) => {
    const { url } = await startTestCollector()
    // The picture has its size in the code, as it is pasted.
    const host =
      await serveHostPage(`<!doctype html><html lang="fr"><head><title>Fin</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body>
    <h1>Demande envoyée</h1>
    <a href="${url}/Demarches/1617?button=1"><img src="${url}/static/bouton-bleu.svg" alt="Je donne mon avis" width="200" height="85"></a>
    <script async src="${url}/widget/v1.js" data-demarche="1617" data-button="1" data-display="button"></script>
    <p>Ce qui suit.</p></body></html>`)
    const { page } = await visit({ viewport: SIZES[size] })
    await slowDown(page)
    await page.goto(host)
    await page.locator('a[aria-haspopup=dialog]').click()
    await page.getByRole('button', { name: 'Bien', exact: true }).click()
    await page.getByText('Merci, votre avis').waitFor()
    expect(await layoutShifts(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await layoutShifts(page)).toEqual([])
    // Were a shift not seen, this one would not be.
    await page.getByRole('heading').evaluate((heading) => heading.append(' ', 'et bien reçue '.repeat(40)))
    expect(await layoutShifts(page)).not.toEqual([])
  },
)
