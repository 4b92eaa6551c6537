/**
 * Runs what the README tells people to type, as they would type it, but for the test command that runs this: a
 * README whose commands have stopped working is worse than none.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('..', import.meta.url)
const folder = await mkdtemp(join(tmpdir(), 'monavis-readme-'))

/** How each command is tried: what it is given beside its name, and what it must say. */
const TRIALS: Record<string, { args?: string[]; says: RegExp; isServer?: boolean; whileUp?: () => void }> = {
  start: { says: /What to do next/, isServer: true },
  collector: { says: /MonAvis takes votes at/, isServer: true, whileUp: useCollector },
  // Every part of it, small: what is asserted is that it measures, and that the site keeps to its budget.
  bench: {
    args: ['--seconds', '1', '--votes', '10000', '--loads', '1'],
    says: /Fastify \+ zod[\s\S]*brotli/,
  },
  monavis: { args: ['help'], says: /backup <file>/ },
  replay: { args: [join(folder, 'slice.csv'), '--import'], says: /The feed agrees with the file/ },
}
/** What has not ended by then hangs: of the slowest, `bench`, many times what it takes. */
const LONGEST_MS = 1_800_000
const PORT = '28180'
const ADMIN_KEY = 'the-key-of-the-readme'
const readme = await readFile(new URL('README.md', root), 'utf8')

try {
  const lines = (await readFile(new URL('examples/data/observatoire-2026-08.csv', root), 'utf8')).split('\n')
  await writeFile(
    join(folder, 'slice.csv'),
    lines.filter((line, i) => i === 0 || Number(line.split(',')[1]) < 100).join('\n'),
  )
  const told = new Set([...readme.matchAll(/npx pnpm@12 (\w+)/g)].map(([, script]) => String(script)))
  told.delete('test')
  // Tried while the collector runs.
  told.delete('observatory')
  for (const script of told) {
    const trial = TRIALS[script]
    if (!trial) throw new Error(`the README tells to run "${script}", and nothing here tries it`)
    // On a machine that does something else meanwhile, the service sheds what the bench asks, which stops it.
    if (script === 'bench') await tryCommand(script, trial).catch(() => tryCommand(script, trial))
    else await tryCommand(script, trial)
    console.log(`npx pnpm@12 ${script}: does what it says`)
  }
} finally {
  await rm(folder, { recursive: true })
}

async function tryCommand(
  script: string,
  { args = [], says, isServer, whileUp }: (typeof TRIALS)[string],
): Promise<void> {
  const child = spawn('npx', ['pnpm@12', script, ...args], {
    cwd: root,
    // A group of its own, so that Ctrl-C reaches all of it as it does in a terminal.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT,
      ADMIN_KEY,
      DATABASE_URL: `sqlite:${join(folder, script, 'monavis.sqlite')}`,
    },
  })
  const ended = once(child, 'close')
  const interrupt = () => process.kill(-Number(child.pid), 'SIGINT')
  const timer = setTimeout(interrupt, LONGEST_MS)
  let said = ''
  let isStopped = false
  child.stdout.on('data', (text: Buffer) => {
    said += text
    if (isServer && !isStopped && says.test(said)) {
      isStopped = true
      try {
        whileUp?.()
      } finally {
        interrupt()
      }
    }
  })
  const [code] = await ended
  clearTimeout(timer)
  if (!says.test(said)) throw new Error(`${script} never said ${says}; it said:\n${said}`)
  if (!isServer && code !== 0) throw new Error(`${script} ended with code ${code}`)
}

function useCollector(): void {
  runCurls()
  makeObservatory()
}

/** Makes the site of what the collector holds by now, as the README does. */
function makeObservatory(): void {
  const [, command = ''] = /```sh\n(npx pnpm@12 observatory .*)\n```/.exec(readme) ?? []
  const here = command
    .replace('localhost:8080', `localhost:${PORT}`)
    .replace('./data/observatory', join(folder, 'observatory'))
  const { stdout, stderr } = spawnSync('sh', ['-c', here], { cwd: root, encoding: 'utf8' })
  if (!stdout.includes(`Made the site: ${join(folder, 'observatory/current')}`))
    throw new Error(`${command} said ${stdout}${stderr}`)
  console.log('npx pnpm@12 observatory: does what it says')
}

/** Sends what the README sends with curl to the collector that runs. */
function runCurls(): void {
  if (spawnSync('curl', ['--version']).error) {
    console.log('no curl on this machine: its commands are not tried')
    return
  }
  for (const [, command] of readme.matchAll(/```sh\n(curl [\s\S]*?)```/g)) {
    const here = String(command).replaceAll('localhost:8080', `localhost:${PORT}`)
    const { stdout, error } = spawnSync('sh', ['-c', here], {
      env: { ...process.env, ADMIN_KEY },
      encoding: 'utf8',
    })
    if (error) throw error
    const answer = JSON.parse(stdout) as { id?: number }
    if (answer.id !== 1617) throw new Error(`${command} was answered ${stdout}`)
    console.log('curl: does what it says')
  }
}
