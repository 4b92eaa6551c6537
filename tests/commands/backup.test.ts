import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { freshFolder, MONAVIS, run, startCollectorProcess } from '../support/processes.ts'
import { aVote } from '../support/votes.ts'

const ADMIN_KEY = 'an-admin-key-for-tests'

async function monavis(file: string, ...words: string[]) {
  const { said, exitCode } = run(MONAVIS, { DATABASE_URL: `sqlite:${file}` }, ...words)
  return { code: await exitCode, ...said }
}

async function startOn(file: string) {
  const collector = await startCollectorProcess({ DATABASE_URL: `sqlite:${file}`, ADMIN_KEY })
  const response = await fetch(`${collector.url}/api/v1/admin/demarches/1617`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Acte de naissance', administration: 'Mairie', ministere: 'Intérieur' }),
  })
  expect(response.ok).toBe(true)
  return collector
}

async function cast(url: string, vote = aVote()): Promise<string> {
  const response = await fetch(`${url}/api/v1/votes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(vote),
  })
  expect(response.status).toBe(201)
  return vote.id
}

async function stop(collector: Awaited<ReturnType<typeof startOn>>, signal: NodeJS.Signals = 'SIGTERM') {
  collector.child.kill(signal)
  await collector.exitCode
}

const made = await mkdtemp(join(tmpdir(), 'monavis-filled-'))
afterAll(() => rm(made, { recursive: true }))
const templates = new Map<number, Promise<{ file: string; ids: string[] }>>()

/** What a collector leaves that has taken so many votes and has stopped. */
async function makeFilled(votes: number): Promise<{ file: string; ids: string[] }> {
  const file = join(made, `${votes}.sqlite`)
  const collector = await startOn(file)
  const ids = await Promise.all(Array.from({ length: votes }, () => cast(collector.url)))
  await stop(collector)
  return { file, ids }
}

/** A database with some votes in it, and nobody at work on it: a copy of the one made first with so many. */
async function filled(votes = 5): Promise<{ file: string; ids: string[] }> {
  const template = templates.get(votes) ?? makeFilled(votes)
  templates.set(votes, template)
  const { file: from, ids } = await template
  const file = join(await freshFolder(), 'monavis.sqlite')
  await copyFile(from, file)
  return { file, ids: [...ids] }
}

/** Ids of the votes that a file holds. */
function idsIn(file: string): string[] {
  const db = new DatabaseSync(file, { readOnly: true })
  const rows = db.prepare('select lower(hex(id)) as id from vote order by id').all()
  db.close()
  return rows.map(({ id }) => String(id))
}

const bare = (ids: readonly string[]) => ids.map((id) => id.replaceAll('-', '')).sort()
/** What a command must not leave beside what it made. */
const leftovers = async (folder: string) =>
  (await readdir(folder)).filter((name) => /partial|-wal|-shm|-journal/.test(name))

describe('monavis backup', () => {
  it('taken while votes arrive holds each that was acknowledged before, counted once', async () => {
    const folder = await freshFolder()
    const file = join(folder, 'monavis.sqlite')
    const collector = await startOn(file)
    const acknowledged: string[] = []
    let isDone = false
    const voters = Array.from({ length: 16 }, async () => {
      while (!isDone) acknowledged.push(await cast(collector.url))
    })
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(500)
    const before = [...acknowledged]
    const backup = join(folder, 'backup.sqlite')
    expect(await monavis(file, 'backup', backup)).toMatchObject({ code: 0, err: '' })
    const whenDone = acknowledged.length
    isDone = true
    await Promise.all(voters)
    // The service went on meanwhile.
    expect(whenDone).toBeGreaterThan(before.length)

    const restored = join(folder, 'restored', 'monavis.sqlite')
    expect(await monavis(restored, 'restore', backup)).toMatchObject({ code: 0 })
    const held = idsIn(restored)
    expect(held).toEqual(expect.arrayContaining(bare(before)))
    expect(new Set(held).size).toBe(held.length)
    const verified = await monavis(restored, 'verify')
    expect(verified.code).toBe(0)
    expect(verified.out).toContain(`${held.length} counted`)
    // So does the database it was taken from.
    expect((await monavis(file, 'verify')).out).toContain(`${acknowledged.length} counted`)
    expect((await monavis(file, 'verify')).code).toBe(0)
  })

  it('makes one file, closed to others, that needs no other', async () => {
    const { file, ids } = await filled()
    const folder = await freshFolder()
    const backup = join(folder, 'backup.sqlite')
    expect((await monavis(file, 'backup', backup)).code).toBe(0)
    expect(await readdir(folder)).toEqual(['backup.sqlite'])
    expect((await stat(backup)).mode & 0o777).toBe(0o600)
    expect(idsIn(backup)).toEqual(bare(ids))
  })

  it('writes over nothing unless it is told to, and never over the database', async () => {
    const { file, ids } = await filled()
    const backup = join(await freshFolder(), 'backup.sqlite')
    await writeFile(backup, 'of yesterday')
    const refused = await monavis(file, 'backup', backup)
    expect([refused.code, refused.err]).toEqual([1, `${backup} is there already: another name, or --force\n`])
    expect(await readFile(backup, 'utf8')).toBe('of yesterday')
    expect((await monavis(file, 'backup', backup, '--force')).code).toBe(0)
    expect(idsIn(backup)).toEqual(bare(ids))
    expect(await monavis(file, 'backup', file, '--force')).toMatchObject({
      code: 1,
      err: `${file} is the database itself\n`,
    })
    expect(idsIn(file)).toEqual(bare(ids))
  })

  it.each([
    ['of a database that is not there', 'nowhere.sqlite', 'there is no database to back up'],
    ['of a file that is no database', 'letter.txt', 'file is not a database'],
  ])('says what is wrong %s, and leaves nothing', async (_case, name, reason) => {
    const folder = await freshFolder()
    await writeFile(join(folder, 'letter.txt'), 'Dear sir, this is a letter.'.repeat(100))
    const { code, err } = await monavis(join(folder, name), 'backup', join(folder, 'backup.sqlite'))
    expect(code).toBe(1)
    expect(err).toContain(reason)
    expect(await readdir(folder)).toEqual(['letter.txt'])
  })

  it('interrupted, leaves the whole file or none', async () => {
    const { file, ids } = await filled()
    const db = new DatabaseSync(file)
    // Some hundred megabytes, so that there is something to interrupt.
    db.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)
             insert into vote_text (vote, field, body, day) select randomblob(16), 1, printf('%.*c', 5000, 'x'), 0 from n`)
    db.close()
    const folder = await freshFolder()
    const backup = join(folder, 'backup.sqlite')
    const { child, exitCode } = run(MONAVIS, { DATABASE_URL: `sqlite:${file}` }, 'backup', backup)
    await expect.poll(() => readdir(folder), { interval: 5, timeout: 20_000 }).toHaveLength(1)
    child.kill('SIGTERM')
    await exitCode
    const left = await readdir(folder)
    if (left.length > 0) {
      expect(left).toEqual(['backup.sqlite'])
      expect(idsIn(backup)).toEqual(bare(ids))
    }
  })

  it('does not pass a damaged database off as a backup', async () => {
    const { file } = await filled(200)
    await damage(file)
    const folder = await freshFolder()
    const { code, err } = await monavis(file, 'backup', join(folder, 'backup.sqlite'))
    expect(code).toBe(1)
    expect(err).toContain(`${file} is damaged`)
    expect(await readdir(folder)).toEqual([])
  })

  it('tells which command PostgreSQL has for it, without the password', async () => {
    const { said, exitCode } = run(
      MONAVIS,
      { DATABASE_URL: 'postgres://a:hunter2@127.0.0.1:1/b' },
      'backup',
      'x',
    )
    expect(await exitCode).toBe(1)
    expect(said.err).toContain('pg_dump --format=custom')
    expect(said.err).not.toContain('hunter2')
  })
})

const PAGE_BYTES = 4096

/** Overwrites the head of one page, among those that hold votes: nothing shows until that page is read. */
async function damage(file: string): Promise<void> {
  const bytes = await readFile(file)
  const place = bytes.indexOf(Buffer.from(String(idsIn(file)[0]), 'hex'))
  bytes.fill(0x5a, place - (place % PAGE_BYTES), place - (place % PAGE_BYTES) + 8)
  await writeFile(file, bytes)
}

describe('monavis restore', () => {
  it('refuses while a collector runs on the database, which takes votes on', async () => {
    const { file } = await filled()
    const backup = join(await freshFolder(), 'backup.sqlite')
    await monavis(file, 'backup', backup)
    const collector = await startOn(file)
    const refused = await monavis(file, 'restore', backup, '--force')
    expect([refused.code, refused.err]).toEqual([1, `${file} is in use: stop the collector first\n`])
    await cast(collector.url)
    await stop(collector)
    expect(idsIn(file)).toHaveLength(6)
    expect((await monavis(file, 'restore', backup, '--force')).code).toBe(0)
    expect(idsIn(file)).toHaveLength(5)
  })

  it('keeps the former database whole, with what a killed collector left in its log', async () => {
    const { file, ids } = await filled()
    const backup = join(await freshFolder(), 'backup.sqlite')
    await monavis(file, 'backup', backup)
    const collector = await startOn(file)
    const late = await cast(collector.url)
    await stop(collector, 'SIGKILL')
    expect(existsSync(`${file}-wal`)).toBe(true)
    expect(await monavis(file, 'restore', backup)).toMatchObject({
      code: 1,
      err: `${file} is there already: --force keeps it under another name\n`,
    })
    const { code, out } = await monavis(file, 'restore', backup, '--force')
    expect(code).toBe(0)
    const former = String(/kept as (.*)\n/.exec(out)?.[1])
    expect(await leftovers(join(file, '..'))).toEqual([])
    expect(idsIn(former)).toEqual(bare([...ids, late]))
    expect(idsIn(file)).toEqual(bare(ids))
    // The service starts on it, and knows its votes again.
    const again = await startOn(file)
    await stop(again)
    expect((await monavis(file, 'verify')).code).toBe(0)
  })

  it('does not let the log of a lost database into the restored one', async () => {
    const { file, ids } = await filled()
    const backup = join(await freshFolder(), 'backup.sqlite')
    await monavis(file, 'backup', backup)
    const collector = await startOn(file)
    await cast(collector.url)
    await stop(collector, 'SIGKILL')
    await rm(file)
    expect((await monavis(file, 'restore', backup)).code).toBe(0)
    expect(idsIn(file)).toEqual(bare(ids))
    expect((await monavis(file, 'verify')).code).toBe(0)
  })

  it('replaces a database that is too damaged to be opened, and keeps it too', async () => {
    const { file, ids } = await filled()
    const backup = join(await freshFolder(), 'backup.sqlite')
    await monavis(file, 'backup', backup)
    await writeFile(file, 'x'.repeat(100_000))
    const { code, out } = await monavis(file, 'restore', backup, '--force')
    expect(code).toBe(0)
    expect(await readFile(String(/kept as (.*)\n/.exec(out)?.[1]), 'utf8')).toMatch(/^x+$/)
    expect(idsIn(file)).toEqual(bare(ids))
  })

  it.each([
    ['damaged', 'is damaged, and was not restored'],
    ['cut short', 'is damaged'],
    ['a letter', 'file is not a database'],
    ['another database', 'no such table: instance'],
    ['empty', 'no such table: instance'],
    ['of a newer release', 'is of a newer release, which made 9999_of_tomorrow'],
  ])('restores no backup that is %s, and leaves the database as it was', async (kind, reason) => {
    const { file, ids } = await filled(200)
    const folder = await freshFolder()
    const backup = join(folder, 'backup.sqlite')
    await monavis(file, 'backup', backup)
    await spoil(backup, kind)
    const { code, err } = await monavis(file, 'restore', backup, '--force')
    expect(err).toContain(reason)
    expect(code).toBe(1)
    expect(await leftovers(join(file, '..'))).toEqual([])
    expect(idsIn(file)).toEqual(bare(ids))
  })

  it('takes a database that was copied with its log', async () => {
    const { file, ids } = await filled()
    const collector = await startOn(file)
    const late = await cast(collector.url)
    await stop(collector, 'SIGKILL')
    const copy = join(await freshFolder(), 'copy.sqlite')
    for (const end of ['', '-wal']) await copyFile(file + end, copy + end)
    expect((await monavis(file, 'restore', copy, '--force')).code).toBe(0)
    expect(idsIn(file)).toEqual(bare([...ids, late]))
  })
})

async function spoil(file: string, kind: string): Promise<void> {
  if (kind === 'damaged') return damage(file)
  if (kind === 'cut short') return writeFile(file, (await readFile(file)).subarray(0, 20_000))
  if (kind === 'a letter') return writeFile(file, 'Dear sir, this is a letter.'.repeat(100))
  if (kind === 'empty') return writeFile(file, '')
  if (kind === 'another database') await rm(file)
  const db = new DatabaseSync(file)
  db.exec(
    kind === 'another database'
      ? 'create table letters (n integer)'
      : "insert into kysely_migration values ('9999_of_tomorrow', '2036-01-01')",
  )
  db.close()
}
