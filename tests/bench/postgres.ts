import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { startPostgres } from '../support/postgres-process.ts'

/** A real PostgreSQL for the time of a benchmark. @param use is given a way to make empty databases */
export async function withPostgres(use: (freshUrl: () => Promise<string>) => Promise<void>): Promise<void> {
  const server = await startPostgres()
  const client = new pg.Client(server.url)
  await client.connect()
  try {
    await use(async () => {
      const name = `monavis_${randomUUID().replaceAll('-', '')}`
      await client.query(`create database ${name}`)
      const url = new URL(server.url)
      url.pathname = name
      return url.href
    })
  } finally {
    await client.end()
    await server.remove()
  }
}
