import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_KEY } from '../support/app.ts'
import { useBrowser } from '../support/browser.ts'
import { type RestartableCollector, startTestCollector } from '../support/collector.ts'
import { isAcceptedThere } from '../support/platform-rules.ts'
import { exportedVote, press } from '../support/questionnaire.ts'
import { buildApp, type Files, type Framework, readRecipe, SERVICE, serveRecipe } from '../support/recipes.ts'

/** What `examples/recipes` tells to paste, pasted: on another origin than the service, as always. */
const visit = useBrowser()

interface Site extends BrowserContextOptions {
  headers?: Record<string, string>
  /** Addresses of the service that the page does not get. */
  blocked?: RegExp
}

async function openSite(files: Files, { headers, blocked, ...options }: Site = {}) {
  const collector = await startTestCollector()
  await declareOther(collector)
  const visited = await visit(options)
  if (blocked) await visited.page.route(blocked, (route) => route.abort())
  await visited.page.goto(await serveRecipe(files, collector.url, headers))
  return { ...visited, collector }
}

/** Démarche 42, beside 1617. */
async function declareOther({ url }: RestartableCollector): Promise<void> {
  const answer = await fetch(`${url}/api/v1/admin/demarches/42`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Autre', administration: 'Saint-Exemple', ministere: 'Démonstration' }),
  })
  expect(answer.status).toBe(201)
}

const votes = ({ store }: RestartableCollector) =>
  store.db.selectFrom('vote').select(['demarche', 'satisfaction']).orderBy('demarche').execute()

const link = (page: Page) => page.getByRole('link', { name: 'Je donne mon avis' })
const smileys = (page: Page) => page.getByRole('button', { name: /^(Mal|Moyen|Bien)$/ })
const thanks = (page: Page) => page.getByText('Merci, votre avis est bien enregistré.')
const SCRIPTS = /\/widget\/.*\.js$/

/** The page that the link leads to takes a vote. */
async function expectVoteBehind(page: Page, collector: RestartableCollector): Promise<void> {
  await press(page, 'Bien')
  await thanks(page).waitFor()
  expect(await exportedVote(collector)).toMatchObject({ demarche: 1617, satisfaction: 3, source: 'link' })
}

describe('plain HTML', () => {
  it.each([
    ['smileys', undefined],
    ['element', undefined],
    ['dialog', 'Je donne mon avis'],
    ['trigger', 'Je donne mon avis'],
  ])('%s takes a vote', async (name, opener) => {
    const { page, collector, errors } = await openSite({ '/': await readRecipe(`html/${name}.html`) })
    if (opener) {
      // Opened by the script, not as a page.
      await page.waitForLoadState('networkidle')
      await link(page).click()
      await page.getByRole('dialog').waitFor()
    }
    await press(page, 'Bien')
    await thanks(page).waitFor()
    expect(await exportedVote(collector)).toMatchObject({ demarche: 1617, satisfaction: 3, source: 'button' })
    expect(page.url()).not.toContain(collector.url)
    expect(errors).toEqual([])
  })

  it.each(['smileys', 'element', 'dialog', 'trigger'])(
    '%s is a link where the script is blocked',
    async (name) => {
      const files = { '/': await readRecipe(`html/${name}.html`) }
      const { page, collector } = await openSite(files, { blocked: SCRIPTS })
      await link(page).click()
      await expectVoteBehind(page, collector)
    },
  )
})

describe.each<Framework>(['react', 'vue'])('%s', (framework) => {
  let files: Files
  beforeAll(async () => {
    files = await buildApp(framework)
  }, 60_000)

  it('asks once, takes the vote and hears of it, in a page that its server has rendered', async () => {
    const { page, collector, errors } = await openSite(files)
    await press(page, 'Bien')
    await thanks(page).waitFor()
    await page.getByText('Avis entendus : 1').waitFor()
    expect(await smileys(page).count()).toBe(3)
    expect(await link(page).count()).toBe(0)
    expect(await votes(collector)).toEqual([{ demarche: 1617, satisfaction: 3 }])
    expect(errors).toEqual([])
  })

  it('leaves nothing behind at a change of route, and asks afresh back there', async () => {
    const { page, collector, errors } = await openSite(files)
    const inPage = () =>
      page.evaluate(() => [document.body.childElementCount, document.adoptedStyleSheets.length])
    await press(page, 'Mal')
    await thanks(page).waitFor()
    await press(page, 'Changer de page')
    await smileys(page).first().waitFor({ state: 'detached' })
    expect(await page.locator('je-donne-mon-avis').count()).toBe(0)
    expect(await inPage()).toEqual([1, 0])
    await press(page, 'Changer de page')
    await press(page, 'Bien')
    await page.getByText('Avis entendus : 2').waitFor()
    expect(await page.getByRole('button', { pressed: true }).allTextContents()).toEqual(['Bien'])
    expect((await votes(collector)).map(({ satisfaction }) => satisfaction).sort()).toEqual([1, 3])
    expect(errors).toEqual([])
  })

  it('asks about another démarche once told so', async () => {
    const { page, collector, errors } = await openSite(files)
    await press(page, 'Mal')
    await thanks(page).waitFor()
    await press(page, 'Changer de démarche')
    await thanks(page).waitFor({ state: 'detached' })
    await press(page, 'Bien')
    await thanks(page).waitFor()
    expect(await smileys(page).count()).toBe(3)
    expect(await link(page).count()).toBe(0)
    expect(await votes(collector)).toEqual([
      { demarche: 42, satisfaction: 3 },
      { demarche: 1617, satisfaction: 1 },
    ])
    expect(errors).toEqual([])
  })

  it('opens the question by an element of its own, which has the focus again at the end', async () => {
    const { page, collector, errors } = await openSite(files)
    await smileys(page).first().waitFor()
    const own = page.getByRole('link', { name: 'Votre avis' })
    await own.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Bien' }).click()
    await thanks(page).waitFor()
    await press(page, 'Fermer')
    await dialog.waitFor({ state: 'detached' })
    expect(await own.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await exportedVote(collector)).toMatchObject({ demarche: 1617, satisfaction: 3 })
    expect(errors).toEqual([])
  })

  it('opens the page elsewhere with a key held down, as every link does', async () => {
    const { page } = await openSite(files)
    await smileys(page).first().waitFor()
    const [popup] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Votre avis' }).click({ modifiers: ['ControlOrMeta'] }),
    ])
    // Behind this one, where nothing is painted, and so nothing can be clicked.
    await popup.waitForURL(/\/Demarches\/1617$/)
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it.each([
    ['Je donne mon avis', 'there is no JavaScript', { javaScriptEnabled: false }],
    ['Je donne mon avis', 'the script is blocked', { blocked: SCRIPTS }],
    ['Votre avis', 'there is no JavaScript', { javaScriptEnabled: false }],
    ['Votre avis', 'the script is blocked', { blocked: SCRIPTS }],
  ] as const)('"%s" is a link where %s', async (name, _why, site) => {
    const { page, collector } = await openSite(files, site)
    await page.waitForLoadState('networkidle')
    await page.getByRole('link', { name }).click()
    await page.waitForURL(/\/Demarches\/1617/)
    await expectVoteBehind(page, collector)
  })
})

describe('demarches-simplifiees', () => {
  /** Its own policy, without the other sites it names. Source: its config/initializers/content_security_policy.rb */
  const headers = {
    'content-security-policy':
      "default-src 'self' data:; img-src 'self' * data:; script-src 'self' 'unsafe-eval' 'unsafe-inline' blob:; style-src 'self' 'unsafe-inline'; connect-src 'self'",
  }

  it('accepts the code, from a host name that it knows', async () => {
    const code = (await readRecipe('demarches-simplifiees/code.html')).trim()
    expect(isAcceptedThere(code.replaceAll(SERVICE, 'https://jedonnemonavis.numerique.gouv.fr'))).toBe(true)
    expect(isAcceptedThere(code)).toBe(false)
  })

  it('shows the image, and leads to a page that takes the vote', async () => {
    const code = await readRecipe('demarches-simplifiees/code.html')
    // As it does itself.
    const html = code.replace('<a ', '<a target="_blank" rel="noopener noreferrer" ')
    const { page, collector, errors } = await openSite(
      {
        '/': `<!doctype html><html lang="fr"><head><title>Fin</title><link rel="icon" href="data:,"></head><body>${html}</body></html>`,
      },
      { headers },
    )
    const image = page.getByRole('img', { name: 'Je donne mon avis' })
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(200)
    const [popup] = await Promise.all([page.context().waitForEvent('page'), link(page).click()])
    await expectVoteBehind(popup, collector)
    expect(errors).toEqual([])
  })
})
