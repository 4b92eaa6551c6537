import { runToEnd } from './programs.ts'

/** Root installs without sudo, and runs a browser without its sandbox. */
export const isRoot = process.getuid?.() === 0

/**
 * Installs a browser, or another program, from Debian's packages, saying so.
 * @returns false where there is no apt, no right to install, or no such package (Ubuntu's are often only snaps)
 */
export async function installFromDebian(...packages: string[]): Promise<boolean> {
  if (!(await runToEnd(['apt-get', '--version'], { quiet: true })).ok) return false
  const rights = isRoot ? [] : ['sudo', '--non-interactive']
  if (!isRoot && !(await runToEnd([...rights, 'true'], { quiet: true })).ok) return false
  // sudo drops the environment, hence `env` behind it; a question asked by a package would wait for ever.
  const apt = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  console.log(`Installing with apt-get: ${packages.join(', ')}.`)
  if (!(await runToEnd([...apt, 'update', '--quiet=2'])).ok) return false
  // Without recommended packages a browser has no font at all, and text without a font has no size.
  const wanted = [...packages, 'fonts-dejavu-core']
  const install = [...apt, 'install', '--yes', '--quiet=2', '--no-install-recommends', ...wanted]
  return (await runToEnd(install)).ok
}
