import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type DemonstrationDemarche, readDemarches } from '@monavis/examples/demonstration/demarches'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { launchOptions } from '../support/chromium.ts'
import { freePort } from '../support/free-port.ts'
import { serveFolder } from '../support/serve-folder.ts'
import { makeSiteFolder } from '../support/site-folder.ts'

const DEMARCHES = 1_000
const MARKS = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What the observatory of a thousand démarches weighs, and its four marks by Lighthouse (on a slow phone). */
export async function benchSite(): Promise<void> {
  const ends: (() => Promise<void>)[] = []
  try {
    const { root } = await makeSiteFolder((end) => ends.push(end), thousand())
    const { url, stop } = await serveFolder(root)
    ends.push(stop)
    console.info(`\nThe observatory, ${DEMARCHES} démarches: heaviest page of each kind, brotli`)
    for (const [kind, { path, bytes }] of await heaviest(root)) {
      console.info(`  ${kind.padEnd(24)} ${(bytes / 1024).toFixed(1).padStart(7)} KiB  ${path}`)
    }
    console.info('Lighthouse, out of 100, of the table')
    for (const line of await marksOf(`${url}/`)) console.info(`  ${line}`)
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

/** Those of the demonstration, again and again under other numbers. */
function thousand(): DemonstrationDemarche[] {
  const demarches = readDemarches()
  return Array.from({ length: DEMARCHES }, (_, i) => {
    const one = demarches[i % demarches.length]
    if (!one) throw new Error('a demonstration without a démarche')
    const round = Math.floor(i / demarches.length)
    const id = one.id + 10_000 * round
    const title = round === 0 ? one.title : `${one.title} (${round + 1})`
    return { ...one, id, title, recorded: { ...one.recorded, demarche: id } }
  })
}

/** By kind, which is the first folder of a page in French. */
async function heaviest(root: string): Promise<Map<string, { path: string; bytes: number }>> {
  const kinds = new Map<string, { path: string; bytes: number }>()
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (entry.name !== 'index.html.br') continue
    const path = relative(root, join(entry.parentPath, entry.name)).replace(/index\.html\.br$/, '')
    const [first = '', second] = path.split('/')
    const kind = `/${first}${second ? '/…' : ''}`
    const bytes = (await readFile(join(entry.parentPath, entry.name))).length
    if (first !== 'en' && bytes > (kinds.get(kind)?.bytes ?? 0)) kinds.set(kind, { path: `/${path}`, bytes })
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
