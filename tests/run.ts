/**
 * `npx pnpm@12 test`: every check, then every test, then one line of what really ran, `N passed, N failed`. Words
 * after the command choose test files: `npx pnpm@12 test collector/src/votes`.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonTestResults } from 'vitest/node'
import { ensureChromium } from './support/chromium.ts'
import { ensureFirefox } from './support/firefox.ts'
import { ensureJava } from './support/html-checker.ts'
import { ensurePhp } from './support/php.ts'
import { ensureWebKit } from './support/webkit.ts'

const counts = { passed: 0, failed: 0, skipped: 0 }

// Biome colours what it writes into a pipe too, character by character.
await check('Format and lint', 'lint', ...(process.stdout.isTTY ? [] : ['--colors=off']))
const isBuilt = await check('Types and build', 'build')
await check('Unused code', 'unused')
// Tests run what was built: after a failed build they would speak of yesterday's code.
if (isBuilt) await runTests(process.argv.slice(2))
else console.error('The build failed, so no test was run.')

// Last and alone: these commands build again, under the feet of whatever else would run. A choice of tests leaves
// them out.
if (isBuilt && process.argv.length === 2) await check('The commands of the README', 'readme')

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
// Not process.exit: it may cut off what is still on its way through a pipe.
process.exitCode = counts.failed > 0 ? 1 : 0

/** Runs a script of the root package.json as one check. */
async function check(title: string, script: string, ...args: string[]): Promise<boolean> {
  console.log(`\n── ${title} ──`)
  const isPassed = await run('pnpm', 'run', script, ...args)
  counts[isPassed ? 'passed' : 'failed'] += 1
  return isPassed
}

async function runTests(filters: readonly string[]): Promise<void> {
  console.log('\n── Tests ──')
  try {
    process.env['CHROMIUM_PATH'] = await ensureChromium()
    await ensureFirefox()
    await ensureWebKit()
    await ensureJava()
    await ensurePhp()
  } catch (error) {
    // The other tests still tell something; those with a browser will fail, or be skipped, and say why.
    fail(error instanceof Error ? error.message : String(error))
  }
  const folder = await mkdtemp(join(tmpdir(), 'monavis-report-'))
  try {
    const file = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const isPassed = await run('vitest', 'run', ...reporters, ...filters)
    const report = await readFile(file, 'utf8').catch(() => undefined)
    if (report === undefined) fail('Vitest ended without a report.')
    else countTests(JSON.parse(report), isPassed)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function countTests(report: JsonTestResults, isPassed: boolean): void {
  // A file that could not be loaded, or whose hooks failed, has no failed test to count.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  counts.passed += report.numPassedTests
  counts.failed += failed
  counts.skipped += report.numPendingTests + report.numTodoTests
  if (report.numPassedTests + failed === 0) fail('No test was run.')
  // An error outside any test, such as a promise nobody caught.
  else if (!isPassed && failed === 0) fail('Vitest failed outside its tests.')
}

function fail(message: string): void {
  console.error(message)
  counts.failed += 1
}

/** Runs a program with its output on ours; true when it ends well. */
function run(program: string, ...args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    // On Windows pnpm and Vitest are .cmd files, which only a shell starts.
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`)
      resolve(false)
    })
    child.on('close', (code) => resolve(code === 0))
  })
}
