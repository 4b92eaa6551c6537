import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import { serveHostPage } from '../support/host-page.ts'
import { built } from '../support/released.ts'
import { type Transfer, watchWire } from '../support/wire.ts'

/**
 * What the widget costs whoever loads it, counted in the browser as it comes over the wire: bodies, compressed;
 * headers, some 470 bytes an answer, depend on what stands before the service, and are left out.
 */
const visit = useBrowser()

/** To show the question and take the first vote, in French. */
const MAX_PROMPT_BYTES = 3_000
/** The same in a dialog, which a second script opens. */
const MAX_BUTTON_BYTES = 4_000
/** The whole questionnaire, added on first need. */
const MAX_QUESTIONNAIRE_BYTES = 7_500

async function openPage(lang: string, attributes = '') {
  const { url } = await startTestCollector()
  const host =
    await serveHostPage(`<!doctype html><html lang="${lang}"><head><title>Fin</title><link rel="icon" href="data:,"></head><body>
    <a href="${url}/Demarches/1617?button=1"><img src="${url}/static/bouton-bleu.svg" alt="Je donne mon avis"></a>
    <script async src="${url}/widget/v1.js" data-demarche="1617" data-button="1" ${attributes}></script></body></html>`)
  const { page } = await visit()
  const wire = await watchWire(page)
  await page.goto(host)
  /** What the widget has loaded so far: neither the host's page, nor the picture of its link, nor votes. */
  const loaded = () =>
    wire.filter(({ method, url: asked }) => method === 'GET' && ![`${host}/`, picture].includes(asked))
  const picture = `${url}/static/bouton-bleu.svg`
  return { page, wire, loaded, origins: [host, url], picture }
}

async function openPrompt(lang: string) {
  const opened = await openPage(lang)
  await opened.page.locator('[aria-pressed]').last().waitFor()
  return opened
}

async function vote(page: Page): Promise<void> {
  await page.locator('[aria-pressed]').last().click()
  // The way to the other questions: there once the vote is recorded.
  await page.locator('form button').waitFor()
}

/** Answers every question, by what no language changes: each time the last answer, then the button that sends. */
async function answerAll(page: Page): Promise<void> {
  await page.locator('form button').click()
  await page.getByRole('radio').last().check()
  await page.locator('.send').click()
  await page.getByRole('checkbox').first().check()
  await page.locator('.send').click()
  await page.getByRole('radio').first().check()
  await page.locator('.send').click()
  await page.getByRole('radio').nth(4).check()
  await page.locator('.send').click()
  await page.getByRole('textbox').fill('Simple.')
  await page.locator('.send').click()
  await page.getByRole('textbox').waitFor({ state: 'detached' })
}

const bytesOf = (transfers: readonly Transfer[]) =>
  transfers.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0)
const pathsOf = (transfers: readonly Transfer[]) => transfers.map(({ url }) => new URL(url).pathname)

describe('what the widget loads', () => {
  it('to show the question and take the first vote in French: one script, within its budget', async () => {
    const { page, wire, loaded } = await openPrompt('fr')
    const prompt = loaded()
    expect(pathsOf(prompt)).toEqual(['/widget/v1.js'])
    expect(bytesOf(prompt)).toBeGreaterThan(0)
    expect(bytesOf(prompt)).toBeLessThanOrEqual(MAX_PROMPT_BYTES)
    await vote(page)
    expect(wire.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('to open the question in a dialog: one small script more, before the click, and nothing at it', async () => {
    const { page, loaded } = await openPage('fr', 'data-display="button"')
    const link = page.locator('a[aria-haspopup=dialog]')
    await link.waitFor()
    const button = loaded()
    expect(pathsOf(button)).toEqual(['/widget/v1.js', `/widget/${built.dialog}`])
    expect(button.every(({ bodyBytes }) => bodyBytes > 0)).toBe(true)
    expect(bytesOf(button)).toBeLessThanOrEqual(MAX_BUTTON_BYTES)
    await link.click()
    await vote(page)
    expect(loaded()).toHaveLength(button.length)
  })

  it('for all the other questions: within their budget, and nothing twice', async () => {
    const { page, loaded } = await openPrompt('fr')
    const prompt = loaded()
    await vote(page)
    await answerAll(page)
    const questionnaire = loaded().slice(prompt.length)
    expect(pathsOf(questionnaire).sort()).toEqual([`/widget/${built.form}`, '/widget/fr.json'].sort())
    expect(new Set(pathsOf(questionnaire)).size).toBe(questionnaire.length)
    expect(questionnaire.every(({ bodyBytes }) => bodyBytes > 0)).toBe(true)
    expect(bytesOf(questionnaire)).toBeLessThanOrEqual(MAX_QUESTIONNAIRE_BYTES)
  })

  it.each(['fr', 'en', 'es', 'pt', 'ar'])(
    'of the five languages, in %s: that one alone, once',
    async (lang) => {
      const { page, loaded } = await openPrompt(lang)
      await vote(page)
      await answerAll(page)
      const languages = loaded().filter(({ url, bodyBytes }) => url.endsWith('.json') && bodyBytes > 0)
      expect(pathsOf(languages)).toEqual([`/widget/${lang}.json`])
    },
  )

  it('at any step: nothing from a third party, no font, no picture but the link’s own', async () => {
    const { page, wire, origins, picture } = await openPrompt('fr')
    await vote(page)
    await answerAll(page)
    const asked = wire.filter(({ url }) => !url.startsWith('data:'))
    expect(asked.filter(({ url }) => !origins.includes(new URL(url).origin))).toEqual([])
    expect(asked.filter(({ type }) => type === 'Image').map(({ url }) => url)).toEqual([picture])
    expect(asked.filter(({ type }) => ['Font', 'Media', 'Stylesheet'].includes(type))).toEqual([])
  })
})
