import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@monavis/shared/vote'
import type { FastifyInstance } from 'fastify'
import { Representation, sendRepresentation } from '../http/representation.ts'
import { TEXTS } from '../pages/languages.ts'
import type { WidgetFiles } from './widget-files.ts'

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

const SCRIPT_TYPE = 'text/javascript; charset=utf-8'

/** What is pasted by its name, with the types of the element. */
const SCRIPTS = {
  'v1.js': SCRIPT_TYPE,
  'element.js': SCRIPT_TYPE,
  'element.d.ts': 'text/plain; charset=utf-8',
}

/** What our own pages load. */
const OWN = {
  'page.css': 'text/css; charset=utf-8',
  'pilotage.css': 'text/css; charset=utf-8',
  'pilotage.js': SCRIPT_TYPE,
}

const ASSETS: readonly Asset[] = [
  ...Object.entries(SCRIPTS).map(([name, type]) => ({
    url: import.meta.resolve(`@monavis/widget/browser/${name}`),
    type,
    addresses: [`/widget/${name}`],
  })),
  ...Object.entries(OWN).map(([name, type]) => ({
    url: import.meta.resolve(`@monavis/collector/assets/${name}`),
    type,
    addresses: [`/static/${name}`],
  })),
  {
    url: import.meta.resolve('@monavis/collector/assets/favicon.svg'),
    type: 'image/svg+xml',
    // Where browsers look for it by themselves: no page has to name it.
    addresses: ['/favicon.ico'],
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
/** An hour: a mended widget reaches everyone soon. */
const FRESH = 'public, max-age=3600'
/** A year, as long as is usual, and nothing to ask for before that (RFC 8246). */
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * What browsers load, from memory, compressed once.
 * @param immutable scripts that never change, by name
 */
export async function assetRoutes(
  app: FastifyInstance,
  { immutable }: Pick<WidgetFiles, 'immutable'>,
): Promise<void> {
  const serve = (address: string, representation: Representation, caching = FRESH) => {
    app.get(address, { schema: { hide: true } }, async (request, reply) => {
      reply.header('cache-control', caching)
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
  for (const [name, content] of immutable) {
    serve(`/widget/${name}`, new Representation(SCRIPT_TYPE, content, BROTLI_QUALITY), FOR_EVER)
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
