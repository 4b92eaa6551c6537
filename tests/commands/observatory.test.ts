import { readFile } from 'node:fs/promises'
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
  const asked = collector.asked.length
  await expect.poll(() => collector.asked.length).toBeGreaterThan(asked)
  running.child.kill('SIGTERM')
  expect(await running.exitCode).toBe(0)
})
