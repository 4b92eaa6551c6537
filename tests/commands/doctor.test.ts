import { once } from 'node:events'
import { chmod, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../collector/src/store/store.ts'
import { engines } from '../support/databases.ts'
import { freshFolder, MONAVIS, run, startCollectorProcess } from '../support/processes.ts'

const STRONG_KEY = 'q8Zs0vJX2mT4yLw7PcRbN1kUeHdGfA9o'

/** What the doctor says, by what it looked at. */
async function doctor(env: Record<string, string>) {
  const { said, exitCode } = run(MONAVIS, { ADMIN_KEY: STRONG_KEY, ...env }, 'doctor')
  const code = await exitCode
  expect(said.err).toBe('')
  const lines = said.out
    .trimEnd()
    .split('\n')
    .map((line) => /^(\w+) +(.+?) {2,}(.*)$/.exec(line)?.slice(1) ?? [line])
  return { code, findings: new Map(lines.map(([level, about, text]) => [about, `${level}: ${text}`])) }
}

/** A collector that is as it should be, on its own folder. */
async function healthy(url: string) {
  const collector = await startCollectorProcess({ DATABASE_URL: url, ADMIN_KEY: STRONG_KEY })
  return { DATABASE_URL: url, PORT: new URL(collector.url).port }
}

describe.each(engines)('monavis doctor on $name', ({ freshUrl }) => {
  it('finds nothing wrong where nothing is', async () => {
    const url = await freshUrl()
    const env = await healthy(url)
    if (url.startsWith('sqlite:')) {
      const { exitCode } = run(MONAVIS, env, 'backup', join(await freshFolder(), 'backup.sqlite'))
      expect(await exitCode).toBe(0)
    }
    const { code, findings } = await doctor(env)
    expect([...findings.values()].filter((text) => !text.startsWith('ok'))).toEqual([])
    expect(code).toBe(0)
  })
})

describe('monavis doctor', () => {
  it('looks, and leaves nothing behind', async () => {
    const folder = await freshFolder()
    const store = await openStore(`sqlite:${join(folder, 'monavis.sqlite')}`)
    await store.close()
    const { code, findings } = await doctor({
      DATABASE_URL: `sqlite:${join(folder, 'monavis.sqlite')}`,
      PORT: '1',
    })
    expect(await readdir(folder)).toEqual(['monavis.sqlite'])
    expect(findings.get('PUBLIC_URL')).toMatch(/^fail: .*does not answer/)
    expect(findings.get('backup')).toMatch(/^warn: .*never run/)
    expect(code).toBe(1)
  })

  it.each([
    ['ADMIN_KEY', { ADMIN_KEY: 'abcdefghabcdefghabcd' }, 'fail', 'take one from openssl'],
    ['ADMIN_KEY', { ADMIN_KEY: 'an-admin-key-for-me!' }, 'warn', 'take one from openssl'],
    ['proxy', { PUBLIC_URL: 'https://127.0.0.1:1' }, 'fail', 'TRUST_PROXY is not set'],
    ['proxy', { TRUST_PROXY: '1' }, 'warn', 'nothing shows a proxy'],
    ['proxy', { PUBLIC_URL: 'http://avis.invalid', PORT: '80' }, 'warn', 'plain HTTP'],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://avis.invalid' }, 'fail', 'does not answer'],
    [
      'database',
      { DATABASE_URL: 'sqlite:/tmp/monavis-no-such-folder/a.sqlite' },
      'fail',
      'there is no such file',
    ],
    ['database', { DATABASE_URL: 'postgres://nobody:hunter2@127.0.0.1:1/avis' }, 'fail', 'ECONNREFUSED'],
  ])('says of %s with %o: %s', async (about, wrong, level, text) => {
    const file = join(await freshFolder(), 'monavis.sqlite')
    await openStore(`sqlite:${file}`).then((store) => store.close())
    const { findings } = await doctor({ DATABASE_URL: `sqlite:${file}`, ...wrong })
    expect(findings.get(about)).toMatch(new RegExp(`^${level}: .*${text}`))
    expect([...findings.values()].join()).not.toContain('hunter2')
  })

  it('sees an old backup, a file open to others, a schema of tomorrow and a clock that went back', async () => {
    const folder = await freshFolder()
    const file = join(folder, 'monavis.sqlite')
    const store = await openStore(`sqlite:${file}`)
    onTestFinished(() => store.close())
    const inAnHour = Date.now() + 3_600_000
    const vote = {
      demarche: 1,
      button: 1,
      satisfaction: 3,
      locale: 'fr',
      source: 'button',
      answers: {},
      comment: '',
    } as const
    const id = '01980000-0000-7000-8000-000000000000'
    await store.commitVotes([{ kind: 'cast', id, at: inAnHour, vote, canonicalBody: '' }])
    const told = async (about: string) =>
      (await doctor({ DATABASE_URL: `sqlite:${file}` })).findings.get(about)
    expect(await told('clock')).toMatch(/^warn: .*this clock has gone back/)

    const backedUp = (hoursAgo: number) =>
      writeFile(
        `${file}.last-backup.json`,
        JSON.stringify({ at: Date.now() - hoursAgo * 3_600_000, file: 'b' }),
      )
    await backedUp(30)
    expect(await told('backup')).toMatch(/^warn: b, 30.0 h ago/)
    await backedUp(200)
    expect(await told('backup')).toMatch(/^fail: .*its schedule has stopped/)

    await chmod(folder, 0o755)
    expect(await told('permissions')).toMatch(/^warn: others may read .*chmod 700/)
    await chmod(file, 0o666)
    expect(await told('permissions')).toMatch(/^fail: others may write/)

    await store.writeTogether([
      store.db
        .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
        .insertInto('kysely_migration')
        .values({ name: '9999_of_tomorrow', timestamp: '2036-01-01' }),
    ])
    expect(await told('schema')).toMatch(/^fail: 9999_of_tomorrow is of a newer release/)
  })

  it('tells a collector from whatever else answers at the public address', async () => {
    const server = createServer((_request, response) => response.end('<h1>Welcome to nginx!</h1>'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const file = join(await freshFolder(), 'monavis.sqlite')
    const PORT = String((server.address() as AddressInfo).port)
    const { findings } = await doctor({ DATABASE_URL: `sqlite:${file}`, PORT })
    expect(findings.get('PUBLIC_URL')).toMatch(/^fail: .*answers 200, and not as a collector does/)
  })
})
