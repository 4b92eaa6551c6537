import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openSite } from '@monavis/examples/observatoire/keep-site'
import { expect, it } from 'vitest'
import { recordCollector, serveRecorded } from '../support/recorded-collector.ts'
import { fillDisk, mountTmpfs } from './small-disk.ts'

it('goes on showing the site of before on a full disk, and what has changed once there is room', async (context) => {
  const folder = mountTmpfs(context)
  const collector = await serveRecorded(await recordCollector())
  const site = await openSite({ collectorUrl: collector.url, folder })
  const refresh = () => site.refresh(new AbortController().signal)
  const page = () => readFile(join(folder, 'current/index.html'), 'utf8')
  expect((await refresh()).site).toBe('made')
  const before = await page()
  const names = await readdir(folder)

  const ballast = fillDisk(folder)
  const feed = '/api/v1/observatoire?window=12m'
  collector.answers.set(
    feed,
    (collector.answers.get(feed) ?? '').replaceAll('Démarche 1617', 'Démarche renommée'),
  )
  expect(await refresh()).toMatchObject({ site: 'unwritten', reason: expect.stringContaining('ENOSPC') })
  collector.isBroken = true
  // Nothing to keep, a notice to show.
  expect((await refresh()).site).toBe('unwritten')
  expect(await page()).toBe(before)
  expect((await readdir(folder)).sort()).toEqual([...names, 'ballast'].sort())

  await rm(ballast)
  collector.isBroken = false
  expect((await refresh()).site).toBe('made')
  expect(await page()).toContain('Démarche renommée')
  await site.close()
})
