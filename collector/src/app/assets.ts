import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@monavis/shared/vote'
import type { FastifyInstance } from 'fastify'
import { Representation, sendRepresentation } from '../http/representation.ts'
import { TEXTS } from '../pages/languages.ts'

/** A file of the service: where it lies, what it is, and its addresses. */
interface Asset {
  url: string
  type: string
  addresses: string[]
}

/** Images of the button, by name; the oldest codes have the first two at an address of their own. */
const IMAGES = {
  'bouton-bleu': ['static', 'monavis-static'],
  'bouton-blanc': ['static', 'monavis-static'],
  'bouton-bleu-clair': ['static'],
  'bouton-bleu-sombre': ['static'],
}
const IMAGE_TYPES = { svg: 'image/svg+xml', png: 'image/png' }

const ASSETS: readonly Asset[] = [
  ...['v1.js', 'form.js'].map((script) => ({
    url: import.meta.resolve(`@monavis/widget/browser/${script}`),
    type: 'text/javascript; charset=utf-8',
    addresses: [`/widget/${script}`],
  })),
  {
    url: new URL('../../assets/page.css', import.meta.url).href,
    type: 'text/css; charset=utf-8',
    addresses: ['/static/page.css'],
  },
  ...Object.entries(IMAGES).flatMap(([name, folders]) =>
    Object.entries(IMAGE_TYPES).map(([extension, type]) => ({
      url: import.meta.resolve(`@monavis/widget/images/${name}.${extension}`),
      type,
      addresses: folders.map((folder) => `/${folder}/${name}.${extension}`),
    })),
  ),
]

/** Compressed once in the life of the process: as small as can be. */
const BROTLI_QUALITY = 11
/** Short: a mended widget reaches everyone within the hour. */
const MAX_AGE_S = 3600

/** What browsers load, from memory, compressed once. */
export async function assetRoutes(app: FastifyInstance): Promise<void> {
  const serve = (address: string, representation: Representation) => {
    app.get(address, { schema: { hide: true } }, async (request, reply) => {
      reply.header('cache-control', `public, max-age=${MAX_AGE_S}`)
      // They are made to be loaded by other sites, isolated ones (COEP) included.
      reply.header('cross-origin-resource-policy', 'cross-origin')
      // An image opened by itself is a document, and could be framed as one.
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
      return sendRepresentation(request, reply, representation)
    })
  }
  for (const { url, type, addresses } of ASSETS) {
    const representation = new Representation(type, await readFile(fileURLToPath(url)), BROTLI_QUALITY)
    for (const address of addresses) serve(address, representation)
  }
  for (const locale of LOCALES) {
    const texts = JSON.stringify(widgetTexts(locale))
    serve(
      `/widget/${locale}.json`,
      new Representation('application/json; charset=utf-8', texts, BROTLI_QUALITY),
    )
  }
}

/** What the widget says in a language; the French of its first question comes with its script. */
function widgetTexts(locale: Locale) {
  const { prompt, form } = TEXTS[locale]
  return locale === DEFAULT_LOCALE ? { form } : { prompt, form }
}
