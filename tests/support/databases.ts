import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject, onTestFinished, TestRunner } from 'vitest'

/** A database engine the service runs on, with a way to get an empty database of it. */
export interface Engine {
  name: 'SQLite' | 'PostgreSQL'
  /**
   * The `DATABASE_URL` of a database nobody else uses. It is deleted when the calling test ends; asked for in a
   * `beforeAll`, when the test file ends. What was opened on it is to be closed by then.
   */
  freshUrl(): Promise<string>
  /**
   * The same of a database as the service leaves it where it has just started for the first time, in a tenth of
   * the time that takes: a copy of the one that was made for the whole run, its secret included.
   */
  migratedUrl(): Promise<string>
}

/**
 * Both engines, to run one suite on each:
 * ```ts
 * describe.each(engines)('closing a button on $name', ({ freshUrl }) => { … })
 * ```
 */
export const engines: Engine[] = [
  { name: 'SQLite', freshUrl: freshSqliteUrl, migratedUrl: migratedSqliteUrl },
  {
    name: 'PostgreSQL',
    freshUrl: () => freshPostgresUrl(),
    migratedUrl: () => freshPostgresUrl(inject('migratedDatabase')),
  },
]

async function freshSqliteUrl(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-sqlite-'))
  cleanUpAfterwards(() => rm(folder, { recursive: true, force: true }))
  return `sqlite:${join(folder, 'monavis.sqlite')}`
}

async function migratedSqliteUrl(): Promise<string> {
  const url = await freshSqliteUrl()
  await copyFile(inject('migratedFile'), url.slice('sqlite:'.length))
  return url
}

/** @param template which database it is a copy of: PostgreSQL's own is empty */
async function freshPostgresUrl(template = 'template1'): Promise<string> {
  const name = `monavis_${randomUUID().replaceAll('-', '')}`
  await onServer(`create database ${name} template ${template}`)
  // Forced: a test that failed may have left a connection open, and its own failure is the one to read.
  cleanUpAfterwards(() => onServer(`drop database ${name} with (force)`))
  const url = new URL(inject('postgresUrl'))
  url.pathname = name
  return url.href
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'))
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const atFileEnd: (() => Promise<void>)[] = []
// Registered when the test file imports this module: a running beforeAll can no longer add a hook.
afterAll(async () => {
  for (const cleanUp of atFileEnd.splice(0).reverse()) await cleanUp()
})

function cleanUpAfterwards(cleanUp: () => Promise<void>): void {
  if (TestRunner.getCurrentTest()) onTestFinished(cleanUp)
  else atFileEnd.push(cleanUp)
}
