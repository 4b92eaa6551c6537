import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser, type Visit } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import { serveHostPage } from '../support/host-page.ts'

/** Pages of other people, kind and unkind: the widget works in them, or the link stays. It never throws. */
const visit = useBrowser()

interface HostPage {
  head?: string
  headers?: (collectorUrl: string) => Record<string, string>
  /** Attributes of the script beside its address. */
  attributes?: string
  /** Run in the page before anything of its own. */
  before?: () => void
}

async function openHostPage({
  head = '',
  headers,
  attributes,
  before,
}: HostPage): Promise<Visit & { votes: () => Promise<number> }> {
  const collector = await startTestCollector()
  const tag = attributes ?? 'data-demarche="1617" data-button="1"'
  const html = `<!doctype html><html lang="fr"><head><title>Fin</title><link rel="icon" href="data:,">${head}</head><body>
    <h1>Demande envoyée</h1>
    <p><a href="${collector.url}/Demarches/1617?button=1"><img src="${collector.url}/static/bouton-bleu.svg" alt="Je donne mon avis"></a><script nonce="n0" async src="${collector.url}/widget/v1.js" ${tag}></script></p>
    </body></html>`
  const url = await serveHostPage(html, headers?.(collector.url))
  const opened = await visit()
  if (before) await opened.page.addInitScript(before)
  await opened.page.goto(url, { waitUntil: 'load' })
  const votes = async () => (await collector.store.db.selectFrom('vote').select('id').execute()).length
  return { ...opened, votes }
}

const link = (page: Page) => page.getByRole('link', { name: 'Je donne mon avis' })
const smiley = (page: Page) => page.getByRole('button', { name: 'Bien', exact: true })

describe('in a page that lets it work, the widget takes a vote', () => {
  it.each<[string, HostPage]>([
    [
      'under a strict policy by nonce, with Trusted Types enforced',
      {
        headers: (collector) => ({
          'content-security-policy': `default-src 'none'; script-src 'nonce-n0'; connect-src ${collector}; img-src ${collector} data:; form-action ${collector}; require-trusted-types-for 'script'; trusted-types 'none'`,
        }),
      },
    ],
    [
      'where the page resets every style',
      {
        head: '<style>* { all: unset !important } button, svg, fieldset { display: none !important }</style>',
      },
    ],
    [
      'where storage throws',
      {
        before: () => {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('denied', 'SecurityError')
              },
            })
          }
        },
      },
    ],
  ])('%s', async (_case, hostPage) => {
    const { page, errors, votes } = await openHostPage(hostPage)
    await smiley(page).click()
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
    expect(await votes()).toBe(1)
    expect(await link(page).count()).toBe(0)
    // And asks the rest there, unless its script is forbidden.
    await page.getByRole('button', { name: 'En dire plus' }).click()
    await page.getByRole('group', { name: 'Les explications' }).getByLabel('Tout à fait').check()
    await page.getByRole('button', { name: 'M’arrêter là' }).click()
    await page.getByText('Vous pouvez fermer cette page.').waitFor()
    expect(errors).toEqual([])
  })

  it('and opens the rest as a page where a policy by hash forbids a second script', async () => {
    const script = readFileSync(new URL(import.meta.resolve('@monavis/widget/browser/v1.js')))
    const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`
    const { page, votes } = await openHostPage({
      attributes: `data-demarche="1617" data-button="1" integrity="${hash}" crossorigin="anonymous"`,
      headers: (collector) => ({
        'content-security-policy': `default-src 'none'; script-src '${hash}'; connect-src ${collector}; img-src ${collector} data:; form-action ${collector}`,
      }),
    })
    await smiley(page).click()
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
    const [more] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'En dire plus' }).click(),
    ])
    await more.getByRole('group', { name: 'Les explications' }).getByLabel('Tout à fait').check()
    await more.getByRole('button', { name: 'M’arrêter là' }).click()
    await more.getByRole('heading', { name: 'Merci' }).waitFor()
    expect(new URL(more.url()).search).toBe('')
    expect(await votes()).toBe(1)
  })
})

describe('in a page that does not, the link stays and nothing is thrown', () => {
  it.each<[string, HostPage]>([
    [
      'without constructed style sheets',
      { before: () => Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets') },
    ],
    ['without shadow roots', { before: () => Reflect.deleteProperty(Element.prototype, 'attachShadow') }],
    ['with a démarche that is no number', { attributes: 'data-demarche="abc"' }],
    ['with a collector that is no address', { attributes: 'data-demarche="1617" data-collector="nowhere"' }],
  ])('%s', async (_case, hostPage) => {
    const { page, errors } = await openHostPage(hostPage)
    expect(await link(page).isVisible()).toBe(true)
    expect(await smiley(page).count()).toBe(0)
    expect(errors).toEqual([])
    await link(page).click()
    await smiley(page).waitFor()
  })

  it('when its service is of an origin that the page does not let it speak to', async () => {
    const { page, votes } = await openHostPage({
      headers: (collector) => ({
        'content-security-policy': `default-src 'none'; script-src 'nonce-n0'; img-src ${collector}`,
      }),
    })
    await smiley(page).click()
    await page.getByText('Votre choix n’a pas pu être envoyé.').waitFor()
    expect(await link(page).isVisible()).toBe(true)
    expect(await votes()).toBe(0)
  })
})
