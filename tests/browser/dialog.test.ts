import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import { serveHostPage } from '../support/host-page.ts'
import { closeButton, exportedVote, press, question } from '../support/questionnaire.ts'

/** The question in a dialog: opened by the official-looking button, or by whatever element the page chooses. */
const visit = useBrowser()

interface HostPage extends BrowserContextOptions {
  /** Attributes of the script, beside its address and the numbers. */
  attributes?: string
  /** Of the page, before the script; `#` stands for the address of the collector. */
  body?: string
  headers?: (collector: string) => Record<string, string>
}

const LINK =
  '<a href="#/Demarches/1617?button=1"><img src="#/static/bouton-bleu.svg" alt="Je donne mon avis"></a>'

async function openPage({
  attributes = 'data-display="button"',
  body = LINK,
  headers,
  ...options
}: HostPage = {}) {
  const collector = await startTestCollector()
  const html = `<!doctype html><html lang="fr"><head><title>Fin</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>
    <body>${LISTENER}<main><h1>Demande envoyée</h1><p><a href="/before">Avant</a></p>${body}
    <script nonce="n0" async src="#/widget/v1.js" data-demarche="1617" data-button="1" ${attributes}></script><p><a href="/after">Après</a></p></main></body></html>`
  const visited = await visit(options)
  await visited.page.goto(
    await serveHostPage(html.replaceAll('#/', `${collector.url}/`), headers?.(collector.url)),
  )
  return { ...visited, collector, events: () => visited.page.evaluate('heard') }
}

/** Notes what the page is told, in order. */
const LISTENER = `<script nonce="n0">heard = []
  for (const name of ['monavis:vote', 'monavis:close']) addEventListener(name, (event) => heard.push(name + ' at ' + event.target.localName))</script>`

const link = (page: Page) => page.getByRole('link', { name: 'Je donne mon avis' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Comment s’est passée cette démarche' })

/** Where the focus is, through shadow trees: its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement
    if (at === document.body) return 'body'
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return (
      at?.getAttribute('aria-label') ??
      (at?.textContent?.trim() || at?.querySelector('img')?.alt || at?.localName) ??
      ''
    )
  })
}

/** Waits until the script has taken hold of the link. */
const ready = (page: Page) => page.locator('a[aria-haspopup=dialog]').waitFor()

describe('the button', () => {
  it('stays as it is, and opens the question above the page', async () => {
    const { page, collector, errors, events, origins } = await openPage()
    await ready(page)
    await link(page).click()
    await dialog(page).waitFor()
    await press(page, 'Bien')
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
    await press(page, 'En dire plus')
    await question(page, 'Les explications').getByLabel('Plutôt oui').check()
    await press(page, 'Continuer')
    await question(page, 'Avez-vous cherché').waitFor()
    await press(page, 'Fermer')
    expect(await dialog(page).count()).toBe(0)
    expect(await link(page).isVisible()).toBe(true)
    expect(await exportedVote(collector)).toMatchObject({
      satisfaction: 3,
      source: 'button',
      answers: { comprehension: 7 },
    })
    await expect.poll(events).toEqual(['monavis:vote at a', 'monavis:close at a'])
    expect(errors).toEqual([])
    expect(origins.size).toBe(2)
  })

  it('is used with the keyboard alone: Tab stays in, Escape closes, the focus returns', async () => {
    const { page, events } = await openPage()
    await ready(page)
    await link(page).focus()
    await page.keyboard.press('Enter')
    await dialog(page).waitFor()
    const seen = new Set<string>()
    for (let i = 0; i < 12; i++) {
      seen.add(await focused(page))
      await page.keyboard.press('Tab')
    }
    expect([...seen].filter((words) => !['Fermer', 'Mal', 'Moyen', 'Bien', 'body'].includes(words))).toEqual(
      [],
    )
    expect(seen.has('Bien')).toBe(true)
    await page.keyboard.press('Escape')
    expect(await dialog(page).count()).toBe(0)
    expect(await focused(page)).toBe('Je donne mon avis')
    await expect.poll(events).toEqual(['monavis:close at a'])
  })

  it('keeps what is typed when it is closed by mistake', async () => {
    const { page, collector } = await openPage()
    await ready(page)
    await link(page).click()
    await press(page, 'Moyen')
    await press(page, 'En dire plus')
    await press(page, 'Continuer')
    await page.getByLabel('Autrement :').fill('À la mairie')
    await page.keyboard.press('Escape')
    expect(await dialog(page).count()).toBe(0)
    await link(page).click()
    expect(await page.getByLabel('Autrement :').inputValue()).toBe('À la mairie')
    await press(page, 'Continuer')
    await page.getByLabel('Ce qui vous a plu').waitFor()
    expect(await exportedVote(collector)).toMatchObject({
      answers: { contact_tried_verbatim: 'À la mairie' },
    })
  })

  it('opens its page elsewhere with a key held down, as every link does', async () => {
    const { page } = await openPage()
    await ready(page)
    const [popup] = await Promise.all([
      page.context().waitForEvent('page'),
      link(page).click({ modifiers: ['ControlOrMeta'] }),
    ])
    await popup.getByRole('heading', { level: 1 }).waitFor()
    expect(popup.url()).toContain('/Demarches/1617?button=1')
    expect(await dialog(page).count()).toBe(0)
  })

  it('says it in the language that is chosen, its own words too', async () => {
    const { page } = await openPage({ locale: 'ar' })
    await ready(page)
    await link(page).click()
    await press(page, 'العربية')
    await page.getByRole('button', { name: 'إغلاق' }).waitFor()
    expect(await page.locator('body > div').last().getAttribute('dir')).toBe('rtl')
  })

  it('opens the page of the link where the service refuses the vote', async () => {
    const { page, collector } = await openPage()
    await ready(page)
    await link(page).click()
    await dialog(page).waitFor()
    await closeButton(collector)
    const [popup] = await Promise.all([page.waitForEvent('popup'), press(page, 'Bien')])
    await popup.getByRole('heading', { level: 1 }).waitFor()
    expect(await dialog(page).count()).toBe(0)
  })

  it('is the plain link where the page forbids the second script', async () => {
    const headers = (collector: string) => ({
      'content-security-policy': `script-src ${collector}/widget/v1.js; connect-src ${collector}`,
    })
    const { page, errors } = await openPage({ headers })
    await page.waitForLoadState('networkidle')
    await link(page).click()
    await page.waitForURL(/\/Demarches\/1617\?button=1/)
    expect(errors.filter((error) => !error.includes('Content Security Policy'))).toEqual([])
  })
})

describe('an element of the page', () => {
  it.each(['button', 'span tabindex=0'])(
    '<%s> opens the question, even one that comes later',
    async (tag) => {
      const { page, collector, events } = await openPage({ attributes: 'data-trigger=".avis"', body: '' })
      await page.waitForFunction(
        () => (document.querySelector('script[data-demarche]') as { monavis?: true } | null)?.monavis,
      )
      await page.waitForLoadState('networkidle')
      await page.evaluate((markup) => {
        document
          .querySelector('h1')
          ?.insertAdjacentHTML(
            'afterend',
            `<${markup} class=avis><b>Votre avis</b></${markup.split(' ')[0]}>`,
          )
      }, tag)
      await page.getByText('Votre avis', { exact: true }).click()
      await dialog(page).waitFor()
      await press(page, 'Mal')
      await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
      await page.keyboard.press('Escape')
      expect(await focused(page)).toBe('Votre avis')
      expect(await exportedVote(collector)).toMatchObject({ satisfaction: 1 })
      await expect.poll(events).toEqual(['monavis:vote at script', 'monavis:close at script'])
    },
  )

  it('that is no selector leaves the link as it is', async () => {
    const { page, errors } = await openPage({ attributes: 'data-trigger="[["' })
    await page.waitForLoadState('networkidle')
    await link(page).click()
    await page.waitForURL(/\/Demarches\/1617\?button=1/)
    expect(errors).toEqual([])
  })
})
