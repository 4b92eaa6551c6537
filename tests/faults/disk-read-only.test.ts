import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { breakAndMend, LONGEST_MS } from './break-and-mend.ts'
import { COLLECTOR, startCollectorProcess } from './collector-process.ts'
import { mountExt4, mountTmpfs, run } from './small-disk.ts'

it('says 503 where its file may no longer be written, goes on with the scores, and recovers', {
  timeout: LONGEST_MS,
}, async (context) => {
  const path = join(mountExt4(context), 'monavis.sqlite')
  const files = [path, `${path}-wal`]
  // What neither root nor a file already open can pass, unlike permission bits.
  const mendIt = () => run('chattr', '-i', ...files)
  onTestFinished(mendIt)
  await breakAndMend({
    databaseUrl: `sqlite:${path}`,
    breakIt: () => run('chattr', '+i', ...files),
    mendIt,
    reason: 'disk-error',
  })
})

it('says in one line that the disk is read-only from the start', async (context) => {
  const folder = mountTmpfs(context)
  const DATABASE_URL = `sqlite:${join(folder, 'monavis.sqlite')}`
  await (await startCollectorProcess(DATABASE_URL)).kill()
  run('mount', '-o', 'remount,ro', folder)
  const env = { ...process.env, PORT: '0', DATABASE_URL }
  const { status, stderr } = spawnSync(process.execPath, [COLLECTOR], { env, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^DATABASE_URL=sqlite:.*readonly.*\n$/)
  run('mount', '-o', 'remount,rw', folder)
  await (await startCollectorProcess(DATABASE_URL)).kill()
})
