import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { signIn } from '../../support/agents.ts'
import { useBrowser } from '../../support/browser.ts'
import { type RestartableCollector, startTestCollector } from '../../support/collector.ts'
import { serveHostPage } from '../../support/host-page.ts'
import { press } from '../../support/questionnaire.ts'

/** From the pages of an agent to the page of the démarche and back, each in its own tab of one browser. */
const visit = useBrowser()
const CODE = '/pilotage/demarches/1617/code'

async function openPilotage() {
  const collector = await startTestCollector()
  const { page, errors } = await visit()
  const agent = await signIn(collector.store, Date.now(), {
    mandates: [{ role: 'manager', over: { demarche: 1617 } }],
  })
  const [name = '', value = ''] = agent.cookie.split('=')
  await page.context().addCookies([{ name, value, url: collector.url }])
  return { collector, page, errors }
}

/** The code as the agent's page gives it. */
async function copyCode(page: Page, { url }: RestartableCollector): Promise<string> {
  await page.goto(`${url}${CODE}`)
  return (await page.locator('.paste code').first().textContent()) ?? ''
}

const hostPage = (html: string) =>
  `<!doctype html><html lang="fr"><head><title>Fin</title><link rel="icon" href="data:,"></head><body><h1>Demande envoyée</h1>${html}</body></html>`

/** Has a page checked as an agent does. @returns the tab of the host page, once the service has heard of it */
async function check(page: Page, { url }: RestartableCollector, host: string): Promise<Page> {
  await page.goto(`${url}${CODE}`)
  await page.getByLabel('Adresse de la page').fill(host)
  await press(page, 'Vérifier ma page')
  const opening = page.context().waitForEvent('page')
  const told = page
    .context()
    .waitForEvent('response', (response) => response.url().includes('/verification/'))
  await page.getByRole('link', { name: 'Ouvrir ma page' }).click()
  const opened = await opening
  expect((await told).status()).toBe(200)
  await page.reload()
  return opened
}

const votes = ({ store }: RestartableCollector) => store.db.selectFrom('vote').select('id').execute()
const outcome = (page: Page) => page.locator('[data-waits] h2').allInnerTexts()

it('tells that a page is well, once its site is accepted by one click and its button open; no answer counts', async () => {
  const { collector, page, errors } = await openPilotage()
  const host = await serveHostPage(hostPage(await copyCode(page, collector)))
  await page.getByLabel('Ajouter un site').fill('https://ailleurs.example.fr')
  await press(page, 'Accepter ce site')
  await page
    .getByRole('button', { name: /^Fermer/ })
    .first()
    .click()
  const opened = await check(page, collector, host)
  await opened.getByText('Essai : rien n’est compté.').waitFor()
  expect(await outcome(page)).toEqual(['Ce bouton est fermé', 'Ce site n’est pas dans votre liste'])
  await press(page, `Accepter ${host}`)
  await page
    .getByRole('button', { name: /^Rouvrir/ })
    .first()
    .click()
  const again = await check(page, collector, host)
  expect(await outcome(page)).toEqual(['Tout va bien'])
  await press(again, 'Bien')
  await press(again, 'En dire plus')
  await again.getByLabel('Tout à fait').check()
  await press(again, 'M’arrêter là')
  await again.getByText('Vous pouvez fermer cette page.').waitFor()
  expect(await votes(collector)).toEqual([])
  expect(errors).toEqual([])
})

it('tells what a policy forbids, even where nothing can be sent from the page; and that no script has spoken', async () => {
  const { collector, page } = await openPilotage()
  const html = hostPage(await copyCode(page, collector))
  const withPolicy = (policy: string) => serveHostPage(html, { 'content-security-policy': policy })
  const { url } = collector
  await check(page, collector, await withPolicy(`default-src 'none'; script-src ${url}`))
  expect(await outcome(page)).toEqual([
    'Le site empêche l’envoi des avis',
    'Le site empêche l’image du bouton',
  ])
  await page.goto(`${url}${CODE}`)
  await page.getByLabel('Adresse de la page').fill(await withPolicy(`default-src 'none'`))
  await press(page, 'Vérifier ma page')
  const opening = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Ouvrir ma page' }).click()
  await (await opening).waitForLoadState('networkidle')
  await page.reload()
  expect(await outcome(page)).toEqual(['Rien n’est encore venu de cette page'])
})

it('tries the real widget in the page of its code, and on the site at the end of its address', async () => {
  const { collector, page, errors } = await openPilotage()
  const host = await serveHostPage(hostPage(await copyCode(page, collector)))
  await press(page, 'Moyen')
  await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
  await page.goto(`${host}/#monavis-essai`)
  await page.getByText('Essai : rien n’est compté.').waitFor()
  await press(page, 'Bien')
  await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
  const { url } = collector
  const element = await serveHostPage(
    hostPage(`<je-donne-mon-avis demarche="1617"></je-donne-mon-avis>
    <script type="module" src="${url}/widget/element.js"></script>`),
  )
  await page.goto(`${element}/#monavis-essai`)
  await press(page, 'Bien')
  await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
  expect(await votes(collector)).toEqual([])
  await page.goto('about:blank')
  await page.goto(host)
  await press(page, 'Bien')
  await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
  expect(await votes(collector)).toHaveLength(1)
  expect(errors).toEqual([])
})
