import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshFolder, OBSERVATORY, run, waitFor } from '../support/processes.ts'
import { recordCollector, serveRecorded } from '../support/recorded-collector.ts'

const make = (...words: string[]) => run(OBSERVATORY, {}, ...words)

it('says what is wrong with what was typed, and how it is used', async () => {
  const { said, exitCode } = make('--from', 'avis.example', '--to', 'x')
  expect(await exitCode).toBe(2)
  expect(said.err).toContain('--from=avis.example: a web address is needed\n')
  expect(said.err).toContain('--every SECONDS')
})

it('makes the site once, and again from the last good answers where the collector is gone', async () => {
  const collector = await serveRecorded(await recordCollector())
  const folder = await freshFolder()
  const words = ['--from', collector.url, '--to', folder]
  collector.isBroken = true
  const early = make(...words)
  expect(await early.exitCode).toBe(1)
  expect(early.said.err).toContain('feed: refused status=503')
  expect(early.said.err).toContain('No site yet')

  collector.isBroken = false
  const good = make(...words)
  expect(await good.exitCode).toBe(0)
  expect(good.said).toEqual({ out: `Made the site: ${folder}/current\n`, err: '' })
  const page = () => readFile(join(folder, 'current/index.html'), 'utf8')
  expect(await page()).toContain('Démarche 1617')

  collector.isBroken = true
  const late = make(...words)
  expect(await late.exitCode).toBe(1)
  expect(await page()).toContain('Le service des avis répond par une erreur (503).')
  expect(await page()).toContain('Démarche 1617')
})

it('goes on making the site until it is told to stop', async () => {
  const collector = await serveRecorded(await recordCollector())
  const folder = await freshFolder()
  const running = make('--from', collector.url, '--to', folder, '--every', '1')
  await waitFor(running, 'Made the site')

  const second = make('--from', collector.url, '--to', folder)
  expect(await second.exitCode).toBe(1)
  expect(second.said.err).toBe(`${folder}: another process makes a site there; nothing was done\n`)

  const asked = collector.asked.length
  await expect.poll(() => collector.asked.length).toBeGreaterThan(asked)
  running.child.kill('SIGTERM')
  expect(await running.exitCode).toBe(0)
})

it('is none the worse for having been killed while one site took the place of another', async () => {
  const collector = await serveRecorded(await recordCollector())
  const folder = await freshFolder()
  const words = ['--from', collector.url, '--to', folder]
  const killed = make(...words, '--every', '1')
  await waitFor(killed, 'Made the site')
  killed.child.kill('SIGKILL')
  await killed.exitCode
  // As it would be between two steps: half a site, and a link that is not in its place yet.
  await mkdir(join(folder, 'site-half/demarches'), { recursive: true })
  await symlink('site-half', join(folder, 'current.new'))
  expect(await make(...words).exitCode).toBe(0)
  expect(await readFile(join(folder, 'current/demarches/1617/index.html'), 'utf8')).toContain('Démarche 1617')
  const left = (await readdir(folder)).filter((name) => !name.startsWith('site-2'))
  expect(left.sort()).toEqual(['current', 'state'])
})
