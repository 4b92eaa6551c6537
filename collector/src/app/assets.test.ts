import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { built, released } from '../../../tests/support/released.ts'

const [sqlite] = engines
const NAMES = ['bleu', 'blanc', 'bleu-clair', 'bleu-sombre']
/** Every address that a pasted code may have its image at, without its extension. */
const ADDRESSES = [
  ...NAMES.map((name) => `/static/bouton-${name}`),
  '/monavis-static/bouton-bleu',
  '/monavis-static/bouton-blanc',
]
const MAX_SVG_BYTES = 3_000
const MAX_PNG_BYTES = 15_000
const PNG_SIGNATURE = '89504e470d0a1a0a'

async function createFiles() {
  if (!sqlite) throw new Error('no engine')
  const { app } = await createTestApp(sqlite)
  return (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })
}

/** Width and height of a PNG in pixels, from its IHDR chunk (PNG, § 11.2.1). */
function pngSize(bytes: Buffer): number[] {
  expect(bytes.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('the images of the button', () => {
  it.each(ADDRESSES)('stand at %s, the PNG twice the size of the SVG', async (address) => {
    const get = await createFiles()
    const svg = await get(`${address}.svg`)
    const png = await get(`${address}.png`)
    expect([svg.statusCode, svg.headers['content-type']]).toEqual([200, 'image/svg+xml'])
    expect([png.statusCode, png.headers['content-type']]).toEqual([200, 'image/png'])
    for (const { headers } of [svg, png]) {
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
    }
    expect(svg.rawPayload.length).toBeLessThanOrEqual(MAX_SVG_BYTES)
    expect(png.rawPayload.length).toBeLessThanOrEqual(MAX_PNG_BYTES)
    const size = ['width', 'height'].map((name) =>
      Number(new RegExp(` ${name}="(\\d+)"`).exec(svg.body)?.[1]),
    )
    expect(size).toEqual([200, 85])
    expect(pngSize(png.rawPayload)).toEqual(size.map((pixels) => 2 * pixels))
  })

  it('say in words what they are, and load nothing', async () => {
    const get = await createFiles()
    for (const name of NAMES) {
      const { body } = await get(`/static/bouton-${name}.svg`)
      expect(body, name).toContain('aria-label="Je donne mon avis"')
      expect(body.replace('http://www.w3.org/2000/svg', ''), name).not.toMatch(
        /https?:|<script|<image|@import/,
      )
    }
  })

  it('are compressed where that makes them smaller', async () => {
    const get = await createFiles()
    const accepted = { 'accept-encoding': 'gzip, br' }
    const svg = await get('/static/bouton-bleu.svg', accepted)
    expect(svg.headers['content-encoding']).toBe('br')
    const png = await get('/static/bouton-bleu.png', accepted)
    expect(png.headers['content-encoding']).toBe(undefined)
    expect(pngSize(png.rawPayload)).toEqual([400, 170])
    const again = await get('/static/bouton-bleu.png', {
      ...accepted,
      'if-none-match': String(png.headers.etag),
    })
    expect(again.statusCode).toBe(304)
  })
})

describe('the scripts', () => {
  it.each([...released, built])(
    'of $loader are served for ever, under the hash of their bytes',
    async ({ loader, full, form, dialog }) => {
      const get = await createFiles()
      for (const name of [loader, full, form, dialog]) {
        const answer = await get(`/widget/${name}`, { 'accept-encoding': 'br' })
        expect([answer.statusCode, answer.headers['content-encoding']], name).toEqual([200, 'br'])
        expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
        expect(answer.headers['access-control-allow-origin']).toBe('*')
        const content = brotliDecompressSync(answer.rawPayload)
        expect(name).toContain(createHash('sha256').update(content).digest('hex').slice(0, 12))
        const again = await get(`/widget/${name}`, {
          'accept-encoding': 'br',
          'if-none-match': String(answer.headers.etag),
        })
        expect(again.statusCode).toBe(304)
      }
    },
  )

  it('of today stand at v1.js too, for an hour', async () => {
    const get = await createFiles()
    const [v1, loader] = [await get('/widget/v1.js'), await get(`/widget/${built.loader}`)]
    expect(v1.headers['cache-control']).toBe('public, max-age=3600')
    expect(v1.body).toBe(loader.body)
    expect((await get('/widget/form-000000000000.js')).statusCode).toBe(404)
  })
})
