import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { ADMIN_KEY, asAdmin } from '../support/app.ts'
import { engines } from '../support/databases.ts'
import { createProposalsApp } from '../support/proposals.ts'
import { voteId } from '../support/votes.ts'

/** The document that moderators, porteurs and associations copy from. */
const DOCUMENT = new URL('../../docs/doors.md', import.meta.url)

it('every call of docs/doors.md, one after the other, does what is said there', async () => {
  const document = await readFile(DOCUMENT, 'utf8')
  const blocks = [...document.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block)
  // What is said of them in the text.
  const headers = [...document.matchAll(/`((?:AUTH|JSON)=[^`]+)`/g)].map(([, assignment]) => assignment)
  expect(headers).toHaveLength(2)
  const env = await prepare()
  const call = (block: string, key: NodeJS.ProcessEnv = {}) =>
    promisify(execFile)('sh', ['-e', '-c', [...headers, block].join('\n')], { env: { ...env, ...key } })
  const isErasure = (block: string) => block.includes('/texts"')
  for (const block of blocks.filter((one) => !isErasure(one))) {
    const { stdout } = await call(block)
    if (block.includes('/admin/keys')) {
      env[block.includes('members') ? 'MEMBERS_KEY' : 'KEY'] = JSON.parse(stdout).key
    }
  }
  const read = async (door: string) => (await fetch(`${env['COLLECTOR']}/api/v1/${door}`)).json()
  expect((await read('opinions')).demarches).toMatchObject([
    {
      id: 1617,
      opinions: [{ number: Number(env['NUMBER']), answer: { text: 'Thank you: mended in March.' } }],
    },
  ])
  expect((await read('proposals')).proposals).toMatchObject([
    { number: 5, state: 'refused', steps: [{}, { note: 'This is for town halls to decide.' }] },
    { number: 4, state: 'done', demarche: 1617, steps: [{}, {}, { note: 'Online since January.' }] },
  ])
  expect((await read('reports')).demarches).toEqual([])

  // Last: what is erased is published no more.
  for (const block of blocks.filter(isErasure)) await call(block, { KEY: ADMIN_KEY })
  expect((await read('opinions')).demarches).toEqual([])
  expect((await read('proposals')).proposals).toMatchObject([{ number: 5 }])
})

/** A service that holds what the document speaks of. @returns the variables of its calls */
async function prepare(): Promise<NodeJS.ProcessEnv> {
  const [sqlite] = engines
  if (!sqlite) throw new Error('no engine')
  const { app, call, declare, propose, step } = await createProposalsApp(sqlite)
  await declare(1617)
  for (const text of ['Oui.', 'Non.']) {
    const payload = { id: voteId(), demarche: 1617, outcome: 'done', satisfaction: 3, text }
    await call('POST', '/api/v1/opinions', { payload })
  }
  const { opinions } = (await call('GET', '/api/v1/admin/opinions', { headers: asAdmin })).body
  for (let number = 1; number <= 6; number++) await propose({ evenSo: true })
  await step(5, { to: 'proposed' })
  const payload = { id: voteId(), demarche: 1617, codes: ['unclear'] }
  const report = await call('POST', '/api/v1/reports', { payload })

  const folder = await mkdtemp(join(tmpdir(), 'monavis-document-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  // A call that is refused ends with an error, and says why.
  await writeFile(join(folder, '.curlrc'), 'fail-with-body\nsilent\nshow-error\n')
  return {
    ...process.env,
    CURL_HOME: folder,
    COLLECTOR: await app.listen({ host: '127.0.0.1', port: 0 }),
    ADMIN_KEY,
    ID: report.body.id,
    NUMBER: String(opinions[0].number),
    ANOTHER: String(opinions[1].number),
  }
}
