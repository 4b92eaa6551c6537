import { installFromDebian } from './debian.ts'
import { runToEnd } from './programs.ts'

/** Finds a PHP, else installs Debian's where this user may, else says that there is none. */
export async function ensurePhp(): Promise<void> {
  if (await hasPhp()) return
  await installFromDebian('php-cli')
  if (!(await hasPhp())) console.log('No PHP here, and none may be installed: its snippet is not tried.')
}

async function hasPhp(): Promise<boolean> {
  return (await runToEnd(['php', '--version'], { quiet: true })).ok
}
