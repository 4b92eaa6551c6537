/**
 * Builds what a browser loads, into dist/browser or the folder that is named. The same source gives the same bytes, and
 * the bytes of a file give the name that it is served under for ever: docs/decisions/0008.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildEnvironmentOptions, build } from 'vite'

/** Names that a build's files are served under; written as manifest.json. */
export interface Bundle {
  version: string
  /** v1.js */
  loader: string
  /** full.js */
  full: string
  /** form.js */
  form: string
  /** dialog.js */
  dialog: string
  /** porteur.js */
  porteur: string
}

const optimization = { inlineConst: { mode: 'all' as const, pass: 3 } }
/** What JSX is turned into: shorter than the calls of the automatic runtime, which makes its nodes a second time. */
const JSX = { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } as const
const transform = { inject: { h: ['preact', 'h'], Fragment: ['preact', 'Fragment'] } } satisfies {
  inject: Record<string, [string, string]>
}

/** What the script of the tag asks for when it is needed, and calls by its name. */
const onNeed = (input: string): BuildEnvironmentOptions => ({
  rolldownOptions: { optimization, transform, input, preserveEntrySignatures: 'strict' },
})

/**
 * The script of the tag: one classic script, for the tag has no type="module". As a library: else Vite wraps the
 * import() in a helper that has nothing to preload here.
 */
const LOADER: BuildEnvironmentOptions = {
  lib: { entry: 'src/v1.ts', formats: ['iife'], name: 'monavis' },
  // A byte order mark: the accents come through in an ISO-8859-1 page too, whatever server sends the copy. And a word to
  // V8 (Chrome from 136), which then compiles all of it beside the main thread, and not each function as it is called.
  rolldownOptions: { optimization, transform, output: { postBanner: '\uFEFF//# allFunctionsCalledOnLoad' } },
}

const folder = process.argv[2] ?? join(import.meta.dirname, 'dist/browser')
await mkdir(folder, { recursive: true })
const { version } = JSON.parse(await readFile(join(import.meta.dirname, 'package.json'), 'utf8'))

const form = `form-${await make('form.js', onNeed('src/converse.tsx'))}.js`
const dialog = `dialog-${await make('dialog.js', onNeed('src/open-on-click.ts'))}.js`
const porteur = `porteur-${await make('porteur.js', onNeed('src/porteur.ts'))}.js`
const loader = `${version}-${await make('v1.js', LOADER, { form, dialog, porteur })}.js`
// For single-page apps.
await make('element.js', onNeed('src/element.ts'), { form, dialog, porteur })
await writeTypes(['api', 'element'])
// All in one: it asks for no second script.
const full = `${version}-${await make('full.js', LOADER)}-full.js`
const bundle: Bundle = { version, loader, full, form, dialog, porteur }
await writeFile(join(folder, 'manifest.json'), JSON.stringify(bundle))

/**
 * @param others names of what the file asks for; without one, it holds its own
 * @returns 12 hexadecimal digits, others for another content
 */
async function make(
  file: string,
  options: BuildEnvironmentOptions,
  { form = '', dialog = '', porteur = '' } = {},
): Promise<string> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    define: { FORM: JSON.stringify(form), DIALOG: JSON.stringify(dialog), PORTEUR: JSON.stringify(porteur) },
    oxc: { jsx: JSX },
    build: {
      ...options,
      // Older browsers lack what the prompt needs (`AbortSignal.timeout`): there the link stays.
      target: 'es2022',
      // The style sheets say by themselves what older browsers get: rewritten for them, they would grow.
      cssTarget: 'esnext',
      write: false,
    },
  })
  const [made] = [built].flat()
  if (!made || !('output' in made) || made.output.length !== 1) throw new Error(`${file} is not one file`)
  const { code } = made.output[0]
  await writeFile(join(folder, file), code)
  console.info(`${file}: ${Buffer.byteLength(code)} bytes`)
  return createHash('sha256').update(code).digest('hex').slice(0, 12)
}

/**
 * The types of element.js in one file, for whoever takes them from the service.
 * @param modules which the compiler has declared, each standing on those before it alone
 */
async function writeTypes(modules: readonly string[]): Promise<void> {
  const declared = await Promise.all(
    modules.map((name) => readFile(join(import.meta.dirname, `dist/types/${name}.d.ts`), 'utf8')),
  )
  const types = declared
    .join('\n')
    .replaceAll(/^(export \{.*\} from '\.\/.*|\/\/# sourceMappingURL.*)\n?/gm, '')
  // Without this, what is declared for its own use would be exported too.
  await writeFile(join(folder, 'element.d.ts'), `${types}\nexport {}\n`)
}
