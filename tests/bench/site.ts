import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type DemonstrationDemarche, readDemarches } from '@monavis/examples/demonstration/demarches'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { launchOptions } from '../support/chromium.ts'
import { freePort } from '../support/free-port.ts'
import { serveFolder } from '../support/serve-folder.ts'
import { makeSiteFolder } from '../support/site-folder.ts'

const DEMARCHES = 1_000
/** Bytes of a page with its style and its script, brotli. */
const BUDGET_BYTES = 50_000
/** What tells seven démarches of the same name apart, as in real lists. */
const FOR = [
  ...['', ', depuis l’étranger', ', en outre-mer', ', pour un mineur', ', pour un proche'],
  ...[', par une association', ', par une entreprise'],
] as const
const MARKS = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What the observatory of a thousand démarches weighs, and its four marks by Lighthouse (on a slow phone). */
export async function benchSite(): Promise<void> {
  const ends: (() => Promise<void>)[] = []
  try {
    const { root } = await makeSiteFolder((end) => ends.push(end), thousand())
    const { url, stop } = await serveFolder(root)
    ends.push(stop)
    console.info(
      `\nThe observatory, ${DEMARCHES} démarches: heaviest page of each kind, bytes with brotli, ${BUDGET_BYTES} allowed`,
    )
    console.info(`  ${'kind'.padEnd(20)}${['HTML', 'all', 'of it'].map((name) => name.padStart(8)).join('')}`)
    const weights = [...(await heaviest(root))]
    for (const [kind, { path, html, all }] of weights) {
      const share = `${Math.round((100 * all) / BUDGET_BYTES)} %`
      const figures = [String(html), String(all), share].map((figure) => figure.padStart(8)).join('')
      console.info(`  ${kind.padEnd(20)}${figures}  ${path}`)
    }
    const searched = (await stat(join(root, 'demarches.json.br'))).size
    console.info(`  once something is searched for, ${searched} more`)
    console.info('Lighthouse, out of 100, of the table')
    for (const line of await marksOf(`${url}/`)) console.info(`  ${line}`)
    const over = weights.filter(([, { all }]) => all > BUDGET_BYTES)
    if (over.length > 0) throw new Error(`over the budget: ${over.map(([, { path }]) => path).join(', ')}`)
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

/** Those of the demonstration, again and again under other numbers and titles. */
function thousand(): DemonstrationDemarche[] {
  const demarches = readDemarches()
  return Array.from({ length: DEMARCHES }, (_, i) => {
    const one = demarches[i % demarches.length]
    if (!one) throw new Error('a demonstration without a démarche')
    const round = Math.floor(i / demarches.length)
    const id = one.id + 10_000 * round
    const title = `${one.title}${FOR[round]}`
    return { ...one, id, title, recorded: { ...one.recorded, demarche: id } }
  })
}

interface Weight {
  path: string
  html: number
  /** With its style and its script. */
  all: number
}

/** By kind, which is the first folder of a page in French. */
async function heaviest(root: string): Promise<Map<string, Weight>> {
  const [style, script] = await Promise.all(
    ['style.css.br', 'table.js.br'].map(async (name) => (await stat(join(root, name))).size),
  )
  const kinds = new Map<string, Weight>()
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (entry.name !== 'index.html') continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(root, file).replace(/index\.html$/, '')
    const [first = '', second] = path.split('/')
    if (first === 'en') continue
    const kind = `/${first}${second ? '/…' : ''}`
    const hasScript = (await readFile(file, 'utf8')).includes('table.js')
    const html = (await stat(`${file}.br`)).size
    const all = html + (style ?? 0) + (hasScript ? (script ?? 0) : 0)
    if (all > (kinds.get(kind)?.all ?? 0)) kinds.set(kind, { path: `/${path}`, html, all })
  }
  return new Map([...kinds].sort())
}

/** The four marks, and the audits that fail whole. @throws {Error} where the page could not be judged */
async function marksOf(address: string): Promise<string[]> {
  const port = await freePort()
  const options = await launchOptions()
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  })
  try {
    const result = await lighthouse(address, { port, onlyCategories: [...MARKS], logLevel: 'error' })
    if (!result || result.lhr.runtimeError) {
      throw new Error(`Lighthouse cannot judge ${address}: ${result?.lhr.runtimeError?.message}`)
    }
    const { categories, audits } = result.lhr
    const failed = Object.values(audits).filter(({ score }) => score === 0)
    return [
      ...MARKS.map((name) => `${name} ${Math.round(100 * (categories[name]?.score ?? Number.NaN))}`),
      ...failed.map(({ id, title }) => `fails ${id}: ${title}`),
    ]
  } finally {
    await browser.close()
  }
}
