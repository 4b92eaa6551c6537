import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawBareSite } from '../../../tests/support/bare-site.ts'
import { madeUpKnowledge } from '../../../tests/support/made-up-knowledge.ts'

/** What the menu around a page may weigh, brotli: it is not drawn here. */
const MENU_BYTES = 2_000
/** The heaviest of each kind. */
const PAGES = ['/', '/indicateurs/toutes/', '/ministeres/ministere-de-l-economie-et-des-finances/']

let site: Map<string, Buffer>
beforeAll(async () => {
  site = await drawBareSite(madeUpKnowledge(1_000), ['fr'])
})

describe('with 1,000 démarches', () => {
  it.each(PAGES)('%s is under 50 KB, its style and its script with it', (page) => {
    const bytes = weightOf(page) + weightOf('/style.css') + weightOf('/table.js') + MENU_BYTES
    expect(bytes).toBeLessThan(50_000)
  })

  it('the script is under 6 KB', () => {
    expect(weightOf('/table.js')).toBeLessThan(6_000)
  })

  it('what the script asks for, once something is asked of it, is under 40 KB', () => {
    expect(weightOf('/demarches.json')).toBeLessThan(40_000)
  })
})

/** As a server that keeps its files compressed sends them: brotli 11, zlib's default. */
function weightOf(path: string): number {
  const body = site.get(path)
  if (!body) throw new Error(`The site has no ${path}`)
  return brotliCompressSync(body).length
}
