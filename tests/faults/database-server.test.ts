import pg from 'pg'
import { describe, it, onTestFinished } from 'vitest'
import { startPostgres } from '../support/postgres-process.ts'
import { breakAndMend, LONGEST_MS } from './break-and-mend.ts'

async function session(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

describe('votes answered 503, scores still served, and recovery by itself', { timeout: LONGEST_MS }, () => {
  it('without the PostgreSQL server', async () => {
    const postgres = await startPostgres()
    onTestFinished(() => postgres.remove())
    await breakAndMend({
      databaseUrl: postgres.url,
      breakIt: postgres.kill,
      mendIt: postgres.start,
      reason: 'unreachable',
    })
  })

  it('while another session keeps a table locked', async () => {
    const postgres = await startPostgres()
    onTestFinished(() => postgres.remove())
    const other = await session(postgres.url)
    await breakAndMend({
      databaseUrl: postgres.url,
      breakIt: async () => void (await other.query('begin; lock table vote in exclusive mode')),
      mendIt: async () => void (await other.query('rollback')),
      reason: 'locked',
    })
  })

  it('on a PostgreSQL that has turned read-only', async () => {
    const postgres = await startPostgres()
    onTestFinished(() => postgres.remove())
    const other = await session(postgres.url)
    const turn = async (value: 'on' | 'off') => {
      await other.query(`alter system set default_transaction_read_only = ${value}`)
      await other.query('select pg_reload_conf()')
    }
    await breakAndMend({
      databaseUrl: postgres.url,
      breakIt: () => turn('on'),
      mendIt: () => turn('off'),
      reason: 'read-only',
    })
  })
})
