import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Compiles what makes every sync of a process take longer.
 * @returns the environment of such a process
 * @throws {Error} where there is no C compiler
 */
export function slowDisk(folder: string, ms: number): Record<string, string> {
  const source = fileURLToPath(new URL('slow-disk.c', import.meta.url))
  const library = join(folder, 'slow-disk.so')
  execFileSync('cc', ['-shared', '-fPIC', '-o', library, source, '-ldl'], { stdio: 'pipe' })
  return { LD_PRELOAD: library, SLOW_DISK_MS: String(ms) }
}
