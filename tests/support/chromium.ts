import { spawn } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium, type LaunchOptions } from 'playwright-core'

const isRoot = process.getuid?.() === 0

/** Where distributions put a Chromium of their own. */
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * The Chromium the browser tests drive: `CHROMIUM_PATH` where it is set, else the system's, else the one in
 * Playwright's own cache.
 * @throws {Error} when there is none, or when the one found does not start; `ensureChromium` gets one first
 */
async function chromiumPath(): Promise<string> {
  const path = await findChromium()
  if (path === undefined) {
    throw new Error('No Chromium found: `npx pnpm@12 test` gets one, or set CHROMIUM_PATH to yours.')
  }
  // A package half installed, or a download that lacks a system library, is there and yet does not run.
  const started = await run([path, '--version'], { quiet: true })
  if (!started.ok) throw new Error(`${path} is there but does not start: ${started.output.trim()}`)
  return path
}

/**
 * Finds a Chromium or gets one, saying so: Debian's package where this user may install it, else Playwright's
 * own download.
 * @throws {Error} when neither way gives one that starts
 */
export async function ensureChromium(): Promise<string> {
  if ((await findChromium()) === undefined) {
    console.log('No Chromium here: getting one for the browser tests.')
    if (!(await installDebianPackage())) await downloadWithPlaywright()
  }
  return chromiumPath()
}

/**
 * What to hand to Playwright's `chromium.launch`. Playwright itself already adds the switches that keep a
 * browser quiet offline (`--disable-background-networking`, `--disable-component-update`, `--disable-sync`,
 * `--no-first-run`, …): only what it leaves out stands here.
 */
export async function launchOptions(): Promise<LaunchOptions> {
  return {
    executablePath: await chromiumPath(),
    // Playwright turns the sandbox off for everybody; Chromium refuses it to root only.
    chromiumSandbox: !isRoot,
    args: [
      // A machine for tests has no graphics card: without this Chromium probes for one at each start.
      '--disable-gpu',
    ],
  }
}

async function findChromium(): Promise<string | undefined> {
  const configured = process.env['CHROMIUM_PATH']
  // Whoever names one means that one: another in its place would hide the mistake.
  if (configured) {
    if (await isExecutable(configured)) return configured
    throw new Error(`CHROMIUM_PATH=${configured} is not a program that can be run.`)
  }
  for (const path of [...systemPaths, chromium.executablePath()]) {
    if (await isExecutable(path)) return path
  }
  return undefined
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** @returns false where there is no apt, no right to install, or no such package (Ubuntu's is only a snap) */
async function installDebianPackage(): Promise<boolean> {
  if (!(await run(['apt-get', '--version'], { quiet: true })).ok) return false
  const rights = isRoot ? [] : ['sudo', '--non-interactive']
  if (!isRoot && !(await run([...rights, 'true'], { quiet: true })).ok) return false
  // sudo drops the environment, hence `env` behind it; a question asked by a package would wait for ever.
  const apt = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  console.log("Installing Debian's chromium package with apt-get.")
  if (!(await run([...apt, 'update', '--quiet=2'])).ok) return false
  // Without recommended packages Chromium has no font at all, and text without a font has no size.
  const packages = ['chromium', 'fonts-dejavu-core']
  const install = [...apt, 'install', '--yes', '--quiet=2', '--no-install-recommends', ...packages]
  return (await run(install)).ok && (await findChromium()) !== undefined
}

async function downloadWithPlaywright(): Promise<void> {
  console.log("Downloading Chromium with Playwright's own installer.")
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  // The full browser, not the headless shell: only its path is public (`chromium.executablePath`).
  const { ok } = await run([process.execPath, cli, 'install', 'chromium', '--no-shell', '--no-progress'])
  if (!ok) {
    throw new Error('Chromium could be neither installed nor downloaded: set CHROMIUM_PATH to one of yours.')
  }
}

/** Runs a program to its end, its output shown unless `quiet`; a program that is missing is not `ok`. */
function run(
  [program = '', ...args]: string[],
  { quiet = false } = {},
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        if (quiet) output += chunk.toString()
        else process.stdout.write(chunk)
      })
    }
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}
