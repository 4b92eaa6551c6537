import { expect, it } from 'vitest'
import { asAdmin } from '../../support/app.ts'
import { useBrowser } from '../../support/browser.ts'
import { startTestCollector } from '../../support/collector.ts'

const visit = useBrowser()

it('goes from the citizen’s form, without JavaScript, to the moderator’s decision and to what all may read', async () => {
  const { url } = await startTestCollector({ OBSERVATORY_URL: 'https://observatoire.example/' })
  const { page, errors, origins } = await visit({ javaScriptEnabled: false })
  await page.goto(`${url}/avis/1617`)
  const title = page.getByRole('heading', { level: 1 })
  await page.getByLabel('Non, j’ai abandonné en chemin').check()
  await page.getByLabel('Ce que vous voulez en dire').fill('Bloqué page 3. Écrivez-moi : a.martin@example.fr')
  await page.getByRole('button', { name: 'Envoyer mon avis' }).click()
  // What is missing is asked for, and the rest is there.
  await page.getByText('Choisissez un visage.').waitFor()
  await page.getByLabel('Mal', { exact: true }).check()
  await page.getByRole('button', { name: 'Envoyer mon avis' }).click()
  expect(await title.textContent()).toBe('Merci, votre avis est enregistré')
  const back = page.getByRole('link', { name: 'Revenir à la page de cette démarche' })
  expect(await back.getAttribute('href')).toBe('https://observatoire.example/demarches/1617/')

  const call = async (path: string, init: RequestInit = {}) => {
    const headers = { ...asAdmin, ...(init.body && { 'content-type': 'application/json' }) }
    return fetch(`${url}/api/v1/${path}`, { ...init, headers })
  }
  const published = async () => (await (await call('opinions')).json()).demarches
  expect(await published()).toEqual([{ id: 1617, givenUp: 1, opinions: [] }])
  const { opinions } = await (await call('admin/opinions')).json()
  expect(opinions).toMatchObject([
    { state: 'waiting', text: expect.stringMatching(/^Bloqué page 3.*\[.+\]$/) },
  ])
  const [{ number }] = opinions
  const decision = { method: 'POST', body: JSON.stringify({ decision: 'publish', text: 'Bloqué page 3.' }) }
  expect((await call(`admin/opinions/${number}/decision`, decision)).status).toBe(204)
  const answer = { method: 'PUT', body: JSON.stringify({ text: 'La page 3 est réparée.' }) }
  expect((await call(`admin/opinions/${number}/answer`, answer)).status).toBe(204)
  expect(await published()).toMatchObject([
    {
      givenUp: 1,
      opinions: [
        { number, outcome: 'given-up', text: 'Bloqué page 3.', answer: { text: 'La page 3 est réparée.' } },
      ],
    },
  ])

  // Its author still holds it.
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Retirer mon avis' }).click()
  expect(await title.textContent()).toBe('Votre avis est effacé')
  expect(await published()).toEqual([])
  // A form that lacks something is answered 400, which Chromium tells on its console; nothing else, and no third party.
  expect(errors.filter((error) => !error.includes('400'))).toEqual([])
  expect([...origins]).toEqual([url])
})
