import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { slowDisk } from './slow-disk.ts'
import { soak, wrongsOf } from './soak.ts'

/** The short form; `npx pnpm@12 faults soak` is the long one. */
const SECONDS = 12
const LONGEST_MS = 180_000
/** Added to each sync: a disk bad enough for any machine to offer twice what it takes. */
const SLOW_DISK_MS = 400

it('sheds at twice its capacity with 503 and Retry-After, counts all it took, and does not grow', {
  timeout: LONGEST_MS,
}, async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), 'monavis-soak-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  let env: Record<string, string> = {}
  try {
    env = slowDisk(folder, SLOW_DISK_MS)
  } catch (error) {
    skip(`no disk can be made slow here: ${error}`)
  }
  const soaked = await soak(`sqlite:${join(folder, 'monavis.sqlite')}`, SECONDS, env)
  expect(wrongsOf(soaked)).toEqual([])
  expect(soaked.answers.taken).toBeGreaterThan(0)
  expect(soaked.answers.shed).toBeGreaterThan(0)
})
