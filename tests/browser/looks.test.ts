import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { type RestartableCollector, startTestCollector } from '../support/collector.ts'
import { serveHostPage } from '../support/host-page.ts'
import { judgeLooks } from '../support/judge-looks.ts'
import { closeButton, question, withdraw } from '../support/questionnaire.ts'

/** Every state of the widget and of the plain pages, looked at in every way that people set their browser. */
const visit = useBrowser()

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

type States = AsyncGenerator<string, void, void>

/** The question in the page of the démarche, from the first look at it to the last. */
async function* goThroughWidget(page: Page, collector: RestartableCollector): States {
  const html = `<!doctype html><html lang="fr"><head><title>Fin</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head><body><main><h1>Demande envoyée</h1>
    <a href="${collector.url}/Demarches/1617?button=1" hidden>Je donne mon avis</a><script async src="${collector.url}/widget/v1.js" data-demarche="1617" data-button="1"></script></main></body></html>`
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const reads = (text: string) => page.getByText(text).waitFor()
  const setOffline = (isOffline: boolean) => page.context().setOffline(isOffline)
  await page.goto(await serveHostPage(html))
  await page.getByRole('button', { name: 'Bien' }).waitFor()
  yield 'prompt'
  await setOffline(true)
  await press('Bien')
  await reads('Pas encore envoyé')
  yield 'unreachable'
  await setOffline(false)
  // Sooner than by itself.
  await press('Bien')
  await reads('Merci, votre avis')
  yield 'thanks'
  await press('En dire plus')
  await question(page, 'Les explications').waitFor()
  yield 'comprehension'
  // What is pressed while an answer is on its way is passed over: each step is waited for.
  await press('Retour')
  await question(page, 'Comment s’est passée').waitFor()
  yield 'satisfaction'
  await press('Continuer')
  // A press while the last is on its way would count for nothing.
  await question(page, 'Les explications').waitFor()
  await press('Continuer')
  await page.getByLabel('Au guichet').check()
  yield 'contact_tried'
  await setOffline(true)
  await press('Continuer')
  await reads('Pas encore envoyé')
  yield 'not sent'
  await setOffline(false)
  await press('Continuer')
  await page.getByLabel('Oui').check()
  yield 'contact_reached'
  await press('Continuer')
  await page.getByLabel('Très bonne').check()
  yield 'contact_satisfaction'
  await press('Continuer')
  await page.locator('textarea').fill('Simple.')
  yield 'comment'
  await press('Envoyer')
  await reads('Vous pouvez fermer cette page.')
  yield 'done'
  await withdraw(page)
  await reads('Il ne compte plus')
  yield 'withdrawn'
  await page.reload()
  await closeButton(collector)
  await press('Bien')
  await reads('Votre choix n’a pas pu être envoyé.')
  yield 'refused'
}

/** The same as plain pages, and those around it. */
async function* goThroughPages(page: Page, collector: RestartableCollector): States {
  const go = (to: string) => page.locator(`[name=go][value=${to}]`).click()
  const tick = (name: string, option: number) => page.locator(`[name=${name}][value="${option}"]`).check()
  for (const address of ['/', '/problems', '/confidentialite', '/Demarches/9', '/Demarches/1617?button=1']) {
    await page.goto(`${collector.url}${address}`)
    yield address
  }
  await page.locator('[name=satisfaction][value="3"]').click()
  yield 'comprehension'
  await go('back')
  yield 'satisfaction'
  await go('next')
  await go('next')
  await tick('contact_tried', 9)
  await tick('contact_tried', 17)
  await go('next')
  await page.locator('.error').waitFor()
  yield 'wrong'
  await page.locator('[name=contact_tried][value="17"]').uncheck()
  await go('next')
  await tick('contact_reached_9', 17)
  yield 'contact_reached'
  await go('next')
  yield 'contact_satisfaction'
  await go('next')
  yield 'comment'
  await go('next')
  yield 'done'
  const sure = page.locator('[name=sure]')
  // As in a browser that lets it pass.
  await sure.evaluate((box) => box.removeAttribute('required'))
  await page.locator('button').click()
  await page.locator('.error').waitFor()
  yield 'unsure'
  await sure.check()
  await page.locator('button').click()
  yield 'withdrawn'
}

/** Those that no other test shows to axe. */
const AXE_STATES = ['not sent', 'withdrawn', 'refused', 'unsure']

describe.each([
  ['the widget', goThroughWidget],
  ['the plain pages', goThroughPages],
] as const)('%s', (_what, goThrough) => {
  it('can be read and used by everybody, in every state', async () => {
    const collector = await startTestCollector()
    const { page } = await visit()
    const faults: string[] = []
    for await (const state of goThrough(page, collector)) {
      // From here on the browser shows where the focus is.
      await page.keyboard.press('Shift')
      for (const [name, look] of Object.entries(LOOKS)) {
        await putOn(page, look)
        const seen = await page.evaluate(judgeLooks)
        faults.push(...seen.map((fault) => `${state}, ${name}: ${fault}`))
        if (!AXE_STATES.includes(state) || !['light', 'dark'].includes(name)) continue
        const { violations } = await new AxeBuilder({ page }).analyze()
        faults.push(...violations.map(({ id, nodes }) => `${state}, ${name}: axe ${id} ${nodes[0]?.html}`))
      }
      await putOn(page, {})
    }
    expect(faults).toEqual([])
  })
})
