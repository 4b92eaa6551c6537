import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { asAdmin, createTestApp } from '../support/app.ts'
import { engines } from '../support/databases.ts'
import { aVote } from '../support/votes.ts'

/** The document that administrations copy from. */
const DOCUMENT = new URL('../../docs/verified-votes.md', import.meta.url)

/** How a snippet is run, by the language of its fence. */
const LANGUAGES = [
  { language: 'php', program: 'php', file: 'sign-token.php' },
  { language: 'java', program: 'java', file: 'SignToken.java' },
  { language: 'js', program: process.execPath, file: 'sign-token.cjs' },
]

async function snippetIn(language: string): Promise<string> {
  const snippets = (await readFile(DOCUMENT, 'utf8')).matchAll(/^```(\w+)\n(.*?)^```$/gms)
  const found = [...snippets].filter(([, name]) => name === language)
  expect(found, `snippets in ${language}`).toHaveLength(1)
  return found[0]?.[2] ?? ''
}

it.for(LANGUAGES)('the snippet in $language signs a token that verifies a vote', async (row, { skip }) => {
  const { language, program, file } = row
  const snippet = await snippetIn(language)
  const isInstalled = spawnSync(program, [language === 'java' ? '-version' : '--version']).status === 0
  skip(!isInstalled, `${program} is not installed on this machine: its snippet was not tried`)
  const [sqlite] = engines
  if (!sqlite) throw new Error('no engine')
  const { call, cast, clock, declare } = await createTestApp(sqlite)
  await declare(1617)
  const asked = await call('POST', '/api/v1/admin/demarches/1617/token-secret', { headers: asAdmin })
  const folder = await mkdtemp(join(tmpdir(), 'monavis-snippet-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, file), snippet)
  const sign = async () => {
    const env = { ...process.env, TOKEN_SECRET: asked.body.secret }
    return (await promisify(execFile)(program, [join(folder, file)], { env })).stdout
  }
  // A snippet reads the machine's clock, and the service of the test must agree with it.
  clock.set(new Date().toISOString())
  const [token, other] = [await sign(), await sign()]
  expect((await cast(aVote({ token }))).body).toMatchObject({ verified: true })
  expect((await cast(aVote({ token }))).body).toMatchObject({ verified: false })
  expect((await cast(aVote({ token: other }))).body).toMatchObject({ verified: true })
})
