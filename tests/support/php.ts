import { spawnSync } from 'node:child_process'
import { installFromDebian } from './debian.ts'

/** Whether PHP can be run here. */
function hasPhp(): boolean {
  return spawnSync('php', ['--version']).status === 0
}

/** Finds a PHP, else installs Debian's where this user may, else says that there is none. */
export async function ensurePhp(): Promise<void> {
  if (hasPhp()) return
  await installFromDebian('php-cli')
  if (!hasPhp()) console.log('No PHP here, and none may be installed: its snippet is not tried.')
}
