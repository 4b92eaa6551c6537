import type { ProposalStep } from '@monavis/shared/proposals'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ADMIN_KEY } from '../../support/app.ts'
import { findFaults } from '../../support/axe.ts'
import { useBrowser } from '../../support/browser.ts'
import { startTestCollector } from '../../support/collector.ts'
import { serveHostPage } from '../../support/host-page.ts'

const visit = useBrowser()
const PLAIN = { javaScriptEnabled: false }

async function startDoor() {
  const collector = await startTestCollector({ OBSERVATORY_URL: 'http://observatoire.localhost/' })
  const step = async (number: number, to: ProposalStep) => {
    const response = await fetch(`${collector.url}/api/v1/admin/proposals/${number}/steps`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify(to),
    })
    expect(response.status).toBe(200)
  }
  const read = async (address: string) => (await fetch(`${collector.url}/api/v1/proposals${address}`)).text()
  return { url: collector.url, step, read }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()
const title = (page: Page) => page.getByLabel('La démarche (obligatoire)')

describe('a citizen proposes a démarche', () => {
  it('without JavaScript; others support it, a moderator decides, and everyone follows', async () => {
    const { url, step, read } = await startDoor()
    const { page, errors } = await visit(PLAIN)
    await page.goto(`${url}/propositions/nouvelle`)
    await page.getByLabel('De mettre une démarche en ligne').check()
    await title(page).fill('Renouveler un permis bateau')
    await page.getByLabel('Pourquoi').fill('Écrivez-moi : camille@exemple.fr.\nMerci.')
    await press(page, 'Envoyer ma proposition')
    await heading(page, 'Merci')
    await page.getByText('Elle porte le numéro 1.').waitFor()
    const links = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    expect(links).toEqual([
      'http://observatoire.localhost/propositions/1/',
      `${url}/api/v1/proposals/1/atom`,
      'http://observatoire.localhost/propositions/',
    ])
    expect(JSON.parse(await read(''))).toEqual({ proposals: [] })
    // Sent again from its own page, it is one.
    await page.goBack()
    await press(page, 'Envoyer ma proposition')
    await page.getByText('Elle porte le numéro 1.').waitFor()
    await step(1, { to: 'proposed' })

    const other = (await visit(PLAIN)).page
    await other.goto(`${url}/propositions/nouvelle`)
    await title(other).fill('Permis bateau : renouveler')
    await press(other, 'Envoyer ma proposition')
    await heading(other, 'Quelqu’un y a déjà pensé')
    expect(await title(other).inputValue()).toBe('Permis bateau : renouveler')
    await press(other, 'Soutenir « Renouveler un permis bateau »')
    await other.getByText('Merci, votre soutien est compté.').waitFor()
    await other.goto(`${url}/propositions/1/soutien`)
    await press(other, 'Je soutiens cette proposition')
    await other.getByText('déjà soutenu cette proposition aujourd’hui').waitFor()
    await other.getByText('1 soutien', { exact: true }).waitFor()

    await step(1, { to: 'accepted' })
    await step(1, { to: 'refused', note: 'La loi ne le permet pas encore.' })
    expect(JSON.parse(await read('/1'))).toMatchObject({
      ...{ number: 1, kind: 'digitise', title: 'Renouveler un permis bateau', supports: 1, state: 'refused' },
      ...{ administration: null, text: 'Écrivez-moi : [e-mail].\nMerci.' },
      steps: [{ state: 'proposed' }, { state: 'accepted' }, { note: 'La loi ne le permet pas encore.' }],
    })
    for (const feed of ['.atom', '/1/atom'])
      expect(await read(feed)).toContain('La loi ne le permet pas encore.')
    expect(errors).toEqual([])
  })

  it('is told what cannot be taken and keeps the rest, and may send what is different even so', async () => {
    const { url, step, read } = await startDoor()
    const { page } = await visit(PLAIN)
    await page.goto(`${url}/propositions/nouvelle`)
    await page.getByLabel('De suivre').check()
    await page.getByLabel('L’administration').fill('Affaires maritimes')
    await press(page, 'Envoyer ma proposition')
    await page.getByText('Écrivez de quelle démarche il s’agit.').waitFor()
    expect(await page.title()).toBe('Erreur – Proposer une démarche – MonAvis')
    expect(await title(page).getAttribute('aria-invalid')).toBe('true')
    expect(await title(page).getAttribute('autofocus')).toBe('')
    expect(await page.getByLabel('De suivre').isChecked()).toBe(true)
    expect(await page.getByLabel('L’administration').inputValue()).toBe('Affaires maritimes')
    await title(page).fill('Un acte de naissance')
    await page.getByLabel('Pourquoi').fill('Quelle merde')
    await press(page, 'Envoyer ma proposition')
    await page.getByText('Nous ne publions pas « merde »').waitFor()
    await page.getByLabel('Pourquoi').fill('Pour les Français de l’étranger.')
    await press(page, 'Envoyer ma proposition')
    await heading(page, 'Quelqu’un y a déjà pensé')
    const known = page.getByRole('link', { name: 'Demander un acte de naissance' })
    expect(await known.getAttribute('href')).toBe('http://observatoire.localhost/demarches/1617/')
    await press(page, 'Ma proposition est différente')
    await heading(page, 'Merci')
    await step(1, { to: 'proposed' })
    expect(JSON.parse(await read('/1'))).toMatchObject({
      kind: 'follow',
      text: 'Pour les Français de l’étranger.',
    })
  })

  it('supports from the observatory, asked again where it comes from elsewhere; a proposal is taken from its own alone', async () => {
    const { url, step, read } = await startDoor()
    const post = (path: string, fields: Record<string, string>, origin: string) =>
      fetch(url + path, { method: 'POST', headers: { origin }, body: new URLSearchParams(fields) })
    const fields = {
      ...{ id: '01980000-0000-7000-8000-000000000001', kind: 'follow', title: 'Chasse' },
      ...{ administration: '', text: '' },
    }
    expect((await post('/propositions', fields, 'https://evil.example')).status).toBe(403)
    expect((await post('/propositions', fields, url)).status).toBe(200)
    await step(1, { to: 'proposed' })
    const { page } = await visit()
    await page.goto(
      await serveHostPage(
        `<!doctype html><html lang="fr"><title>Observatoire</title><link rel="icon" href="data:,"><form method="post" action="${url}/propositions/1/soutien"><button>Soutenir</button></form></html>`,
      ),
    )
    await press(page, 'Soutenir')
    await heading(page, 'Soutenir une proposition')
    expect(JSON.parse(await read('/1')).supports).toBe(0)
    await press(page, 'Je soutiens cette proposition')
    await page.getByText('votre soutien est compté').waitFor()
    expect(JSON.parse(await read('/1')).supports).toBe(1)
    expect(await page.context().cookies()).toEqual([])
    const from = async (origin: string) => (await post('/propositions/1/soutien', {}, origin)).text()
    expect(await from('http://observatoire.localhost')).toContain('est compté')
    expect(await from('null')).not.toContain('déjà soutenu')
  })

  it('on pages that axe finds nothing in, of valid form in both languages', async () => {
    const { url, step } = await startDoor()
    for (const locale of ['fr-FR', 'en-GB']) {
      const { page } = await visit({ locale, viewport: { width: 320, height: 640 } })
      const look = async (state: string) => {
        expect(await findFaults(page), state).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBe(320)
        expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2))
      }
      const send = () => Promise.all([page.waitForEvent('load'), page.locator('button.send').last().click()])
      await page.goto(`${url}/propositions/nouvelle`)
      await send()
      await look('a wrong entry')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('title')
      await page.locator('#title').fill('Permis bateau')
      await send()
      await look(locale === 'fr-FR' ? 'thanks' : 'what is alike')
      if (locale === 'fr-FR') await step(1, { to: 'proposed' })
      await page.goto(`${url}/propositions/1/soutien`)
      await look('a proposal to support')
      await send()
      await look('supported')
    }
  })
})
