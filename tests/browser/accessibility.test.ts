import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import {
  ADDRESSES,
  OPINION_STATES,
  openDetails,
  openTaggedPage,
  visitPages,
  visitWidget,
} from '../support/states.ts'
import { tabThrough } from '../support/tab-through.ts'

/** What axe-core does not judge of the RGAA, in every state: collector/src/pages/accessibility names these tests as proofs. */
const visit = useBrowser()
const IN_TWO_LANGUAGES = [
  '/',
  '/problems',
  '/accessibilite',
  '/methode',
  '/data',
  '/usage',
  '/avis/1617',
  '/propositions/nouvelle',
  '/propositions/9/soutien',
  ...OPINION_STATES,
]
const NARROW = { viewport: { width: 320, height: 640 } }

const html = new HtmlValidate({ extends: ['html-validate:standard'] })

async function faultsOf(source: string): Promise<string[]> {
  const { results } = await html.validateString(source)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, message, ruleId }) => `${line}: ${ruleId} ${message}`),
  )
}

/** Those who read more space out their text so: WCAG 2.1, 1.4.12. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** Texts that are wider than what holds them. */
const cutTexts = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLElement>('h1, h2, h3, p, li, a, legend, label, button, summary, dt, dd')]
    .filter(
      ({ scrollWidth, clientWidth, className }) =>
        clientWidth > 0 && scrollWidth > clientWidth && className !== 'skip',
    )
    .map(({ outerHTML }) => outerHTML)

describe('every page', () => {
  it.each(['fr-FR', 'ar-MA'])(
    'names its language, its title, its regions and its headings',
    async (locale) => {
      const collector = await startTestCollector()
      const { page } = await visit({ locale })
      const titles: string[] = []
      await visitPages(page, collector, async (state) => {
        const found = await page.evaluate(() => {
          const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
          const levels = all('h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]))
          return {
            doctype: document.doctype?.name,
            mode: document.compatMode,
            lang: document.documentElement.lang,
            dir: document.documentElement.dir,
            h1: levels.filter((level) => level === 1).length,
            skippedLevels: levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1),
            regions: [...document.body.children].map(({ localName, id }) => localName + (id && `#${id}`)),
            // Other languages end what the page holds.
            misplaced: all('nav').filter((nav) => nav !== nav.closest('main')?.lastElementChild).length,
            unlistedLinks: all('nav a, footer a').filter((a) => !a.closest('li')).length,
            spokenDrawings: all('svg').filter(
              (svg) => svg.ariaHidden !== 'true' || svg.querySelector('title, desc'),
            ).length,
            unnamed: all('nav a, [name=switch]').filter((other) => !other.lang).length,
            undirected: all('nav a, [name=switch]').filter(
              (other) => getComputedStyle(other).direction !== (other.lang === 'ar' ? 'rtl' : 'ltr'),
            ).length,
            untied: all('input:not([type=hidden]), textarea').filter(
              (field) =>
                ![...((field as HTMLInputElement).labels ?? [])].some(({ htmlFor }) => htmlFor === field.id),
            ).length,
            unnamedTitle: all('.demarche:not(:has(> [lang=fr][dir=ltr]))').length,
          }
        })
        const isInTwoLanguages = IN_TWO_LANGUAGES.includes(state) || state.startsWith('/signaler')
        const lang = isInTwoLanguages ? 'fr' : locale.slice(0, 2)
        expect(found, state).toEqual({
          doctype: 'html',
          mode: 'CSS1Compat',
          lang,
          dir: lang === 'ar' ? 'rtl' : 'ltr',
          h1: 1,
          skippedLevels: [],
          regions: ['a', 'main#contenu', 'footer'],
          misplaced: 0,
          unlistedLinks: 0,
          spokenDrawings: 0,
          unnamed: 0,
          undirected: 0,
          untied: 0,
          unnamedTitle: 0,
        })
        titles.push(await page.title())
      })
      expect(titles.filter((title) => title.trim() === '')).toEqual([])
      expect(new Set(titles).size, titles.join('\n')).toBe(titles.length)
    },
  )

  it('is valid HTML', async () => {
    const collector = await startTestCollector()
    const { page } = await visit()
    let source = Promise.resolve('')
    page.on('response', (response) => {
      if (response.request().resourceType() === 'document') source = response.text()
    })
    await visitPages(page, collector, async (state) => {
      expect(await faultsOf(await source), state).toEqual([])
    })
  })

  it('begins with a link to what is its own', async () => {
    const { url } = await startTestCollector()
    const { page } = await visit(NARROW)
    for (const address of ADDRESSES) {
      await page.goto(url + address)
      await page.keyboard.press('Tab')
      const skip = page.getByRole('link', { name: 'Aller au contenu' })
      expect(await skip.evaluate((link) => link.matches(':focus')), address).toBe(true)
      expect(await skip.evaluate((link) => getComputedStyle(link).clipPath), address).toBe('none')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const next = await page.evaluate(() => {
        const [first] = document.querySelectorAll(
          'main :is(a, button, summary, select, textarea, input:not([type=hidden])), footer a',
        )
        return document.activeElement === first
      })
      expect(next, address).toBe(true)
    }
  })

  it('is walked through with Tab, in its order, with a focus to be seen, and out again', async () => {
    const collector = await startTestCollector()
    const { page } = await visit()
    await visitPages(page, collector, async (state) => {
      await page.locator('.skip').focus()
      expect(await tabThrough(page), state).toEqual({ unseen: [], isInOrder: true })
    })
  })

  it('bears text that is spaced out', async () => {
    const collector = await startTestCollector()
    const { page } = await visit({ ...NARROW, bypassCSP: true })
    await visitPages(page, collector, async (state) => {
      await page.addStyleTag({ content: SPACED })
      expect(await page.evaluate(cutTexts, await page.evaluateHandle(() => document)), state).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBe(320)
    })
  })

  it('votes where the pointer is let go, and not where it slides away', async () => {
    const collector = await startTestCollector()
    const { page } = await visit()
    await page.goto(`${collector.url}/Demarches/1617?button=1`)
    await slideAway(page, 'Mal')
    await page.getByRole('button', { name: 'Bien', exact: true }).click()
    await page.getByText('Merci, votre avis').waitFor()
    const { db } = collector.store
    expect(await db.selectFrom('vote').select('satisfaction').execute()).toEqual([{ satisfaction: 3 }])
  })
})

describe.each([
  ['light, 320 px', { colorScheme: 'light', viewport: { width: 320, height: 256 } }],
  ['dark, 1280 px', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
] as const)('the longest pages, all of them open, %s', (_name, options) => {
  it('has no fault that axe can find, and no sideways scroll', async () => {
    const { url } = await startTestCollector()
    const { page } = await visit(options)
    for (const address of ['/accessibilite', '/methode', '/data']) {
      await page.goto(url + address)
      await openDetails(page)
      expect(await findFaults(page), address).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, address).toBe(options.viewport.width)
    }
  })
})

describe('the widget', () => {
  it('is valid HTML, in its own language, with drawings that say nothing', async () => {
    const collector = await startTestCollector()
    const { page } = await visit({ locale: 'ar-MA' })
    await visitWidget(page, collector, async (state) => {
      const { source, ...found } = await page.evaluate(() => {
        const [host] = [...document.querySelectorAll<HTMLElement>('div')].filter(
          ({ shadowRoot }) => shadowRoot,
        )
        const all = (selector: string) => [
          ...(host?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
        ]
        return {
          source: host?.shadowRoot?.innerHTML ?? '',
          lang: host?.lang,
          dir: host?.dir,
          spokenDrawings: all('svg').filter(
            (svg) => svg.ariaHidden !== 'true' || svg.querySelector('title, desc'),
          ).length,
          unnamed: all('button').filter(
            ({ textContent, lang }) => /\p{Script=Arabic}/u.test(textContent) && lang !== 'ar',
          ).length,
          undirected: all('button').filter(
            (button) =>
              (getComputedStyle(button).direction === 'rtl') !==
              /\p{Script=Arabic}/u.test(button.textContent),
          ).length,
          untied: all('input:not([type=hidden]), textarea').filter(
            (field) =>
              ![...((field as HTMLInputElement).labels ?? [])].some(({ htmlFor }) => htmlFor === field.id),
          ).length,
        }
      })
      expect(found, state).toEqual({
        lang: 'fr',
        dir: 'ltr',
        spokenDrawings: 0,
        unnamed: 0,
        undirected: 0,
        untied: 0,
      })
      expect(await faultsOf(source), state).toEqual([])
    })
  })

  it('is left with Tab, in its order, with a focus to be seen', async () => {
    const collector = await startTestCollector()
    const { page } = await visit({ locale: 'ar-MA' })
    await visitWidget(page, collector, async (state) => {
      await page.locator('#before').focus()
      expect(await tabThrough(page), state).toEqual({ unseen: [], isInOrder: true })
    })
  })

  it('bears spaced text as well', async () => {
    const collector = await startTestCollector()
    const { page } = await visit(NARROW)
    await visitWidget(page, collector, async (state) => {
      const root = await page.evaluateHandle((css) => {
        const root = [...document.querySelectorAll('div')].find(({ shadowRoot }) => shadowRoot)?.shadowRoot
        if (!root) throw new Error('no widget')
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
        return root
      }, SPACED)
      expect(await page.evaluate(cutTexts, root), state).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBe(320)
    })
  })

  it('votes where the pointer is let go, and only there', async () => {
    const collector = await startTestCollector()
    const { page } = await visit()
    await openTaggedPage(page, collector)
    await slideAway(page, 'Mal')
    await page.getByRole('button', { name: 'Bien', exact: true }).click()
    await page.getByText('Merci, votre avis').waitFor()
    const { db } = collector.store
    expect(await db.selectFrom('vote').select('satisfaction').execute()).toEqual([{ satisfaction: 3 }])
  })
})

/** Presses a smiley, and lets go of it elsewhere. */
async function slideAway(page: Page, smiley: string): Promise<void> {
  await page.getByRole('button', { name: smiley, exact: true }).hover()
  await page.mouse.down()
  await page.getByRole('heading').first().hover()
  await page.mouse.up()
}
