import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { type RestartableCollector, startTestCollector } from '../support/collector.ts'
import { serveHostPage } from '../support/host-page.ts'
import { judgeLooks } from '../support/judge-looks.ts'
import { visitPages, visitWidget } from '../support/states.ts'

/** Every state of the widget and of the plain pages, looked at in every way that people set their browser. */
const visit = useBrowser()

/** Every state in eight looks: the pages are long, and the machine may be busy. */
const LONGEST_MS = 120_000

const DESKTOP = { width: 1280, height: 900 }
/** A desktop of 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 }
/** WCAG 2.2, 1.4.12. */
const SPACED =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'

interface Look {
  colorScheme?: 'light' | 'dark'
  forcedColors?: 'active'
  viewport?: typeof ZOOMED
  /** Of text, in px, where the person has set one. */
  textSize?: number
  isSpaced?: boolean
}

const LOOKS: Record<string, Look> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'text of 200 %': { textSize: 32 },
  'text of 200 %, a phone': { textSize: 32, viewport: { width: 320, height: 640 } },
  'text spaced': { isSpaced: true },
  'zoom of 400 %': { viewport: ZOOMED },
  'zoom of 400 %, text spaced': { viewport: ZOOMED, isSpaced: true },
}

async function putOn(page: Page, look: Look): Promise<void> {
  const { colorScheme = 'light', forcedColors = 'none', viewport = DESKTOP, textSize = 16 } = look
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' })
  await page.setViewportSize(viewport)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: textSize } })
  await devtools.detach()
  await page.evaluate(
    (css) => {
      const hosts = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
      for (const root of [document, ...hosts]) {
        const others = root.adoptedStyleSheets.filter((sheet) => sheet.media.mediaText !== 'screen')
        const sheet = new CSSStyleSheet({ media: 'screen' })
        sheet.replaceSync(css)
        root.adoptedStyleSheets = [...others, sheet]
      }
    },
    look.isSpaced ? SPACED : '',
  )
}

/** A page of which the widget is all that can be used: what the page itself shows is not judged. */
async function openBarePage(page: Page, { url }: RestartableCollector): Promise<void> {
  const html = `<!doctype html><html lang="fr"><head><title>Fin</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head><body><main><h1 style="font-size:1em">Demande envoyée</h1>
    <a href="${url}/Demarches/1617?button=1" hidden>Je donne mon avis</a><script async src="${url}/widget/v1.js" data-demarche="1617" data-button="1"></script></main></body></html>`
  await page.goto(await serveHostPage(html))
  await page.getByRole('button', { name: 'Bien' }).waitFor()
}

const visitBareWidget: typeof visitPages = (page, collector, look) =>
  visitWidget(page, collector, look, openBarePage)

/** Those that no other test shows to axe. */
const AXE_STATES = ['not sent', 'withdrawn', 'withdrawal', 'refused', 'a withdrawal that is not confirmed']

describe.each([
  ['the widget', visitBareWidget],
  ['the plain pages', visitPages],
] as const)('%s', { timeout: LONGEST_MS }, (_what, goThrough) => {
  it('can be read and used by everybody, in every state', async () => {
    const collector = await startTestCollector()
    const { page } = await visit()
    const faults: string[] = []
    await goThrough(page, collector, async (state) => {
      // From here on the browser shows where the focus is.
      await page.keyboard.press('Shift')
      for (const [name, look] of Object.entries(LOOKS)) {
        await putOn(page, look)
        const seen = await page.evaluate(judgeLooks)
        faults.push(...seen.map((fault) => `${state}, ${name}: ${fault}`))
        if (!AXE_STATES.includes(state) || !['light', 'dark'].includes(name)) continue
        const found = await findFaults(page)
        faults.push(...found.map((fault) => `${state}, ${name}: axe ${fault}`))
      }
      await putOn(page, {})
    })
    expect(faults).toEqual([])
  })
})
