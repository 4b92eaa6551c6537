import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { asAdmin } from '../../support/app.ts'
import { useBrowser } from '../../support/browser.ts'
import { startTestCollector } from '../../support/collector.ts'

/** From a problem met to the answer read, without JavaScript. */
const visit = useBrowser()
const WITHOUT_SCRIPT = { javaScriptEnabled: false }

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Calls the service as a tool of those in charge does. */
async function asTool(url: string, path: string, body?: object, headers: Record<string, string> = asAdmin) {
  const response = await fetch(url + path, {
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  expect(response.ok, path).toBe(true)
  return response.json()
}

it('a person reports a problem, is answered, follows it by its code, and everyone sees the number', async () => {
  const observatory = 'https://observatoire.example/'
  const { url } = await startTestCollector({ OBSERVATORY_URL: observatory })
  const { page, errors, origins } = await visit(WITHOUT_SCRIPT)
  await page.goto(`${url}/signaler`)
  await page.getByLabel('Racontez').fill('Rappelez-moi au 06 12 34 56 78.')
  await press(page, 'Envoyer le signalement')
  await page.getByText('Choisissez la démarche dont il s’agit.').waitFor()
  expect(await page.getByLabel('La démarche').evaluate((field) => field.matches(':focus'))).toBe(true)
  expect(await page.title()).toMatch(/^Erreur – /)
  await page.getByLabel('La démarche').selectOption('1617')
  await page.getByLabel('L’aide n’existe que par téléphone').check()
  await press(page, 'Envoyer le signalement')
  await page.getByText('Votre signalement est bien enregistré.').waitFor()
  const code = (await page.locator('code').textContent()) ?? ''
  expect(page.url()).toBe(`${url}/signaler`)
  const back = page.getByRole('link', { name: 'Revenir à l’observatoire' })
  expect(await back.getAttribute('href')).toBe(observatory)

  const porteur = await asTool(url, '/api/v1/admin/keys', { name: 'Saint-Exemple', scopes: ['answers'] })
  const headers = { authorization: `Bearer ${porteur.key}` }
  const { reports } = await asTool(url, '/api/v1/admin/reports?state=received', undefined, headers)
  expect(reports).toMatchObject([
    { demarche: 1617, codes: ['phone-only-help'], text: 'Rappelez-moi au [téléphone].' },
  ])
  const answer = { state: 'acknowledged', answer: 'Une aide par écrit ouvre en mars.' }
  await asTool(url, `/api/v1/admin/reports/${reports[0].id}/answer`, answer, headers)

  await page.getByRole('link', { name: 'Suivre un signalement' }).click()
  await page.getByLabel('Votre code de suivi').fill(code)
  await press(page, 'Voir où il en est')
  await page.getByText('Reconnu').waitFor()
  await page.getByText('Une aide par écrit ouvre en mars.').waitFor()
  expect(page.url()).toBe(`${url}/signaler/suivi`)
  const { demarches } = await asTool(url, '/api/v1/reports', undefined, {})
  expect(demarches).toEqual([
    { id: 1617, codes: [{ code: 'phone-only-help', reports: 1, people: 1, fixed: 0 }], answerDays: 0 },
  ])
  expect(errors.filter((error) => !error.includes('status of 400'))).toEqual([])
  expect([...origins]).toEqual([url])
  expect(await page.context().cookies()).toEqual([])
})

it('a verified association reports for its members, and reads the answer with its key', async () => {
  const { url } = await startTestCollector()
  const association = await asTool(url, '/api/v1/admin/keys', { name: 'Vue pour tous', scopes: ['members'] })
  const { page } = await visit(WITHOUT_SCRIPT)
  await page.goto(`${url}/signaler/association?demarche=1617`)
  const key = page.getByLabel('Clé de l’association').first()
  await key.fill(association.key)
  await page.getByLabel('Je ne peux pas l’utiliser avec mon handicap').check()
  await page.getByLabel('Nombre de personnes concernées').fill('beaucoup')
  await press(page, 'Envoyer le signalement')
  await page.getByText('Donnez un nombre entier').waitFor()
  expect(await key.inputValue()).toBe('')
  await key.fill(association.key)
  await page.getByLabel('Nombre de personnes concernées').fill('1 200')
  await press(page, 'Envoyer le signalement')
  await page.getByText('Votre signalement est bien enregistré.').waitFor()

  const { reports } = await asTool(url, '/api/v1/admin/reports')
  expect(reports).toMatchObject([{ association: 'Vue pour tous', members: 1_200 }])
  const answer = { state: 'fixed', answer: 'Les boutons ont un nom.' }
  await asTool(url, `/api/v1/admin/reports/${reports[0].id}/answer`, answer)

  await page.getByRole('link', { name: 'Suivre un signalement' }).click()
  await page.getByLabel('Clé de l’association').last().fill(association.key)
  await press(page, 'Voir nos signalements')
  await page.getByRole('heading', { name: 'Vue pour tous' }).waitFor()
  await page.getByText('Les boutons ont un nom.').waitFor()
  const { demarches } = await asTool(url, '/api/v1/reports', undefined, {})
  expect(demarches[0].codes).toEqual([{ code: 'accessibility', reports: 1, people: 1_200, fixed: 1 }])
})
