import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect as connectTcp } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect, openStore } from '../../collector/src/store/store.ts'
import { engines } from '../support/databases.ts'
import { COLLECTOR, freshFolder, run, START, startCollectorProcess, waitFor } from '../support/processes.ts'

describe.each([
  ['collector', COLLECTOR],
  ['start', START],
])('%s', (_name, program) => {
  // Those that are refused as they are read, all but one: collector/src/app/settings.test.ts.
  it.each([
    ['PORT', 'abc'],
    ['HOST', '300.1.1.1'],
    ['DATABASE_URL', 'sqlite:/proc/nowhere/monavis.sqlite'],
    ['DATABASE_URL', 'postgres://nobody:hunter2@127.0.0.1:1/avis'],
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
  it('goes on where nobody reads its log any more', async () => {
    const DATABASE_URL = `sqlite:${join(await freshFolder(), 'monavis.sqlite')}`
    const { url, child, exitCode } = await startCollectorProcess({
      DATABASE_URL,
      RATE_LIMIT_PER_MINUTE: '10',
    })
    child.stdout?.destroy()
    const headers = { 'x-forwarded-for': '192.0.2.1' }
    for (const _time of ['writes to the log', 'is still there']) {
      expect(await fetch(`${url}/readyz`, { headers })).toMatchObject({ status: 200 })
    }
    child.kill('SIGTERM')
    expect(await exitCode).toBe(0)
  })

  it('starts on an empty folder, seeds nothing, and ends cleanly at a signal', async () => {
    const folder = await freshFolder()
    const started = await startCollectorProcess({
      DATABASE_URL: `sqlite:${join(folder, 'a/b/monavis.sqlite')}`,
    })
    const { url } = started
    const feed = (await (await fetch(`${url}/api/v1/observatoire`)).json()) as { demarches: unknown[] }
    expect(feed.demarches).toEqual([])
    started.child.kill('SIGTERM')
    expect(await started.exitCode).toBe(0)
  })
})

describe.each(engines)('collector on $name', ({ freshUrl }) => {
  it('refuses a database of a newer release, and one it cannot bring forward, in one line', async () => {
    const newer = await freshUrl()
    const store = await openStore(newer)
    await sql`insert into kysely_migration (name, timestamp) values ('9999_of_tomorrow', '2036-01-01')`.execute(
      store.db,
    )
    await store.close()
    const refused = run(COLLECTOR, { DATABASE_URL: newer, PORT: '0' })
    expect(await refused.exitCode).toBe(1)
    expect(refused.said.err).toMatch(
      /^DATABASE_URL=.*: the database is of a newer release, which made 9999_of_tomorrow: .*\n$/,
    )
    expect(refused.said.out).toBe('')

    // Somebody's own table has the name of one of ours.
    const taken = await freshUrl()
    if (taken.startsWith('sqlite:')) new DatabaseSync(taken.slice('sqlite:'.length)).close()
    const { db } = await connect(taken)
    onTestFinished(() => db.destroy())
    await sql`create table vote (theirs integer)`.execute(db)
    await sql`insert into vote values (1)`.execute(db)
    const failed = run(COLLECTOR, { DATABASE_URL: taken, PORT: '0' })
    expect(await failed.exitCode).toBe(1)
    expect(failed.said.err).toMatch(
      /^DATABASE_URL=.*: the database could not be brought to this release \(.*vote.* already exists\)\n$/,
    )
    expect((await sql`select * from vote`.execute(db)).rows).toEqual([{ theirs: 1 }])
    expect((await db.introspection.getTables()).map(({ name }) => name)).toEqual(['vote'])
  })
})

describe('collector, told to stop', () => {
  it('waits for no client that has stopped in the middle of its body', async () => {
    const folder = await freshFolder()
    const started = run(COLLECTOR, { DATABASE_URL: `sqlite:${join(folder, 'monavis.sqlite')}`, PORT: '0' })
    await waitFor(started, 'MonAvis takes votes at ')
    const port = Number(/listens at http:.*:(\d+)/.exec(started.said.out)?.[1])
    const socket = connectTcp(port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    socket.on('error', () => {})
    socket.write(
      'POST /api/v1/votes HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99\r\nexpect: 100-continue\r\n\r\n{',
    )
    // It is being read.
    await once(socket, 'data')
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
