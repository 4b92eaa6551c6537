import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { form, prompt } from '@monavis/shared/texts/fr'
import { describe, expect, it } from 'vitest'
import type { ReleasedBundle } from '../../widget/release.ts'
import { textKeys } from '../../widget/text-keys.ts'
import { freshFolder, run } from '../support/processes.ts'
import { built } from '../support/released.ts'

const program = (path: string) => fileURLToPath(new URL(`../../widget/${path}`, import.meta.url))
const BUILD = program('build.ts')
const RELEASE = program('release.ts')

async function runWell(file: string, folder: string): Promise<void> {
  const { said, exitCode } = run(file, {}, folder)
  expect([await exitCode, said.err]).toEqual([0, ''])
}

/** What today's build makes of an empty folder of releases. */
async function releaseToday(): Promise<string> {
  const folder = await freshFolder()
  await writeFile(join(folder, 'manifest.json'), '[]')
  await runWell(RELEASE, folder)
  return folder
}

const readManifest = async (folder: string): Promise<ReleasedBundle[]> =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))

describe('the build', () => {
  it('gives the same bytes and names each time, and names that tell the bytes', async () => {
    const folder = join(await freshFolder(), 'again')
    await runWell(BUILD, folder)
    expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual(built)
    for (const [file, name] of Object.entries({
      'v1.js': built.loader,
      'full.js': built.full,
      'form.js': built.form,
      'dialog.js': built.dialog,
    })) {
      const again = await readFile(join(folder, file))
      expect(again.equals(await readFile(program(`dist/browser/${file}`))), file).toBe(true)
      expect(name).toContain(createHash('sha256').update(again).digest('hex').slice(0, 12))
    }
  })

  it('binds each loader to the questionnaire made with it', async () => {
    const read = (file: string) => readFile(program(`dist/browser/${file}`), 'utf8')
    expect(await read('v1.js')).toContain(`/widget/${built.form}`)
    expect(await read('v1.js')).toContain(`/widget/${built.dialog}`)
    const full = await read('full.js')
    expect(full).not.toMatch(/\bimport\b|(form|dialog)-[0-9a-f]{12}/)
  })
})

describe('a release', () => {
  it('keeps the five scripts, once', async () => {
    const folder = await releaseToday()
    await runWell(RELEASE, folder)
    expect((await readdir(folder)).sort()).toEqual(
      [built.loader, built.full, built.form, built.dialog, built.porteur, 'manifest.json'].sort(),
    )
    expect(await readManifest(folder)).toEqual([
      {
        ...built,
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        textKeys: expect.arrayContaining(['form.comment']),
      },
    ])
  })

  it('never changes what was released', async () => {
    const folder = await releaseToday()
    const tampered = join(folder, built.full)
    await writeFile(tampered, 'another')
    const { said, exitCode } = run(RELEASE, {}, folder)
    expect(await exitCode).toBe(1)
    expect(said.err).toContain(`${built.full} was released with another content`)
    expect(await readFile(tampered, 'utf8')).toBe('another')
  })

  it('is still whole: every file by its hash, every text that it looks up', async () => {
    const today = new Set(textKeys({ prompt, form }))
    for (const folder of [program('released'), await releaseToday()]) {
      const releases = await readManifest(folder)
      for (const { loader, full, form: questionnaire, dialog, textKeys: wanted } of releases) {
        for (const name of [loader, full, questionnaire, dialog]) {
          const content = await readFile(join(folder, name))
          expect(name).toContain(createHash('sha256').update(content).digest('hex').slice(0, 12))
        }
        expect(
          wanted.filter((key) => !today.has(key)),
          loader,
        ).toEqual([])
      }
    }
  })
})
