import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium, type LaunchOptions } from 'playwright-core'
import { installFromDebian, isRoot } from './debian.ts'
import { findProgram, runToEnd } from './programs.ts'

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
  const started = await runToEnd([path, '--version'], { quiet: true })
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
    const isInstalled = await installFromDebian('chromium')
    // Ubuntu's package of that name only points at a snap.
    if (!(isInstalled && (await findChromium()))) await downloadWithPlaywright()
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

function findChromium(): Promise<string | undefined> {
  return findProgram('CHROMIUM_PATH', [...systemPaths, chromium.executablePath()])
}

async function downloadWithPlaywright(): Promise<void> {
  console.log("Downloading Chromium with Playwright's own installer.")
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  // The full browser, not the headless shell: only its path is public (`chromium.executablePath`).
  const { ok } = await runToEnd([process.execPath, cli, 'install', 'chromium', '--no-shell', '--no-progress'])
  if (!ok) {
    throw new Error('Chromium could be neither installed nor downloaded: set CHROMIUM_PATH to one of yours.')
  }
}
