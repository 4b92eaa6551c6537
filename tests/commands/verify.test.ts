import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '../../collector/src/store/store.ts'
import { engines } from '../support/databases.ts'
import { MONAVIS, run, startCollectorProcess } from '../support/processes.ts'
import { aVote } from '../support/votes.ts'

const ADMIN_KEY = 'an-admin-key-for-tests'

async function verify(url: string, ...words: string[]) {
  const { said, exitCode } = run(MONAVIS, { DATABASE_URL: url }, 'verify', ...words)
  return { code: await exitCode, ...said }
}

describe.each(engines)('monavis verify on $name', ({ freshUrl }) => {
  it('passes what is right, tells what is not, and puts it right beside the collector', async () => {
    const url = await freshUrl()
    const collector = await startCollectorProcess({ DATABASE_URL: url, ADMIN_KEY })
    const send = (method: string, path: string, body: object) =>
      fetch(`${collector.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const demarche = { title: 'Acte de naissance', administration: 'Mairie', ministere: 'Intérieur' }
    expect((await send('PUT', '/api/v1/admin/demarches/1617', demarche)).status).toBe(201)
    const cast = async () => expect((await send('POST', '/api/v1/votes', aVote())).status).toBe(201)
    await cast()
    await cast()
    expect(await verify(url)).toEqual({
      code: 0,
      out: 'integrity  ok\nvotes      2 counted, 0 suspect, 0 erased\ntexts      each has its vote\ncounts     equal to the votes\n',
      err: '',
    })

    const { db } = await connect(url)
    onTestFinished(() => db.destroy())
    // Votes reach the tables of counts a quarter of a second after they are cast.
    const spoil = () => sql`update count_month set satisfaction_3 = 7`.execute(db)
    await expect.poll(async () => Number((await spoil()).numAffectedRows)).toBe(1)
    const wrong = await verify(url)
    expect(wrong.code).toBe(1)
    expect(wrong.out).toMatch(/counts +not what the votes say in 1 of their rows/)
    expect(wrong.out).toMatch(/count_month +1617 +1 +\d{4}-\d{2} +satisfaction_3 +7 +2\n/)

    const rebuilt = await verify(url, '--rebuild')
    expect(rebuilt.code).toBe(0)
    expect(rebuilt.out).toMatch(/Rebuilt, and verified again:[\s\S]*counts +equal to the votes\n$/)
    await cast()
    expect((await verify(url)).out).toContain('3 counted')
  })
})

describe('monavis verify', () => {
  it('makes no database where there is none', async () => {
    const { code, err } = await verify('sqlite:/tmp/monavis-no-such-folder/monavis.sqlite')
    expect([code, err]).toEqual([1, 'monavis verify: there is no such file\n'])
  })

  it.each(['toString', 'repair'])('is no other command, such as %s', async (word) => {
    const { said, exitCode } = run(MONAVIS, {}, word)
    expect(await exitCode).toBe(1)
    expect(said.err).toContain(`there is no command "${word}"\nusage: monavis <command>`)
  })

  it('takes no word it does not know', async () => {
    const { code, err } = await verify('sqlite:unused', '--repair')
    expect([code, err]).toEqual([1, 'usage: monavis verify [--rebuild]\n'])
  })
})
