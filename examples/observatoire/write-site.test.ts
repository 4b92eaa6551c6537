import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { freshFolder } from '../../tests/support/processes.ts'
import { openShown } from './write-site.ts'

/** A site whose files all say the same. */
const siteOf = (version: number, files = 20) =>
  new Map(Array.from({ length: files }, (_, index) => [`pages/${index}/index.html`, `version ${version}`]))

it('shows a site with its compressed forms, and does nothing for the same one', async () => {
  const folder = await freshFolder()
  const shown = await openShown(folder)
  expect(await shown.show(siteOf(1))).toBe(true)
  expect(await shown.show(siteOf(1))).toBe(false)
  const page = join(folder, 'current/pages/3/index.html')
  expect(await readFile(page, 'utf8')).toBe('version 1')
  expect(brotliDecompressSync(await readFile(`${page}.br`)).toString()).toBe('version 1')
  expect(await shown.show(siteOf(2, 3))).toBe(true)
  expect(brotliDecompressSync(await readFile(join(folder, 'current/pages/2/index.html.br'))).toString()).toBe(
    'version 2',
  )
  expect(await readdir(join(folder, 'current/pages'))).toEqual(['0', '1', '2'])
})

it('never lacks a page while one site takes the place of another', async () => {
  const folder = await freshFolder()
  const shown = await openShown(folder)
  await shown.show(siteOf(0))
  let isOver = false
  const seen = new Set<string>()
  // Files are written in their order: half a site would show the first as newer than the last, or no last.
  const reader = async () => {
    while (!isOver) {
      const first = await readFile(join(folder, 'current/pages/0/index.html'), 'utf8')
      const last = await readFile(join(folder, 'current/pages/19/index.html'), 'utf8')
      seen.add(first)
      expect(Number(last.slice('version '.length))).toBeGreaterThanOrEqual(
        Number(first.slice('version '.length)),
      )
    }
  }
  const reading = reader().finally(() => {
    isOver = true
  })
  for (let version = 1; seen.size < 5 && !isOver; version++) await shown.show(siteOf(version))
  isOver = true
  await reading
})

it('keeps the site before for who is still reading it, and takes away what an interrupted run left', async () => {
  const folder = await freshFolder()
  await mkdir(join(folder, 'site-interrupted'))
  const shown = await openShown(folder)
  await shown.show(siteOf(1))
  await (await openShown(folder)).show(siteOf(2))
  await (await openShown(folder)).show(siteOf(3))
  const sites = (await readdir(folder)).filter((name) => name.startsWith('site-'))
  expect(sites).toHaveLength(2)
  expect(sites).not.toContain('site-interrupted')
})
