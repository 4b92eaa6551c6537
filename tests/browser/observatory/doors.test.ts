import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type KeptSite, openSite } from '@monavis/examples/observatoire/keep-site'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asAdmin } from '../../support/app.ts'
import { useBrowser } from '../../support/browser.ts'
import { startTestCollector } from '../../support/collector.ts'
import { serveFolder } from '../../support/serve-folder.ts'
import { voteId } from '../../support/votes.ts'

/** From the site to the collector's forms, to the moderator, and back to the site: without JavaScript. */
const visit = useBrowser()
const PLAIN = { javaScriptEnabled: false }
const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

let folder = ''
let collectorUrl = ''
let siteUrl = ''
let site: KeptSite
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'monavis-doors-'))
  ends.push(() => rm(folder, { recursive: true }))
  const served = await serveFolder(join(folder, 'current'))
  ends.push(served.stop)
  siteUrl = served.url
  const collector = await startTestCollector({ OBSERVATORY_URL: `${siteUrl}/` }, (end) => ends.push(end))
  collectorUrl = collector.url
  site = await openSite({ collectorUrl, folder, url: `${siteUrl}/` })
  await refresh()
})

async function refresh(): Promise<void> {
  const { failures } = await site.refresh(new AbortController().signal)
  expect(failures).toEqual([])
}

/** Every file of the site, and the answers it is made of, that hold a text. */
async function holding(text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.sqlite'))
    .map((entry) => join(entry.parentPath, entry.name))
  const found = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path)
      return (path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).includes(text) ? [path] : []
    }),
  )
  return found.flat()
}

/** What moderators and porteurs call. */
async function call(method: string, path: string, body?: object) {
  const response = await fetch(`${collectorUrl}/api/v1/${path}`, {
    method,
    headers: { ...asAdmin, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  expect(response.ok, path).toBe(true)
  return response.status === 204 ? undefined : response.json()
}

/** What a citizen opens, as nobody before. */
async function open(path: string): Promise<Page> {
  const { page } = await visit(PLAIN)
  await page.goto(`${siteUrl}/${path}`)
  return page
}

const click = (page: Page, role: 'link' | 'button', name: string) =>
  page.getByRole(role, { name }).first().click()

it('an opinion goes from the page of a démarche to that page, once it was read; a refused one nowhere', async () => {
  const page = await open('demarches/1617/')
  await click(page, 'link', 'Donner mon avis')
  expect(page.url()).toBe(`${collectorUrl}/avis/1617?lang=fr`)
  await page.getByLabel('Non, j’ai abandonné en chemin').check()
  await page.getByLabel('Mal', { exact: true }).check()
  await page.getByLabel('Ce que vous voulez en dire').fill('La page des pièces se fige.')
  await click(page, 'button', 'Envoyer mon avis')
  await page.getByRole('heading', { name: 'Merci, votre avis est enregistré' }).waitFor()
  await click(page, 'link', 'Revenir à la page de cette démarche')
  expect(page.url()).toBe(`${siteUrl}/demarches/1617/`)
  await call('POST', 'opinions', {
    ...{ id: voteId(), demarche: 1617, outcome: 'done', satisfaction: 3 },
    text: 'Achetez mes encyclopédies.',
  })
  await refresh()
  for (const text of ['se fige', 'encyclopédies']) expect(await holding(text)).toEqual([])

  const { opinions } = await call('GET', 'admin/opinions?state=waiting')
  const numberOf = (text: string) =>
    opinions.find((one: { text: string }) => one.text.includes(text)).number as number
  const path = `admin/opinions/${numberOf('se fige')}`
  await call('POST', `${path}/decision`, { decision: 'publish' })
  await call('PUT', `${path}/answer`, { text: 'C’est réparé depuis lundi.' })
  const refusal = { decision: 'refuse', reason: 'Une publicité.' }
  await call('POST', `admin/opinions/${numberOf('encyclopédies')}/decision`, refusal)
  await refresh()

  const published = (await open('demarches/1617/')).getByRole('region', { name: 'Ce qu’en disent' })
  await published.getByText('1 personne dit avoir abandonné avant la fin').waitFor()
  const opinion = published.getByRole('listitem')
  expect(await opinion.count()).toBe(1)
  expect(await opinion.textContent()).toMatch(
    /Mal.*a abandonné.*La page des pièces se fige\..*Réponse de l’administration.*C’est réparé depuis lundi\./s,
  )
  for (const text of ['encyclopédies', 'Une publicité']) expect(await holding(text)).toEqual([])
})

it('a proposal goes by the keyboard alone from the list to that list; it is supported there, and followed', async () => {
  const page = await open('propositions/')
  await press(page, page.getByRole('link', { name: 'Faire une proposition' }))
  const field = page.getByLabel('La démarche (obligatoire)')
  await tabTo(page, page.getByLabel('De mettre une démarche en ligne'))
  await page.keyboard.press('Space')
  await tabTo(page, field)
  await page.keyboard.type('Renouveler un permis bateau')
  await press(page, page.getByRole('button', { name: 'Envoyer ma proposition' }))
  await page.getByText('Elle porte le numéro 1.').waitFor()
  await press(page, page.getByRole('link', { name: 'Retour aux propositions' }))
  expect(page.url()).toBe(`${siteUrl}/propositions/`)
  const advert = { id: voteId(), kind: 'digitise', title: 'Vendre des encyclopédies' }
  const { number: second } = await call('POST', 'proposals', advert)
  await refresh()
  for (const text of ['permis bateau', 'encyclopédies']) expect(await holding(text)).toEqual([])

  const { proposals } = await call('GET', 'admin/proposals?state=waiting')
  expect(proposals).toMatchObject([{ number: 1, kind: 'digitise' }, { number: second }])
  await call('POST', 'admin/proposals/1/steps', { to: 'proposed' })
  await call('POST', `admin/proposals/${second}/steps`, { to: 'unpublished' })
  await refresh()

  const other = await open('propositions/')
  const support = () => click(other, 'button', 'Soutenir la proposition « Renouveler un permis bateau »')
  await support()
  await other.getByText('votre soutien est compté').waitFor()
  await click(other, 'link', 'Retour aux propositions')
  expect(other.url()).toBe(`${siteUrl}/propositions/1/`)
  await support()
  await other.getByText('déjà soutenu cette proposition aujourd’hui').waitFor()

  await call('POST', 'admin/proposals/1/steps', {
    to: 'accepted',
    note: 'Les affaires maritimes s’en chargent.',
  })
  await refresh()
  const followed = await open('propositions/')
  await followed.getByRole('region', { name: 'Acceptées' }).getByText('1 soutien', { exact: true }).waitFor()
  await click(followed, 'link', 'Renouveler un permis bateau')
  expect(await followed.getByRole('listitem').filter({ hasText: 'Acceptée' }).textContent()).toContain(
    'Les affaires maritimes s’en chargent.',
  )
  const feed = await followed.getByRole('link', { name: 'flux Atom' }).getAttribute('href')
  expect(await (await fetch(feed ?? '')).text()).toContain('Les affaires maritimes s’en chargent.')
  expect(await holding('encyclopédies')).toEqual([])
})

it('a report goes from the page of a démarche to its number there, and nothing of its words', async () => {
  const page = await open('demarches/1617/')
  await click(page, 'link', 'Signaler un problème')
  await page.getByText('Demander un acte de naissance').waitFor()
  await page.getByLabel('L’aide n’existe que par téléphone').check()
  await page.getByLabel('Racontez').fill('Je suis sourd et personne n’écrit.')
  await click(page, 'button', 'Envoyer le signalement')
  await page.getByText('Votre signalement est bien enregistré.').waitFor()
  await click(page, 'link', 'Revenir à l’observatoire')
  expect(page.url()).toBe(`${siteUrl}/`)
  const numbers = async () =>
    (await open('demarches/1617/')).getByRole('region', { name: 'Problèmes signalés' }).textContent()
  await refresh()
  expect(await numbers()).toContain('Aucun problème reconnu')

  const { reports } = await call('GET', 'admin/reports?state=received')
  const answer = { state: 'acknowledged', answer: 'Une aide par écrit ouvre en mars.' }
  await call('POST', `admin/reports/${reports[0].id}/answer`, answer)
  await refresh()
  expect(await numbers()).toMatch(/Aide par téléphone seulement.*1/s)
  for (const text of ['Je suis sourd', answer.answer]) expect(await holding(text)).toEqual([])
})

/** Goes on with the Tab key as far as what is looked for. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let i = 0; i < 40; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached with the keyboard: ${target}`)
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
