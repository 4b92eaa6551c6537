import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const script = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const COLLECTOR = script('collector/dist/main.js')
const START = script('examples/start.ts')

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-command-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** Runs a program as a person would, and gathers what it says. */
function run(program: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    said.out += text
  })
  child.stderr.on('data', (text) => {
    said.err += text
  })
  return { child, said, exitCode: once(child, 'close').then(([code]) => code as number | null) }
}

async function waitFor(
  { child, said }: { child: ChildProcess; said: { out: string; err: string } },
  text: string,
): Promise<void> {
  await expect
    .poll(() => (child.exitCode === null ? said.out : `ended: ${said.err}`), { timeout: 20_000 })
    .toContain(text)
}

describe.each([
  ['collector', COLLECTOR],
  ['start', START],
])('%s', (_name, program) => {
  it.each([
    ['PORT', 'abc'],
    ['HOST', '300.1.1.1'],
    ['PUBLIC_URL', 'avis.example'],
    ['DATABASE_URL', 'mysql://localhost/avis'],
    ['DATABASE_URL', 'sqlite:/proc/nowhere/monavis.sqlite'],
    ['DATABASE_URL', 'postgres://nobody:hunter2@127.0.0.1:1/avis'],
    ['ADMIN_KEY', 'short'],
    ['TRUST_PROXY', 'yes'],
    ['RATE_LIMIT_PER_MINUTE', '-1'],
    ['PUBLISH_FROM', '0'],
    ['COMMENT_RETENTION_DAYS', '0'],
    ['LOG_LEVEL', 'loud'],
  ])('says in one line what is wrong with %s=%s', async (setting, value) => {
    const DATABASE_URL = `sqlite:${join(await freshFolder(), 'monavis.sqlite')}`
    const { said, exitCode } = run(program, { DATABASE_URL, PORT: '0', [setting]: value })
    expect(await exitCode).toBe(1)
    expect(said.err.trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`^${setting}[=:]`))])
    expect(said.err).not.toContain('hunter2')
  })

  it('says that a port is taken, and that a file is no database', async () => {
    const folder = await freshFolder()
    const DATABASE_URL = `sqlite:${join(folder, 'monavis.sqlite')}`
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const taken = run(program, { DATABASE_URL, PORT: String(port) })
    expect(await taken.exitCode).toBe(1)
    expect(taken.said.err).toMatch(new RegExp(`^PORT=${port}: .*EADDRINUSE.*\n$`))

    await writeFile(
      join(folder, 'letter.txt'),
      'Dear sir, this is a letter and not a database, however long it gets.'.repeat(20),
    )
    const wrong = run(program, { DATABASE_URL: `sqlite:${join(folder, 'letter.txt')}`, PORT: '0' })
    expect(await wrong.exitCode).toBe(1)
    expect(wrong.said.err).toMatch(/^DATABASE_URL=sqlite:.*letter\.txt: .*\n$/)
  })
})

describe('collector', () => {
  it('starts on an empty folder, seeds nothing, and ends cleanly at a signal', async () => {
    const folder = await freshFolder()
    const started = run(COLLECTOR, {
      DATABASE_URL: `sqlite:${join(folder, 'a/b/monavis.sqlite')}`,
      PORT: '0',
    })
    await waitFor(started, 'MonAvis takes votes at ')
    const url = /listens at (http:\S+)/.exec(started.said.out)?.[1]
    const feed = (await (await fetch(`${url}/api/v1/observatoire`)).json()) as { demarches: unknown[] }
    expect(feed.demarches).toEqual([])
    started.child.kill('SIGTERM')
    expect(await started.exitCode).toBe(0)
  })
})

describe('start', () => {
  it('serves the three sites, filled, and ends cleanly at Ctrl-C', async () => {
    const folder = await freshFolder()
    const port = 20_000 + Math.floor(Math.random() * 20_000)
    const started = run(START, {
      DATABASE_URL: `sqlite:${join(folder, 'monavis.sqlite')}`,
      PORT: String(port),
    })
    await waitFor(started, 'What to do next')
    for (const offset of [0, 1, 2]) {
      expect(started.said.out).toContain(`http://localhost:${port + offset}`)
      expect((await fetch(`http://127.0.0.1:${port + offset}/`)).status).toBe(200)
    }
    const feed = (await (await fetch(`http://127.0.0.1:${port}/api/v1/observatoire`)).json()) as {
      demarches: { id: number; satisfaction: { n: number } }[]
    }
    expect(feed.demarches.find(({ id }) => id === 1617)?.satisfaction.n).toBe(99)
    started.child.kill('SIGINT')
    expect(await started.exitCode).toBe(0)
  })
})
