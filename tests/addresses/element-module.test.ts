import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { engines } from '../support/databases.ts'
import { runToEnd } from '../support/programs.ts'

/** The element as a module: what a server and a compiler make of it. */
const [sqlite] = engines

it('is imported on a server, where it does nothing', async () => {
  const code = `
    const names = () => Object.getOwnPropertyNames(globalThis)
    const before = names()
    const module = Object.keys(await import(${JSON.stringify(import.meta.resolve('@monavis/widget'))}))
    console.log(JSON.stringify({ module, added: names().filter((name) => !before.includes(name)) }))`
  const { ok, output } = await runToEnd([process.execPath, '--input-type=module', '--eval', code], {
    quiet: true,
  })
  expect(ok, output).toBe(true)
  expect(JSON.parse(output)).toEqual({ module: ['JeDonneMonAvis', 'mount', 'open', 'unmount'], added: [] })
})

const ADDRESS = 'https://avis.example.fr/widget/element.js'
const CONSUMER = `
import type { MountOptions } from '${ADDRESS}'

const { mount, open, unmount } = await import('${ADDRESS}')
const place = document.createElement('je-donne-mon-avis')
place.addEventListener('monavis:close', ({ detail }) => detail satisfies null)
addEventListener('monavis:vote', ({ detail }) => detail satisfies null)
const options: MountOptions = { demarche: 1617, button: 1, lang: 'fr', display: 'button' }
const isAsked: boolean = await mount(place, options)
const isOpen: boolean = await open({ demarche: 1617 }, document.body)
unmount(place)
// @ts-expect-error: a number
await open({ demarche: '1617' })
// @ts-expect-error: nothing else
await mount(place, { demarche: 1617, display: 'dialog' })
// @ts-expect-error: for its own use
export type { Base } from '${ADDRESS}'
export { isAsked, isOpen }
`

it.each(['preserve', 'nodenext'])('comes with types that compile by themselves (%s)', async (module) => {
  if (!sqlite) throw new Error('no engine')
  const { call } = await createTestApp(sqlite)
  const served = await call('GET', '/widget/element.d.ts')
  expect(served.headers['content-type']).toBe('text/plain; charset=utf-8')
  const folder = await mkdtemp(join(tmpdir(), 'monavis-types-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'types'))
  const compilerOptions = {
    module,
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    // As the README of the recipes says.
    paths: { [ADDRESS]: ['./types/element.d.ts'] },
  }
  const files = {
    'types/element.d.ts': served.text,
    'consumer.ts': CONSUMER,
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions, files: ['consumer.ts'] }),
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
  const { ok, output } = await runToEnd([process.execPath, tsc, '--project', folder], { quiet: true })
  expect(output).toBe('')
  expect(ok).toBe(true)
})
