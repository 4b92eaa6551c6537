import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import { serveHostPage } from '../support/host-page.ts'
import { exportedVote, press, question, withdraw } from '../support/questionnaire.ts'

/** The whole questionnaire in the page of the démarche itself, on two origins. */
const visit = useBrowser()

async function openPrompt(options: BrowserContextOptions = {}) {
  const collector = await startTestCollector()
  const page = `<!doctype html><html lang="fr"><head><title>Fin</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body><main><h1>Demande envoyée</h1>
    <a href="${collector.url}/Demarches/1617?button=1">Je donne mon avis</a><script async src="${collector.url}/widget/v1.js" data-demarche="1617" data-button="1"></script></main></body></html>`
  const visited = await visit(options)
  await visited.page.goto(await serveHostPage(page))
  return { ...visited, collector }
}

const isUnsent = (page: Page) => page.getByText('Pas encore envoyé, nouvel essai dans un instant.')

describe('the questionnaire in the page', () => {
  it('asks all of it, counts each step, and takes all of it back', async () => {
    const { page, collector, errors, origins } = await openPrompt()
    await press(page, 'Bien')
    await press(page, 'En dire plus')
    await question(page, 'Les explications').getByLabel('Plutôt oui').check()
    await press(page, 'Continuer')
    const help = question(page, 'Avez-vous cherché')
    await help.getByLabel('Non, je n’en ai pas eu besoin').check()
    // Some help and none exclude each other.
    await help.getByLabel('Au guichet').check()
    expect(await help.getByLabel('Non, je n’en ai pas eu besoin').isChecked()).toBe(false)
    await page.getByLabel('Autrement :').fill('À la mairie')
    await press(page, 'Continuer')
    await question(page, 'Au guichet').getByLabel('Oui').check()
    await press(page, 'Continuer')
    await question(page, 'Au guichet').getByLabel('Bonne', { exact: true }).check()
    await press(page, 'Retour')
    expect(await question(page, 'Au guichet').getByLabel('Oui').isChecked()).toBe(true)
    await press(page, 'Continuer')
    expect(await question(page, 'Au guichet').getByLabel('Bonne', { exact: true }).isChecked()).toBe(true)
    await press(page, 'Continuer')
    await page.getByLabel('Ce qui vous a plu').fill('Simple.')
    await press(page, 'Envoyer')
    await page.getByText('Vous pouvez fermer cette page.').waitFor()
    expect(await exportedVote(collector)).toMatchObject({
      satisfaction: 3,
      source: 'button',
      answers: {
        comprehension: 7,
        contact_tried: [9, 16],
        contact_tried_verbatim: 'À la mairie',
        contact_reached: { 9: 17 },
        contact_satisfaction: { 9: 22 },
      },
      comment: 'Simple.',
    })
    await withdraw(page)
    await page.getByText('Il ne compte plus').waitFor()
    expect(await collector.store.db.selectFrom('vote_text').selectAll().execute()).toEqual([])
    expect(errors).toEqual([])
    expect(origins.size).toBe(2)
  })

  it('is gone through with the keyboard alone, led from question to question', async () => {
    const { page, collector } = await openPrompt()
    const { keyboard } = page
    const focused = () =>
      page.evaluate(() => {
        const host = document.activeElement
        return (host?.shadowRoot?.activeElement ?? host)?.textContent?.trim()
      })
    await page.getByRole('button', { name: 'Bien' }).waitFor()
    await page.getByRole('heading', { name: 'Demande envoyée' }).click()
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await keyboard.press(key)
    await page.getByText('Merci, votre avis').waitFor()
    await keyboard.press('Tab')
    expect(await focused()).toBe('En dire plus')
    await keyboard.press('Enter')
    await question(page, 'Les explications').waitFor()
    expect(await focused()).toContain('Les explications')
    for (const key of ['Tab', 'ArrowDown', 'ArrowDown', 'Tab']) await keyboard.press(key)
    expect(await focused()).toBe('Continuer')
    await keyboard.press('Enter')
    await question(page, 'Avez-vous cherché').waitFor()
    expect(await focused()).toContain('Avez-vous cherché')
    expect(await exportedVote(collector)).toMatchObject({ satisfaction: 3, answers: { comprehension: 6 } })
  })

  it('keeps what is answered where the service is away, and goes on by itself once it is back', async () => {
    const { page, collector } = await openPrompt()
    await press(page, 'Moyen')
    await press(page, 'En dire plus')
    await question(page, 'Les explications').getByLabel('Plutôt non').check()
    await collector.stop()
    await press(page, 'Continuer')
    await isUnsent(page).waitFor()
    expect(await page.getByLabel('Plutôt non').isChecked()).toBe(true)
    await collector.start()
    await question(page, 'Avez-vous cherché').waitFor()
    expect(await exportedVote(collector)).toMatchObject({ satisfaction: 2, answers: { comprehension: 5 } })
    expect(await page.getByRole('status').textContent()).toBe('')
  })

  it('sends nothing by itself once something else is answered', async () => {
    const { page, collector } = await openPrompt()
    await press(page, 'Moyen')
    await press(page, 'En dire plus')
    await question(page, 'Les explications').getByLabel('Plutôt non').check()
    await page.clock.install()
    await collector.stop()
    await press(page, 'Continuer')
    await isUnsent(page).waitFor()
    const changes: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'PATCH') changes.push(request.url())
    })
    await page.getByLabel('Tout à fait').check()
    await collector.start()
    await page.clock.runFor(120_000)
    expect(changes).toEqual([])
    await press(page, 'Continuer')
    await question(page, 'Avez-vous cherché').waitFor()
    expect(await exportedVote(collector)).toMatchObject({ answers: { comprehension: 8 } })
  })

  it('has the focus where there is something to write, and at each of its ends', async () => {
    const { page } = await openPrompt()
    const atEnd = page.getByRole('status').and(page.locator(':focus'))
    await press(page, 'Bien')
    await press(page, 'En dire plus')
    await press(page, 'Continuer')
    await question(page, 'Avez-vous cherché').waitFor()
    await press(page, 'Continuer')
    await page.getByLabel('Ce qui vous a plu').and(page.locator(':focus')).waitFor()
    await press(page, 'Envoyer')
    await expect.poll(() => atEnd.textContent()).toContain('Vous pouvez fermer cette page.')
    await withdraw(page)
    await expect.poll(() => atEnd.textContent()).toContain('Il ne compte plus')
  })

  it('says that the vote can no longer be changed, where that is so, and has the focus there', async () => {
    const { page } = await openPrompt()
    const cast = page.waitForResponse((response) => response.request().method() === 'POST')
    await press(page, 'Bien')
    const taken = await cast
    const { id, editToken } = (await taken.json()) as { id: string; editToken: string }
    await press(page, 'En dire plus')
    await question(page, 'Les explications').waitFor()
    // In another window of the same person.
    const erased = await fetch(`${taken.url()}/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${editToken}` },
    })
    expect(erased.ok).toBe(true)
    await press(page, 'Continuer')
    const atEnd = page.getByRole('status').and(page.locator(':focus'))
    await expect.poll(() => atEnd.textContent()).toContain('Il ne peut plus être changé.')
    expect(await page.getByRole('button').count()).toBe(0)
  })

  it('takes the vote back only where that is confirmed, and says at its box that it is not', async () => {
    const { page, collector } = await openPrompt()
    const states = () => collector.store.db.selectFrom('vote').select('state').execute()
    await press(page, 'Bien')
    await press(page, 'En dire plus')
    await press(page, 'M’arrêter là')
    await press(page, 'Retirer mon avis')
    const sure = page.getByLabel('Oui, effacer mon avis et mes réponses')
    expect(
      await sure.evaluate((box: HTMLInputElement) => [box.matches(':focus'), box.validity.valueMissing]),
    ).toEqual([true, true])
    expect(await sure.evaluate((box: HTMLInputElement) => box.validationMessage)).not.toBe('')
    await sure.check()
    expect(await states()).toEqual([{ state: 0 }])
    await press(page, 'Retirer mon avis')
    await page.getByText('Il ne compte plus').waitFor()
    expect(await states()).toEqual([{ state: 2 }])
  })

  it('asks before a page with something unsent is left, and only then', async () => {
    const { page } = await openPrompt()
    await press(page, 'Bien')
    await press(page, 'En dire plus')
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await question(page, 'Les explications').getByLabel('Tout à fait').check()
    await page.reload()
    expect(asked).toEqual(['beforeunload'])
    await press(page, 'Bien')
    await press(page, 'En dire plus')
    await question(page, 'Les explications').waitFor()
    await page.reload()
    expect(asked).toHaveLength(1)
  })

  it('asks before a page with a vote unsent is left, and only then', async () => {
    const { page } = await openPrompt()
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await page.route('**/api/v1/votes', (route) => route.abort())
    await press(page, 'Bien')
    await isUnsent(page).waitFor()
    await page.reload()
    expect(asked).toEqual(['beforeunload'])
    await page.unroute('**/api/v1/votes')
    await press(page, 'Bien')
    await page.getByText('Merci, votre avis').waitFor()
    await page.reload()
    expect(asked).toHaveLength(1)
  })

  it('offers the language of the browser, and changes at every step', async () => {
    const { page, collector } = await openPrompt({ locale: 'pt-PT' })
    await press(page, 'Português')
    await page.getByRole('button', { name: 'Français' }).waitFor()
    expect(await page.locator('main > div').first().getAttribute('lang')).toBe('pt')
    await page.locator('[aria-pressed]').last().click()
    await page.getByRole('button', { name: 'Dizer mais' }).waitFor()
    expect(await collector.store.db.selectFrom('vote').select('locale').execute()).toEqual([{ locale: 3 }])
    await press(page, 'Dizer mais')
    await page.getByRole('radio').last().check()
    await press(page, 'العربية')
    await page.getByRole('button', { name: 'متابعة' }).waitFor()
    expect(await page.getByRole('radio').last().isChecked()).toBe(true)
  })
})

describe.each([
  ['light, 320 px', { colorScheme: 'light', viewport: { width: 320, height: 256 } }],
  ['dark, 1280 px', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
] as const)('every step in the page, %s', (_name, options) => {
  it('has no fault that axe can find, and no sideways scroll', async () => {
    const { page } = await openPrompt(options)
    const inspect = async () => {
      expect(await findFaults(page)).toEqual([])
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
      expect(scrollWidth).toBe(clientWidth)
    }
    await press(page, 'Bien')
    await press(page, 'En dire plus')
    await question(page, 'Les explications').waitFor()
    await inspect()
    // What is pressed while an answer is on its way is passed over: each step is waited for.
    await press(page, 'Retour')
    await page.getByLabel('Moyen', { exact: true }).waitFor()
    await inspect()
    await press(page, 'Continuer')
    await question(page, 'Les explications').waitFor()
    await press(page, 'Continuer')
    await page.getByLabel('Au guichet').check()
    await inspect()
    await press(page, 'Continuer')
    await page.getByLabel('Oui').check()
    await inspect()
    await press(page, 'Continuer')
    await question(page, 'Que pensez-vous').waitFor()
    await inspect()
    await press(page, 'Continuer')
    await page.getByLabel('Ce qui vous a plu').waitFor()
    await inspect()
    await press(page, 'Envoyer')
    await page.getByText('Vous pouvez fermer cette page.').waitFor()
    await inspect()
  })
})
