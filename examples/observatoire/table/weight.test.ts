import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawBareSite } from '../../../tests/support/bare-site.ts'
import { madeUpKnowledge } from '../../../tests/support/made-up-knowledge.ts'

/** What the menu around a page may weigh, brotli: it is not drawn here. */
const MENU_BYTES = 2_000

let weights: Map<string, number>
beforeAll(async () => {
  const site = await drawBareSite(madeUpKnowledge(1_000), ['fr'])
  // As a server that keeps its files compressed sends them.
  weights = new Map([...site].map(([path, body]) => [path, brotliCompressSync(body).length]))
}, 120_000)

describe('with 1,000 démarches', () => {
  it('keeps every page under 50 KB, its style and its script with it', () => {
    const rest = weightOf('/style.css') + weightOf('/table.js') + MENU_BYTES
    const pages = [...weights].filter(([path]) => path.endsWith('/'))
    expect(pages.length).toBeGreaterThan(30)
    const heaviest = Math.max(...pages.map(([, bytes]) => bytes + rest))
    expect(heaviest).toBeLessThan(50_000)
  })

  it('keeps the script under 6 KB', () => {
    expect(weightOf('/table.js')).toBeLessThan(6_000)
  })

  it('sends the lines in less than two pages’ weight, to those who search', () => {
    expect(weightOf('/demarches.json')).toBeLessThan(100_000)
  })
})

function weightOf(path: string): number {
  const bytes = weights.get(path)
  if (bytes === undefined) throw new Error(`The site has no ${path}`)
  return bytes
}
