import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page, Route } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { MountOptions, Options } from '../../widget/src/api.ts'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import { serveHostPage } from '../support/host-page.ts'
import { exportedVote, press } from '../support/questionnaire.ts'

/** The element of single-page apps and the functions behind it, in a page of another origin. */
const visit = useBrowser()

const LINK = '<a href="#/Demarches/1617?button=1">Je donne mon avis</a>'
const HELD = /\/widget\/en\.json$/

/** Loads a module, which Vitest would load itself; notes what the page is told, in order: where, and how much. */
const HELPERS = `<script>load = (url) => import(url); heard = []
  for (const name of ['monavis:vote', 'monavis:close'])
    addEventListener(name, ({ target, detail }) => heard.push(name + ' at ' + target.localName + ', ' + detail))</script>`

/** Calls one of the script's functions. @param given to it, as `given` */
function call(page: Page, script: string, act: string, given: Partial<MountOptions> = {}): Promise<unknown> {
  const code = `({ url, given }) => load(url).then((api) => api.${act})`
  return page.evaluate(([source, argument]) => new Function(`return ${source}`)()(argument), [
    code,
    { url: script, given: { demarche: 1617, ...given } },
  ] as const)
}

/** @param body of the page; `#` stands for the service */
async function openPage(body = `<div id="place">${LINK}</div>`) {
  const collector = await startTestCollector()
  const visited = await visit()
  const { page } = visited
  const html = `<!doctype html><html lang="fr"><head><title>Fin</title><link rel="icon" href="data:,">${HELPERS}</head><body>${body}</body></html>`
  await page.goto(await serveHostPage(html.replaceAll('#/', `${collector.url}/`)))
  const script = `${collector.url}/widget/element.js`
  return {
    ...visited,
    collector,
    /** Loads the script, which defines the element. */
    load: (address = script) => page.evaluate(`load("${address}").then(() => {})`),
    mount: (options?: Partial<MountOptions>) => call(page, script, 'mount(place, given)', options),
    unmount: () => call(page, script, 'unmount(place)'),
    open: (options?: Partial<Options>) => call(page, script, 'open(given)', options),
    events: () => page.evaluate('heard'),
    /** All that can be taken back. */
    state: () =>
      page.evaluate(() => [document.documentElement.outerHTML, document.adoptedStyleSheets.length]),
  }
}

/** Keeps back what the page asks for: once it is, it goes on by `letGo`, or fails by `drop`. */
async function keepBack(page: Page, pattern: RegExp) {
  const asked = Promise.withResolvers<void>()
  const kept: Route[] = []
  await page.route(pattern, (route) => {
    kept.push(route)
    asked.resolve()
  })
  return {
    asked: asked.promise,
    letGo: () => Promise.all(kept.map((route) => route.continue())),
    drop: () => Promise.all(kept.map((route) => route.abort())),
  }
}

const link = (page: Page) => page.getByRole('link', { name: 'Je donne mon avis' })
const smileys = (page: Page) => page.locator('[aria-pressed]')
const thanks = (page: Page) => page.getByText('Merci, votre avis est bien enregistré.')
const dialog = (page: Page) => page.getByRole('dialog')
/** Once whatever was due has been done. */
const turn = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))

describe('mount', () => {
  it('asks in the place of the link, takes a vote, and unmount takes all of it back', async () => {
    const { page, collector, errors, mount, unmount, events, state } = await openPage()
    const before = await state()
    expect(await mount()).toBe(true)
    expect(await link(page).count()).toBe(0)
    await press(page, 'Bien')
    await thanks(page).waitFor()
    expect(await exportedVote(collector)).toMatchObject({ satisfaction: 3, source: 'button' })
    expect(await events()).toEqual(['monavis:vote at a, null'])
    await unmount()
    expect(await state()).toEqual(before)
    expect(await link(page).isVisible()).toBe(true)
    expect(errors).toEqual([])
  })

  it('gives a place without a link one, which is there where nothing else is', async () => {
    const { page, collector, mount, unmount, state } = await openPage('<div id="place"></div>')
    const before = await state()
    expect(await mount({ button: 1 })).toBe(true)
    await smileys(page).first().waitFor()
    await page.route(HELD, (route) => route.abort())
    expect(await mount({ button: 1, lang: 'en' })).toBe(false)
    expect(await smileys(page).count()).toBe(0)
    expect(await link(page).getAttribute('href')).toBe(`${collector.url}/Demarches/1617?button=1`)
    await unmount()
    expect(await state()).toEqual(before)
  })

  it.each<[string, Partial<MountOptions>]>([
    ['its texts cannot be had', { lang: 'en' }],
    ['the number is none', { demarche: Number('none') }],
    ['the address of the service is none', { collector: 'http://' }],
  ])('says false and leaves the link as it is where %s', async (_why, options) => {
    const { page, mount, state } = await openPage()
    await page.route(HELD, (route) => route.abort())
    const before = await state()
    expect(await mount(options)).toBe(false)
    expect(await state()).toEqual(before)
  })

  it('leaves nothing behind when it is unmounted while its texts are on their way', async () => {
    const { page, errors, mount, unmount, state } = await openPage()
    const texts = await keepBack(page, HELD)
    const before = await state()
    const mounting = mount({ lang: 'en' })
    await texts.asked
    await unmount()
    await texts.letGo()
    expect(await mounting).toBe(false)
    expect(await state()).toEqual(before)
    expect(errors).toEqual([])
  })

  it('leaves nothing behind when it is unmounted while a vote is on its way, which counts', async () => {
    const { page, collector, errors, mount, unmount, events, state } = await openPage()
    const before = await state()
    await mount()
    const vote = await keepBack(page, /\/api\/v1\/votes$/)
    await press(page, 'Bien')
    await vote.asked
    await unmount()
    await vote.letGo()
    await expect.poll(events).toEqual(['monavis:vote at a, null'])
    expect(await exportedVote(collector)).toMatchObject({ satisfaction: 3 })
    expect(await state()).toEqual(before)
    expect(errors).toEqual([])
  })

  it('hides a link that the page shows by all means, and gives it its own looks back', async () => {
    const { page, mount, unmount, state } = await openPage(
      `<style>a { display: block !important }</style><div id="place">${LINK.replace('<a', '<a style="display: flex; color: red;"')}</div>`,
    )
    const before = await state()
    await mount()
    expect(await link(page).count()).toBe(0)
    await unmount()
    expect(await state()).toEqual(before)
  })

  it('asks within a shadow tree too', async () => {
    const { page, collector, load } = await openPage(
      `<section><template shadowrootmode="open"><je-donne-mon-avis demarche="1617">${LINK}</je-donne-mon-avis></template></section>`,
    )
    await load()
    await press(page, 'Moyen')
    await thanks(page).waitFor()
    expect(await link(page).count()).toBe(0)
    expect(await exportedVote(collector)).toMatchObject({ satisfaction: 2 })
  })
})

describe('open', () => {
  it('shows the same dialog again, with what was typed, and gives the focus back', async () => {
    const { page, collector, errors, open, events } = await openPage('<button id="own">Votre avis</button>')
    await page.locator('#own').focus()
    expect(await open()).toBe(true)
    await press(page, 'Moyen')
    await press(page, 'En dire plus')
    await press(page, 'Continuer')
    await page.getByLabel('Autrement :').fill('À la mairie')
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own')
    expect(await open()).toBe(true)
    expect(await page.getByLabel('Autrement :').inputValue()).toBe('À la mairie')
    await page.keyboard.press('Escape')
    await expect
      .poll(events)
      .toEqual(['monavis:vote at body, null', 'monavis:close at body, null', 'monavis:close at body, null'])
    expect(await page.locator('body > div').count()).toBe(1)
    expect(await exportedVote(collector)).toMatchObject({ satisfaction: 2 })
    expect(errors).toEqual([])
  })

  it('shows it in another body too, which a router has put in the place of the first', async () => {
    const { page, open, errors } = await openPage()
    await open()
    await press(page, 'Bien')
    await page.keyboard.press('Escape')
    await page.evaluate(() => document.body.replaceWith(document.createElement('body')))
    expect(await open()).toBe(true)
    expect(await page.getByRole('button', { pressed: true }).allTextContents()).toEqual(['Bien'])
    expect(errors).toEqual([])
  })

  it('asks afresh with another token: it is another file', async () => {
    const { page, open } = await openPage()
    await open({ token: 'one' })
    await press(page, 'Bien')
    await page.keyboard.press('Escape')
    await open({ token: 'two' })
    await dialog(page).waitFor()
    expect(await dialog(page).getByRole('button', { pressed: true }).count()).toBe(0)
  })

  it('opens the page that asks the same where it cannot, once for two clicks', async () => {
    const { page, collector, open } = await openPage('<button>Votre avis</button>')
    const texts = await keepBack(page, HELD)
    const popups: string[] = []
    page.on('popup', (popup) => popups.push(popup.url()))
    await page.evaluate(`answers = []; document.querySelector('button').onclick = () => load("${collector.url}/widget/element.js")
      .then((api) => api.open({ demarche: 1617, lang: 'en' })).then((answer) => answers.push(answer))`)
    await press(page, 'Votre avis')
    await press(page, 'Votre avis')
    await texts.asked
    await texts.drop()
    await expect.poll(() => page.evaluate('answers')).toEqual([false, false])
    await expect.poll(() => popups).toEqual([`${collector.url}/Demarches/1617`])
    expect(await open({ demarche: Number('none') })).toBe(false)
    expect(popups).toHaveLength(1)
  })
})

describe('the element', () => {
  const ELEMENT = `<je-donne-mon-avis demarche="1617" button="1">${LINK}</je-donne-mon-avis>`

  it('keeps what was chosen when it is moved', async () => {
    const { page, errors, load } = await openPage(`${ELEMENT}<main></main>`)
    await load()
    await press(page, 'Moyen')
    await thanks(page).waitFor()
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.querySelector('je-donne-mon-avis') as Element),
    )
    await turn(page)
    const chosen = page.locator('main').getByRole('button', { pressed: true })
    expect(await chosen.allTextContents()).toEqual(['Moyen'])
    expect(errors).toEqual([])
  })

  it('loaded twice is loaded once', async () => {
    const { page, collector, errors, load } = await openPage(ELEMENT)
    await load(`${collector.url}/widget/element.js?first`)
    await load(`${collector.url}/widget/element.js?second`)
    await smileys(page).first().waitFor()
    await turn(page)
    expect(await smileys(page).count()).toBe(3)
    expect(errors).toEqual([])
  })

  it('asks in the last of several languages, whichever comes first', async () => {
    const { page, errors, load } = await openPage(ELEMENT.replace('button="1"', 'lang="en"'))
    const english = await keepBack(page, HELD)
    await load()
    await english.asked
    await page.evaluate(() => document.querySelector('je-donne-mon-avis')?.setAttribute('lang', 'es'))
    await page.getByRole('button', { name: 'Bien', exact: true }).waitFor()
    const [answer] = await Promise.all([page.waitForResponse(HELD), english.letGo()])
    await answer.finished()
    await turn(page)
    expect(
      await page
        .locator('je-donne-mon-avis > div')
        .evaluateAll((all) => all.map((one) => one.getAttribute('lang'))),
    ).toEqual(['es'])
    expect(await link(page).count()).toBe(0)
    expect(errors).toEqual([])
  })

  it('with display="button" opens a dialog, and takes it along when it leaves', async () => {
    const { page, errors, load, events } = await openPage(ELEMENT.replace('button="1"', 'display="button"'))
    await load()
    await page.locator('a[aria-haspopup=dialog]').click()
    await press(page, 'Bien')
    await thanks(page).waitFor()
    await press(page, 'Fermer')
    await expect.poll(events).toEqual(['monavis:vote at a, null', 'monavis:close at a, null'])
    await page.evaluate(() => document.querySelector('je-donne-mon-avis')?.remove())
    await expect.poll(() => page.evaluate(() => document.body.childElementCount)).toBe(0)
    expect(errors).toEqual([])
  })

  it('with display="button" opens a dialog from within a shadow tree too', async () => {
    const { page, errors, load } = await openPage(
      `<section><template shadowrootmode="open">${ELEMENT.replace('button="1"', 'display="button"')}</template></section>`,
    )
    await load()
    await page.locator('a[aria-haspopup=dialog]').click()
    await press(page, 'Bien')
    await thanks(page).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.querySelector("section").shadowRoot.activeElement.localName')).toBe(
      'a',
    )
    expect(errors).toEqual([])
  })

  it.each(['', 'demarche="none"', 'demarche="1617" collector="http://"'])(
    'leaves the link alone with the attributes "%s"',
    async (attributes) => {
      const { page, errors, load } = await openPage(ELEMENT.replace('demarche="1617" button="1"', attributes))
      await load()
      await turn(page)
      expect(await link(page).isVisible()).toBe(true)
      expect(await page.locator('je-donne-mon-avis > *').count()).toBe(1)
      expect(errors).toEqual([])
    },
  )

  it('waits for its link where the page comes in pieces', async () => {
    const collector = await startTestCollector()
    const { page, errors } = await visit()
    const pending = Promise.withResolvers<ServerResponse>()
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.write(`<!doctype html><html lang="fr"><head><title>Fin</title><link rel="icon" href="data:,">
        <script type="module" async src="${collector.url}/widget/element.js"></script></head><body>
        <p>${'Bientôt. '.repeat(200)}</p><je-donne-mon-avis demarche="1617">`)
      pending.resolve(response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { waitUntil: 'commit' })
    await page.waitForFunction(() => document.querySelector('je-donne-mon-avis:defined'))
    await turn(page)
    const response = await pending.promise
    response.end(`${LINK.replace('#', collector.url)}</je-donne-mon-avis></body></html>`)
    await smileys(page).first().waitFor()
    expect(await page.locator('je-donne-mon-avis > a').count()).toBe(1)
    expect(await link(page).count()).toBe(0)
    expect(errors).toEqual([])
  })
})
