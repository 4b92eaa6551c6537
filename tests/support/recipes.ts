import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

/** The service in the recipes. */
export const SERVICE = 'https://avis.example.fr'

/** Reads a recipe, as it is to be pasted. */
export function readRecipe(path: string): Promise<string> {
  return readFile(new URL(`../../examples/recipes/${path}`, import.meta.url), 'utf8')
}

/** What a site serves, by address; without one of its own, `/`. */
export type Files = Record<string, string>

/** The apps of `tests/browser/recipes`, and where each begins. */
const APPS = {
  react: { client: 'client.jsx', server: 'server.jsx' },
  vue: { client: 'client.js', server: 'server.js' },
}

export type Framework = keyof typeof APPS

/** Builds an app around the recipes of a framework, and has a server of its own render it. */
export async function buildApp(framework: Framework): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-recipe-'))
  try {
    for (const [part, entry] of Object.entries(APPS[framework])) {
      await build({
        configFile: false,
        logLevel: 'warn',
        root: fileURLToPath(new URL(`../browser/recipes/${framework}`, import.meta.url)),
        plugins: [
          vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'je-donne-mon-avis' } } }),
        ],
        // All in one file, which is run outside of this project.
        ssr: { noExternal: true },
        build: {
          outDir: folder,
          emptyOutDir: false,
          ssr: part === 'server',
          rolldownOptions: { input: entry, output: { entryFileNames: `${part}.mjs` } },
        },
      })
    }
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'server.mjs')])
    return {
      '/': `<!doctype html><html lang="fr"><head><title>App</title><link rel="icon" href="data:,"><script type="module" src="/client.js"></script></head><body><div id="app">${stdout.trim()}</div></body></html>`,
      '/client.js': await readFile(join(folder, 'client.mjs'), 'utf8'),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/**
 * Serves a recipe on an origin of its own until the test ends, with `collectorUrl` for the service in it.
 * @returns its address
 */
export async function serveRecipe(
  files: Files,
  collectorUrl: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html'
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers })
    response.end((files[url] ?? files['/'])?.replaceAll(SERVICE, collectorUrl))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
