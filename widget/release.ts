/**
 * Keeps the scripts that are built among those that are served for ever: in `released`, or the folder that is named. Run
 * it when a release is cut, and commit what it has written.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { form, prompt } from '@monavis/shared/texts/fr'
import type { Bundle } from './build.ts'
import { textKeys } from './text-keys.ts'

/** A build that pages out there hold to. */
export interface ReleasedBundle extends Omit<Bundle, 'porteur'> {
  /** Absent from the first releases. */
  porteur?: string
  /** Day of the release, UTC. */
  date: string
  /** What it may look up among the texts, which come as they are on the day it runs: none of these may go. */
  textKeys: string[]
}

const built = join(import.meta.dirname, 'dist/browser')
const folder = process.argv[2] ?? join(import.meta.dirname, 'released')
const manifest = join(folder, 'manifest.json')

const bundle: Bundle = JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8'))
const released: ReleasedBundle[] = JSON.parse(await readFile(manifest, 'utf8'))

for (const [file, name] of [
  ['v1.js', bundle.loader],
  ['full.js', bundle.full],
  ['form.js', bundle.form],
  ['dialog.js', bundle.dialog],
  ['porteur.js', bundle.porteur],
] as const) {
  const content = await readFile(join(built, file))
  const kept = await readFile(join(folder, name)).catch(() => undefined)
  if (kept && !kept.equals(content))
    throw new Error(`${name} was released with another content, and never changes`)
  await writeFile(join(folder, name), content)
  console.info(name)
}

if (!released.some(({ loader }) => loader === bundle.loader)) {
  const date = new Date().toISOString().slice(0, 10)
  const lines = [...released, { ...bundle, date, textKeys: textKeys({ prompt, form }) }]
  await writeFile(manifest, `[\n${lines.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`)
}
