import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { useBrowser } from '../../support/browser.ts'
import { startTestCollector } from '../../support/collector.ts'
import { serveHostPage } from '../../support/host-page.ts'
import { startMailServer } from '../../support/mail-server.ts'

/** From nothing to the first opinion, by what the pages say alone: of an agent with twenty minutes and no developer. */
const visit = useBrowser()
const MAX_ACTS = 40
const TITLE = 'Réserver un créneau à la piscine municipale'

it('a new agent comes in, creates a démarche, pastes its code, and sees its first opinion', async () => {
  const mail = await startMailServer()
  const collector = await startTestCollector(mail.env)
  const { store } = collector
  await store.writeTogether([
    store.db
      .insertInto('email_domain')
      .values({ domain: 'saint-exemple.fr', administration: null, at: Date.now() }),
  ])
  const { page, errors } = await visit()
  let acts = 0
  const click = async (target: Locator) => {
    acts += 1
    await target.click()
  }
  const type = async (field: string, text: string) => {
    await click(page.locator(`main [name=${field}]`))
    await page.keyboard.type(text)
  }
  const press = (name: string) => click(page.getByRole('button', { name, exact: true }))
  const follow = (name: string) => click(page.getByRole('link', { name, exact: true }))

  await page.goto(`${collector.url}/pilotage`)
  await type('courriel', 'camille.durand@saint-exemple.fr')
  await press('Recevoir mon lien')
  await page.getByRole('heading', { name: 'Regardez votre messagerie' }).waitFor()
  const { to, text } = await mail.letter()
  expect(to).toEqual(['camille.durand@saint-exemple.fr'])
  const [link = ''] = text.match(/http:\S+/) ?? []
  // A click in the letter.
  acts += 1
  await page.goto(link)
  await press('Entrer')

  await page.getByText('Bienvenue').waitFor()
  await type('q', 'piscine')
  await press('Chercher')
  await page.getByText('Aucune démarche trouvée').waitFor()
  await follow('Créer une démarche')
  await type('title', TITLE)
  await type('administration', 'Ville de Saint-Exemple')
  await type('ministere', 'Collectivité')
  await press('Créer la démarche')

  await page.getByText('Votre démarche est créée').waitFor()
  await click(page.getByRole('button', { name: 'Copier', exact: true }).first())
  await page.getByText('Copié', { exact: true }).waitFor()
  // Into whatever the site is written with.
  const editor = await page.context().newPage()
  await editor.setContent('<textarea></textarea>')
  await editor.locator('textarea').focus()
  await editor.keyboard.press('Control+V')
  const code = await editor.locator('textarea').inputValue()
  await editor.close()
  expect(code).toContain('<script')
  const host = await serveHostPage(`<!doctype html><html lang="fr"><head><title>Fin</title>
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>
    <body><main><h1>Votre créneau est réservé</h1>${code}</main></body></html>`)

  const citizen = await visit()
  await citizen.page.goto(host)
  await citizen.page.getByRole('button', { name: 'Bien', exact: true }).click()
  await citizen.page.getByText('Merci, votre avis').waitFor()

  await follow('Résultats')
  await page.getByRole('heading', { level: 1, name: 'Résultats' }).waitFor()
  // It is counted a moment after it was acknowledged.
  await expect
    .poll(async () => {
      await page.reload()
      return page.locator('section:has(> #satisfaction)').textContent()
    })
    .toMatch(/Réponses\s:\s1\./)
  await follow('Mes démarches')
  await page.getByRole('row', { name: TITLE }).getByRole('cell', { name: '1', exact: true }).waitFor()

  expect(acts).toBeLessThan(MAX_ACTS)
  expect([...errors, ...citizen.errors]).toEqual([])
})
