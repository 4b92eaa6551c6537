import type { Page } from 'playwright-core'
import type { RestartableCollector } from './collector.ts'
import { serveHostPage } from './host-page.ts'
import { closeButton, press, question, withdraw } from './questionnaire.ts'

/** Called once in each state, by its name, with the page as it shows. */
type Look = (state: string) => Promise<void>

/** What the service shows at an address of its own, whoever asks. */
export const ADDRESSES = [
  '/',
  '/problems',
  '/confidentialite',
  '/accessibilite',
  '/methode',
  '/data',
  '/usage',
  '/avis/1617',
  '/propositions/nouvelle',
  '/propositions/9/soutien',
  '/signaler',
  '/signaler/association',
  '/signaler/suivi',
  '/Demarches/9',
  '/Demarches/1617?button=1',
]

/** Goes through every page of the service, in whatever language the browser speaks. */
export async function visitPages(page: Page, { url }: RestartableCollector, look: Look): Promise<void> {
  for (const address of ADDRESSES) {
    await page.goto(url + address)
    await openDetails(page)
    await look(address)
  }
  const send = (button: string) => Promise.all([page.waitForEvent('load'), page.locator(button).click()])
  const go = (to: string) => send(`[name=go][value=${to}]`)
  const tick = (field: string, option: number | string) =>
    page.locator(`[name=${field}][value="${option}"]`).check()
  await send('[name=satisfaction][value="2"]')
  await look('clarity')
  await go('back')
  await look('satisfaction')
  await go('next')
  await go('next')
  await look('help')
  await tick('contact_tried', 9)
  await tick('contact_tried', 17)
  await go('next')
  await look('a wrong entry')
  await page.locator('[name=contact_tried][value="17"]').uncheck()
  await go('next')
  await look('whether someone was reached')
  await tick('contact_reached_9', 17)
  await go('next')
  await look('the help that was had')
  await go('next')
  await look('comment')
  await go('next')
  await look('thanks')
  const sure = page.locator('[name=sure]')
  // As in a browser that lets it pass.
  await sure.evaluate((box) => box.removeAttribute('required'))
  await send('form button')
  await look('a withdrawal that is not confirmed')
  await sure.check()
  await send('form button')
  await look('withdrawal')

  await page.goto(`${url}/avis/1617`)
  await tick('outcome', 'done')
  await send('.send')
  await look('an opinion that lacks something')
  await tick('satisfaction', 3)
  await page.locator('[name=text]').fill('Simple.')
  await send('.send')
  await look('an opinion given')
  await sure.check()
  await send('form:has([name=sure]) button')
  await look('an opinion withdrawn')

  await visitReports(page, url, look)
}

/** What comes after `/signaler`; each state begins with that address. */
async function visitReports(page: Page, url: string, look: Look): Promise<void> {
  const send = () => Promise.all([page.waitForEvent('load'), page.locator('form button').first().click()])
  for (const address of ['/signaler', '/signaler/association', '/signaler/suivi']) {
    await page.goto(url + address)
    await send()
    await look(`${address}, sent empty`)
  }
  await page.goto(`${url}/signaler?demarche=1617`)
  await look('/signaler, of a démarche')
  await page.locator('[name=tick_accessibility]').check()
  await send()
  await look('/signaler, thanks')
  const code = await page.locator('code').textContent()
  await page.goto(`${url}/signaler/suivi`)
  await page.locator('[name=code]').fill(code ?? '')
  await send()
  await look('/signaler/suivi, where it stands')
}

/** States of the form of an opinion, which is in two languages. */
export const OPINION_STATES = ['an opinion that lacks something', 'an opinion given', 'an opinion withdrawn']

/** Opens all that a page shows on demand: what stays closed is judged by nobody. */
export function openDetails(page: Page): Promise<void> {
  return page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '')
  })
}

/** A page in French that carries the tag between two links, for a browser that would rather have another language. */
export async function openTaggedPage(page: Page, { url }: RestartableCollector): Promise<void> {
  const html = `<!doctype html><html lang="fr"><head><title>Fin</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body><main><h1>Demande envoyée</h1>
    <a id="before" href="#before">Avant</a>
    <p><a href="${url}/Demarches/1617?button=1"><img src="${url}/static/bouton-bleu.svg" alt="Je donne mon avis"></a></p><script async src="${url}/widget/v1.js" data-demarche="1617" data-button="1"></script>
    <a id="after" href="#after">Après</a></main></body></html>`
  await page.goto(await serveHostPage(html))
  await page.getByRole('button', { name: 'Bien', exact: true }).waitFor()
}

/**
 * Goes through all that the widget shows in such a page.
 * @param open opens the page that carries the tag
 */
export async function visitWidget(
  page: Page,
  collector: RestartableCollector,
  look: Look,
  open = openTaggedPage,
): Promise<void> {
  await open(page, collector)
  await look('prompt')
  await collector.stop()
  await press(page, 'Moyen')
  const isUnsent = page.getByText('Pas encore envoyé, nouvel essai dans un instant.')
  await isUnsent.waitFor()
  await look('unreachable')
  await collector.start()
  // Sooner than by itself.
  await press(page, 'Moyen')
  await page.getByText('Merci, votre avis').waitFor()
  await look('voted')
  await press(page, 'En dire plus')
  await question(page, 'Les explications').waitFor()
  await look('clarity')
  // What is pressed while an answer is on its way is passed over: each step is waited for.
  await press(page, 'Retour')
  await question(page, 'Comment s’est passée').waitFor()
  await look('satisfaction')
  await press(page, 'Continuer')
  await question(page, 'Les explications').waitFor()
  await press(page, 'Continuer')
  await page.getByLabel('Au guichet').check()
  await look('help')
  await collector.stop()
  await press(page, 'Continuer')
  await isUnsent.waitFor()
  await look('not sent')
  await collector.start()
  await press(page, 'Continuer')
  await page.getByLabel('Oui').check()
  await look('whether someone was reached')
  await press(page, 'Continuer')
  await page.getByLabel('Très bonne').check()
  await look('the help that was had')
  await press(page, 'Continuer')
  await page.getByLabel('Ce qui vous a plu').fill('Simple.')
  await look('comment')
  await press(page, 'Envoyer')
  await page.getByText('Vous pouvez fermer cette page.').waitFor()
  await look('done')
  await withdraw(page)
  await page.getByText('Il ne compte plus').waitFor()
  await look('withdrawn')
  await open(page, collector)
  await closeButton(collector)
  await press(page, 'Bien')
  await page.getByText('Votre choix n’a pas pu être envoyé.').waitFor()
  await look('refused')
}
