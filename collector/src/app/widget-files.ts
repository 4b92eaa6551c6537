import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { WidgetScript, WidgetScripts } from '../registry/button-codes.ts'

/** Names under which the scripts of one build are served for ever, as the build writes them. */
interface Bundle {
  loader: string
  full: string
  form: string
  dialog: string
  /** Absent from the first releases. */
  porteur?: string
}

/** The scripts of the widget, with the addresses that never change. */
export interface WidgetFiles {
  /** By name: those of this build, and of every release. */
  immutable: ReadonlyMap<string, Buffer>
  /** What a code pasted today may name by its hash: those of the last release. */
  scripts: WidgetScripts
}

/** Reads all of them: some forty kilobytes a release. */
export async function readWidgetFiles(): Promise<WidgetFiles> {
  const bundle: Bundle = JSON.parse(String(await read('browser/manifest.json')))
  const releases: Bundle[] = JSON.parse(String(await read('released/manifest.json')))
  const immutable = new Map([
    [bundle.loader, await read('browser/v1.js')],
    [bundle.full, await read('browser/full.js')],
    [bundle.form, await read('browser/form.js')],
    [bundle.dialog, await read('browser/dialog.js')],
  ])
  if (bundle.porteur) immutable.set(bundle.porteur, await read('browser/porteur.js'))
  for (const { loader, full, form, dialog, porteur } of releases) {
    for (const name of [loader, full, form, dialog, porteur ?? []].flat())
      immutable.set(name, await read(`released/${name}`))
  }
  // A build that is not released goes with the next one: what is pasted must stay.
  const { loader, full } = releases.at(-1) ?? bundle
  return { immutable, scripts: { loader: scriptOf(loader, immutable), full: scriptOf(full, immutable) } }
}

function read(path: string): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve(`@monavis/widget/${path}`)))
}

function scriptOf(name: string, files: ReadonlyMap<string, Buffer>): WidgetScript {
  const content = files.get(name)
  if (!content) throw new Error(`${name} is not among the files of the widget`)
  const digest = createHash('sha384').update(content).digest('base64')
  return { path: `/widget/${name}`, integrity: `sha384-${digest}` }
}
