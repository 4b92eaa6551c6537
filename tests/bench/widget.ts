import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { launchOptions } from '../support/chromium.ts'
import { type Transfer, watchWire } from '../support/wire.ts'
import { startCollector, using, withFolder } from './collector.ts'
import { measureLoad, type PageLoad } from './page-load.ts'
import { readSite, type Site, serveSite } from './static-server.ts'

/** A page that asks how it went, and how it is told that it does. */
interface Candidate {
  site: Site
  /** Selector of what must be seen once the page is loaded. */
  shown?: string
  /** What is pressed, one after the other, until the form is there; the last is of the form. Without: not weighed. */
  toForm?: string[]
}

/**
 * The widget beside two peers from their npm packages, bundled as their own documents say, in the same browser: what
 * comes over the wire, what their scripts take, what they move. Nothing leaves this machine.
 * @param loads of each page, an odd number
 */
export async function benchWidget(loads: number): Promise<void> {
  await withFolder(async (folder) =>
    using(await startCollector(`sqlite:${join(folder, 'monavis.sqlite')}`, 1, []), async ({ url }) => {
      const candidates = await makeCandidates(url, folder)
      const options = await launchOptions()
      // A peer that calls home finds nobody.
      const args = [
        ...(options.args ?? []),
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ]
      const browser = await chromium.launch({ ...options, args })
      try {
        await printBytes(browser, candidates)
        await printTimes(browser, candidates, loads)
      } finally {
        await browser.close()
        await Promise.all(Object.values(candidates).map(({ site }) => site.stop()))
      }
    }),
  )
}

async function makeCandidates(collector: string, folder: string): Promise<Record<string, Candidate>> {
  const tag = `<a href="${collector}/Demarches/1?button=1"><img src="${collector}/static/bouton-bleu.svg" alt="Je donne mon avis"></a>
<script async src="${collector}/widget/v1.js" data-demarche="1" data-button="1"></script>`
  const toForm = ['[aria-pressed]', 'form button', 'input[type=radio]']
  const bundlePeer = async (name: string) => {
    const outDir = join(folder, name)
    const root = fileURLToPath(new URL(`peers/${name}`, import.meta.url))
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      // Sentry's own way to leave out what only helps to debug it.
      define: { __SENTRY_DEBUG__: 'false', __SENTRY_TRACING__: 'false' },
      build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
    })
    return serveSite(await readSite(outDir))
  }
  return {
    'the page alone': { site: await serveHostPage('') },
    'MonAvis, the tag of the README': { site: await serveHostPage(tag), shown: '[aria-pressed]', toForm },
    'MonAvis, its room kept': {
      site: await serveHostPage(`<div style="display:flow-root;min-height:23em">${tag}</div>`),
      shown: '[aria-pressed]',
    },
    '@feelback/js': { site: await bundlePeer('feelback'), shown: '.feelback-btn', toForm: [] },
    '@sentry-internal/feedback': {
      site: await bundlePeer('sentry'),
      shown: '#sentry-feedback button',
      toForm: ['#sentry-feedback button', '#sentry-feedback textarea'],
    },
  }
}

function serveHostPage(tag: string): Promise<Site> {
  const html = `<!doctype html><html lang="fr"><head><title>Fin</title><link rel="icon" href="data:,"></head><body>
<h1>Fin</h1><p>Votre demande est envoyée.</p>
${tag}
<p>Ce qui suit.</p></body></html>`
  return serveSite(new Map([['/index.html', Buffer.from(html)]]))
}

async function printBytes(browser: Browser, candidates: Record<string, Candidate>): Promise<void> {
  const rows: Record<string, Record<string, string | number>> = {}
  for (const [name, { site, toForm }] of Object.entries(candidates)) {
    if (!toForm) continue
    const context = await browser.newContext({ locale: 'fr-FR' })
    const page = await context.newPage()
    const wire = await watchWire(page)
    await page.goto(`${site.url}/index.html`, { waitUntil: 'networkidle' })
    const first = loaded(wire)
    for (const [i, selector] of toForm.entries()) {
      const part = page.locator(selector).first()
      await (i < toForm.length - 1 ? part.click() : part.waitFor())
    }
    rows[name] = { ...totals('shown', first), ...totals('form', loaded(wire).slice(first.length)) }
    const elsewhere = wire.filter(({ url }) => !/^(http:\/\/(localhost|127\.0\.0\.1):|data:)/.test(url))
    for (const { url } of elsewhere) console.info(`${name} asks for ${url}, and gets nothing`)
    await context.close()
  }
  console.info(
    '\nThe widget and its peers, over the wire, brotli 11 (without the page and the picture of its link)',
  )
  console.table(rows)
}

/** What a page has loaded so far beside itself, the picture of the pasted link, and the votes. */
function loaded(wire: readonly Transfer[]): Transfer[] {
  return wire.filter(({ method, type }) => method === 'GET' && type !== 'Document' && type !== 'Image')
}

function totals(what: string, transfers: readonly Transfer[]): Record<string, number> {
  const sum = (size: 'bodyBytes' | 'headerBytes') =>
    transfers.reduce((total, transfer) => total + transfer[size], 0)
  return {
    [`${what}: requests`]: transfers.length,
    [`${what}: bytes`]: sum('bodyBytes'),
    [`${what}: with headers`]: sum('bodyBytes') + sum('headerBytes'),
  }
}

async function printTimes(
  browser: Browser,
  candidates: Record<string, Candidate>,
  loads: number,
): Promise<void> {
  const measuredOf: Record<string, PageLoad[]> = {}
  // In turns: what slows this machine down for a while slows them all.
  for (let i = 0; i < loads; i++) {
    for (const [name, { site, shown }] of Object.entries(candidates)) {
      measuredOf[name] ??= []
      measuredOf[name].push(await measureLoad(browser, `${site.url}/index.html`, shown))
    }
  }
  console.info(`\nTo show the question: processor time of scripts, slowed down 4 times, ${loads} loads each`)
  console.table(
    Object.fromEntries(
      Object.entries(measuredOf).map(([name, measured]) => {
        const times = measured.map(({ scriptMs }) => scriptMs).sort((a, b) => a - b)
        const shifts = measured.map(({ layoutShift }) => layoutShift)
        return [
          name,
          {
            'median (ms)': times[(loads - 1) / 2]?.toFixed(1),
            min: times[0]?.toFixed(1),
            max: times.at(-1)?.toFixed(1),
            'largest layout shift': Math.max(...shifts).toFixed(4),
          },
        ]
      }),
    ),
  )
}
