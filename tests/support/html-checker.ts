import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { installFromDebian } from './debian.ts'
import { findProgram } from './programs.ts'

const NU = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'))

/** What runs the checker of the W3C (Nu). `JAVA_PATH` names another than the machine's. */
export function findJava(): Promise<string | undefined> {
  return findProgram('JAVA_PATH', ['/usr/bin/java'])
}

/** Finds a Java, else installs Debian's where this user may, else says that there is none. */
export async function ensureJava(): Promise<void> {
  if (await findJava()) return
  await installFromDebian('default-jre-headless')
  if (!(await findJava())) console.log('No Java here, and none may be installed: HTML is not checked by Nu.')
}

// Read from the disk, a style sheet beside is of no origin; browsers tell what the policy of a served page blocks.
const OF_THE_DISK = '.*Content Security Policy.*external (stylesheet|script).*'
// As Preact writes them, its attributes always quoted.
const VOID_ELEMENTS = '.*Trailing slash on void elements.*'

/** @returns every error and warning the checker has of the HTML files of a folder, one a line; empty where all are valid */
export async function checkHtml(java: string, folder: string): Promise<string[]> {
  // What it says is on its standard error; its exit code only repeats whether there was an error.
  const child = spawn(
    java,
    [
      '-jar',
      NU,
      '--skip-non-html',
      '--format',
      'gnu',
      '--filterpattern',
      `${OF_THE_DISK}|${VOID_ELEMENTS}`,
      folder,
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')])
  return said.split('\n').filter((line) => line !== '')
}
