import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { engines } from '../support/databases.ts'
import { startClients } from './clients.ts'
import { declareDemarches, startCollectorProcess } from './collector-process.ts'
import { Ledger } from './ledger.ts'
import { verify } from './verify.ts'

/** A vote that says more than its smiley. */
const AN_ANSWERED_VOTE = '(select min(id) from vote where comprehension > 4)'

/** Done to a real database one after the other, and how each is told. */
const WRONGS = [
  ['a vote lost', 'delete from vote where id = (select max(id) from vote where state = 0)', /found "absent"/],
  ['an answer changed', `update vote set comprehension = 4 where id = ${AN_ANSWERED_VOTE}`, /:4[,}].*$/],
  [
    'a vote counted twice',
    `update count_day set satisfaction_3 = satisfaction_3 + 1 where demarche = 1;
     update count_month set satisfaction_3 = satisfaction_3 + 1 where demarche = 1`,
    /^the feed counts/,
  ],
  ['hours not counted', 'delete from count_context where demarche = 2', /^count_context .* no count/],
  ['a month forgotten', 'update count_month set satisfaction_1 = 0 where demarche = 3', /^count_month 3/],
  [
    'a comment alone',
    `insert into vote_text (vote, field, body) values (x'00', 1, 'alone')`,
    /a text and no vote/,
  ],
] as const

// A proof that cannot fail proves nothing.
it('sees each wrong that can be done to votes and counts', async () => {
  const [sqlite] = engines
  const databaseUrl = (await sqlite?.freshUrl()) ?? ''
  const collector = await startCollectorProcess(databaseUrl)
  onTestFinished(() => collector.kill())
  await declareDemarches(collector.url)
  const ledger = new Ledger()
  const clients = startClients(collector.url, ledger)
  while (ledger.acknowledged < 300) await wait(10)
  await clients.stop()
  expect(await verify(collector.url, databaseUrl, ledger)).toMatchObject({
    lost: 0,
    doubled: 0,
    problems: [],
  })

  const db = new DatabaseSync(databaseUrl.slice('sqlite:'.length))
  onTestFinished(() => db.close())
  const told: string[] = []
  for (const [wrong, sql, problem] of WRONGS) {
    db.exec(sql)
    const { problems } = await verify(collector.url, databaseUrl, ledger)
    const isNew = (one: string) => !told.includes(one)
    expect(problems.filter(isNew), wrong).toEqual(expect.arrayContaining([expect.stringMatching(problem)]))
    told.push(...problems)
  }
  const { lost, doubled } = await verify(collector.url, databaseUrl, ledger)
  expect(lost).toBe(2)
  expect(doubled).toBeGreaterThan(0)
})
