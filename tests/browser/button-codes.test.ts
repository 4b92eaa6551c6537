import { SOURCES } from '@monavis/shared/vote'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ADMIN_KEY } from '../support/app.ts'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import { serveHostPage } from '../support/host-page.ts'
import { exportedVote, press, question } from '../support/questionnaire.ts'
import { built, released } from '../support/released.ts'

/** What the service tells to paste, pasted. */
const visit = useBrowser()
const { loader, full, form } = released.at(-1) ?? built

/**
 * @param change what becomes of the code before it is pasted
 * @param policy content security policy of the page; may name the hash of its script
 */
async function openPasted(
  name: string,
  change = (html: string) => html,
  policy?: (hash: string, collectorUrl: string) => string,
) {
  const collector = await startTestCollector()
  const headers = { authorization: `Bearer ${ADMIN_KEY}` }
  const response = await fetch(`${collector.url}/api/v1/admin/demarches/1617/buttons/1/code`, { headers })
  const { codes } = (await response.json()) as { codes: { name: string; html: string }[] }
  const html = change(String(codes.find((code) => code.name === name)?.html))
  const [, hash = ''] = /integrity="([^"]+)"/.exec(html) ?? []
  const visited = await visit()
  const scripts: string[] = []
  visited.page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  const page = `<!doctype html><html lang="fr"><head><title>Fin</title><link rel="icon" href="data:,"></head><body><h1>Demande envoyée</h1>${html}</body></html>`
  await visited.page.goto(
    await serveHostPage(page, policy && { 'content-security-policy': policy(hash, collector.url) }),
  )
  return { ...visited, collector, scripts }
}

/** One vote, and the first question that follows it, in the page. */
async function voteAndSayMore(page: Page): Promise<void> {
  await press(page, 'Bien')
  await press(page, 'En dire plus')
  await question(page, 'Les explications').getByLabel('Tout à fait').check()
  await press(page, 'M’arrêter là')
  await page.getByText('Vous pouvez fermer cette page.').waitFor()
}

const link = (page: Page) => page.getByRole('link', { name: 'Je donne mon avis' })

describe('the code', () => {
  it.each([
    ['script', ['/widget/v1.js', `/widget/${built.form}`]],
    ['integrity', [`/widget/${loader}`, `/widget/${form}`]],
    ['full-integrity', [`/widget/${full}`]],
    ['element', ['/widget/element.js', `/widget/${built.form}`]],
  ])('%s takes a vote and the rest in the page, with its own scripts alone', async (name, expected) => {
    const { page, collector, scripts, errors } = await openPasted(name)
    await voteAndSayMore(page)
    expect(await exportedVote(collector)).toMatchObject({ satisfaction: 3, answers: { comprehension: 8 } })
    expect(scripts).toEqual(expected)
    expect(errors).toEqual([])
  })

  it.each(['dialog', 'trigger'])('%s takes a vote and the rest in a dialog', async (name) => {
    const { page, collector, scripts, errors } = await openPasted(name)
    // Loaded, the script of the dialog takes the click.
    await expect.poll(() => scripts).toEqual(['/widget/v1.js', `/widget/${built.dialog}`])
    await page.waitForLoadState('networkidle')
    await link(page).click()
    await page.getByRole('dialog').waitFor()
    await voteAndSayMore(page)
    expect(await exportedVote(collector)).toMatchObject({ satisfaction: 3, answers: { comprehension: 8 } })
    expect(scripts.at(-1)).toBe(`/widget/${built.form}`)
    expect(errors).toEqual([])
  })

  it('full-integrity asks everything in the page where a policy allows scripts by their hash alone', async () => {
    const { page, collector, errors } = await openPasted(
      'full-integrity',
      undefined,
      (hash, url) => `default-src 'none'; script-src '${hash}'; connect-src ${url}; img-src ${url} data:`,
    )
    await voteAndSayMore(page)
    expect(await exportedVote(collector)).toMatchObject({ satisfaction: 3, answers: { comprehension: 8 } })
    expect(errors).toEqual([])
  })

  it.each(['integrity', 'full-integrity'])(
    '%s does not run under another hash, and its link stays',
    async (name) => {
      const { page, collector, errors } = await openPasted(name, (html) =>
        html.replace(/sha384-./, (start) => (start.endsWith('A') ? 'sha384-B' : 'sha384-A')),
      )
      await expect.poll(() => errors.join()).toContain('integrity')
      expect(await page.getByRole('button').count()).toBe(0)
      await link(page).click()
      await press(page, 'Bien')
      await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
      expect(await exportedVote(collector)).toMatchObject({ satisfaction: 3, source: 'link' })
    },
  )

  it.each([
    ['link', 'link'],
    ['mail', 'email'],
    ['demarches-simplifiees', 'link'],
  ] as const)('%s shows its image, and leads to a vote, come from a %s', async (name, source) => {
    const { page, collector } = await openPasted(name)
    const image = page.getByRole('img', { name: 'Je donne mon avis' })
    expect(await image.evaluate((one: HTMLImageElement) => [one.width, one.naturalHeight > 0])).toEqual([
      200,
      true,
    ])
    await link(page).click()
    await press(page, 'Bien')
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
    const votes = await collector.store.db.selectFrom('vote').select(['button', 'source']).execute()
    expect(votes).toEqual([{ button: 1, source: SOURCES.indexOf(source) }])
  })
})
