import type { AddressInfo } from 'node:net'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asAdmin } from '../support/app.ts'
import { useBrowser } from '../support/browser.ts'
import { type RestartableCollector, startTestCollector } from '../support/collector.ts'
import { createHostServer, type HostPage, readHostPages } from '../support/host-pages.ts'

/**
 * Pages of other people, kind and unkind, one a folder: the widget works in them, or the link stays. It never throws.
 * They share one service, where each has a démarche of its own.
 */
const visit = useBrowser()
const pages = readHostPages()
let collector: RestartableCollector
let hostUrl: string
const ends: (() => unknown)[] = []

beforeAll(async () => {
  collector = await startTestCollector({ RATE_LIMIT_PER_MINUTE: '0' }, (end) => ends.unshift(end))
  const ids = pages.flatMap(({ demarche, others }) => [demarche, ...others])
  const names = { title: 'Demander un acte', administration: 'Saint-Exemple', ministere: 'Démonstration' }
  await fetch(`${collector.url}/api/v1/admin/demarches/import`, {
    method: 'POST',
    headers: { ...asAdmin, 'content-type': 'application/json' },
    body: JSON.stringify(ids.map((id) => ({ id, ...names }))),
  })
  const server = createHostServer(pages, collector.url)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.unshift(() => {
    server.close()
    server.closeAllConnections()
  })
  hostUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  for (const end of ends) await end()
})

async function readVotes(demarche: number): Promise<unknown[]> {
  const address = `${collector.url}/api/v1/admin/votes/export?demarche=${demarche}`
  const votes = await (await fetch(address, { headers: asAdmin })).text()
  return votes
    .split('\n')
    .filter(Boolean)
    .map((vote) => JSON.parse(vote))
}

/** Opens a page. @returns the frame that carries the tag, and what nobody expects of such a page on its console */
async function open({ name, complaint }: HostPage) {
  const { page, errors } = await visit()
  await page.goto(`${hostUrl}/${name}`)
  const surprises = () => errors.filter((error) => !complaint || !error.includes(complaint))
  return { page, frame: page.frames().at(-1) ?? page.mainFrame(), surprises }
}

const link = (frame: Frame | Page) => frame.getByRole('link', { name: 'Je donne mon avis' })
const smiley = (frame: Frame | Page) => frame.getByRole('button', { name: 'Bien', exact: true })
const thanks = (frame: Frame | Page) => frame.getByText('Merci, votre avis est bien enregistré.')

/** Answers what is asked after the first vote, a tick and typed words among it. */
async function answerTheRest(frame: Frame | Page): Promise<void> {
  const press = (name: string) => frame.getByRole('button', { name, exact: true }).click()
  // By name: Playwright finds no label in a page that is read as XML.
  const tick = (name: string, option: number) => frame.locator(`[name=${name}][value="${option}"]`).check()
  await tick('comprehension', 8)
  await press('Continuer')
  await tick('contact_tried', 13)
  await press('Continuer')
  await frame.locator('textarea').pressSequentially('Jusque là')
  await press('Envoyer')
  await frame.getByText('Votre avis est bien enregistré. Vous pouvez fermer').waitFor()
}

/** The link as it was pasted; pressed, it opens the page that asks the same. */
async function expectLink(page: Page, frame: Frame, { demarche }: HostPage): Promise<void> {
  await link(frame).waitFor()
  expect(await link(frame).getAttribute('href')).toBe(`${collector.url}/Demarches/${demarche}?button=1`)
  // Nobody may put the service's pages in a frame.
  if (frame !== page.mainFrame()) return
  await link(frame).click()
  await page.getByRole('heading', { name: 'Je donne mon avis' }).waitFor()
}

const pagesWhere = (outcome: HostPage['outcome']) => pages.filter((page) => page.outcome === outcome)

describe('in a page that lets it work, the widget takes a vote', () => {
  it.each(pagesWhere('vote'))('$name', async (hostPage) => {
    const { page, frame, surprises } = await open(hostPage)
    const asked = [hostPage.demarche, ...hostPage.others]
    for (const i of asked.keys()) {
      await smiley(frame).nth(i).click()
      await thanks(frame).nth(i).waitFor()
    }
    expect(await smiley(frame).count()).toBe(asked.length)
    expect(await link(frame).count()).toBe(hostPage.isLinkLeft ? 1 : 0)
    const newTab = hostPage.rest === 'in a new tab' && page.waitForEvent('popup')
    await frame.getByRole('button', { name: 'En dire plus' }).first().click()
    await answerTheRest((await newTab) || frame)
    expect(await readVotes(hostPage.demarche)).toMatchObject([
      { satisfaction: 3, answers: { comprehension: 8, contact_tried: [13] }, comment: 'Jusque là' },
    ])
    for (const other of hostPage.others) expect(await readVotes(other)).toMatchObject([{ satisfaction: 3 }])
    expect(surprises()).toEqual([])
  })
})

describe('in a page that does not, the link stays', () => {
  it.each(pagesWhere('link stays'))('$name', async (hostPage) => {
    const { page, frame, surprises } = await open(hostPage)
    expect(await smiley(frame).count()).toBe(0)
    await expectLink(page, frame, hostPage)
    expect(surprises()).toEqual([])
  })
})

describe('in a page where the vote cannot be sent, the link returns', () => {
  it.each(pagesWhere('link returns'))('$name', async (hostPage) => {
    const { page, frame, surprises } = await open(hostPage)
    await smiley(frame).click()
    await expectLink(page, frame, hostPage)
    expect(await readVotes(hostPage.demarche)).toEqual([])
    expect(surprises()).toEqual([])
  })
})
