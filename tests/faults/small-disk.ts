import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'

/**
 * Small disks of their own, mounted for one test. Where this user may not mount, the test says so and counts as
 * skipped.
 */

const SIZE_MIB = 32

/** A disk in memory. @returns its folder */
export function mountTmpfs({ skip }: TestContext): string {
  const folder = freshFolder()
  mount(skip, ['-t', 'tmpfs', '-o', `size=${SIZE_MIB}m`, 'tmpfs', folder], folder)
  return folder
}

/** An ext4 in a file: what it takes to forbid writing under an open file, or to freeze. @returns its folder */
export function mountExt4({ skip }: TestContext): string {
  const image = join(freshFolder(), 'disk.img')
  const folder = freshFolder()
  try {
    run('truncate', '-s', `${SIZE_MIB}M`, image)
    // No blocks kept back for root, no journal to wait for.
    run('mkfs.ext4', '-q', '-m', '0', image)
  } catch (error) {
    skip(`no ext4 can be made here: ${error}`)
  }
  mount(skip, ['-o', 'loop', image, folder], folder)
  return folder
}

/** Writes until nothing more fits. @returns the file that takes all the room */
export function fillDisk(folder: string): string {
  const path = join(folder, 'ballast')
  const file = openSync(path, 'w')
  // Ever smaller pieces, so that not even a page is left.
  for (const size of [1 << 20, 4096, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  closeSync(file)
  return path
}

export function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: 'pipe' })
}

function mount(skip: TestContext['skip'], args: string[], folder: string): void {
  try {
    run('mount', ...args)
  } catch (error) {
    skip(`this user may not mount a disk: ${error}`)
  }
  // Lazily: a test that failed may have left a process on it.
  onTestFinished(() => run('umount', '--lazy', folder))
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'monavis-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
