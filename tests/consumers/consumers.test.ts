import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readRecorded } from '@monavis/examples/replay/recorded'
import { recoverVotes } from '@monavis/examples/replay/recover-answers'
import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../support/app.ts'
import { type Engine, engines } from '../support/databases.ts'
import { aVote, voteId } from '../support/votes.ts'

/** What the consumers of today rely on, beside what `collector/src/jdma` tries of each call. */
const FILE = fileURLToPath(new URL('../../examples/data/observatoire-2026-08.csv', import.meta.url))
const DAY_MS = 86_400_000
/** The first and the last instant, in Paris, of 1 July 2025 to 30 June 2026. */
const FIRST = Date.parse('2025-06-30T22:00:00Z')
const LAST = Date.parse('2026-06-30T21:59:59.999Z')

/** The exchange, letter by letter; marks to the ninth digit. */
function readGolden(file: string): { request: string; answer: unknown } {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return JSON.parse(text, (_key, value) =>
    typeof value === 'number' && !Number.isInteger(value) ? expect.closeTo(value, 9) : value,
  )
}

async function createApp(engine: Engine) {
  const tested = await createTestApp(engine, { PUBLISH_FROM: '100000' })
  const { call } = tested
  return {
    ...tested,
    giveForm: (demarche: number, button: number, formId: number) =>
      call('PUT', `/api/v1/admin/demarches/${demarche}/buttons/${button}`, {
        headers: asAdmin,
        payload: { formId },
      }),
    importAll: async (votes: object[]) => {
      const { body } = await call('POST', '/api/v1/admin/votes/import', {
        headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
        payload: votes.map((vote) => JSON.stringify(vote)).join('\n'),
      })
      expect(body).toMatchObject({ imported: votes.length, refusedCount: 0 })
    },
  }
}

describe.each(engines)('consumers of today, on $name', (engine) => {
  it('are given the recorded results of démarche 1617, by the very call of the nightly importer', async () => {
    const { call, declare, giveForm, importAll } = await createApp(engine)
    await declare(1617, 1620)
    await giveForm(1617, 1, 10)
    await giveForm(1617, 2, 55)
    const line = readRecorded(FILE).find(({ demarche }) => demarche === 1617)
    if (!line) throw new Error('démarche 1617 is not in the file')
    const votes = recoverVotes(line).map(({ satisfaction, answers }, i, all) => {
      // From edge to edge, both included.
      const at = i === all.length - 1 ? LAST : FIRST + (i % 365) * DAY_MS
      return {
        id: voteId(),
        demarche: 1617,
        button: 2,
        satisfaction,
        answers,
        at: new Date(at).toISOString(),
      }
    })
    const answers = {
      comprehension: 4 as const,
      contact_tried: [9 as const],
      contact_reached: { 9: 18 as const },
    }
    const elsewhere = [
      { ...aVote({ button: 2, satisfaction: 1, answers }), at: new Date(FIRST - 1).toISOString() },
      { ...aVote({ button: 2, satisfaction: 1, answers }), at: new Date(LAST + 1).toISOString() },
      { ...aVote({ button: 1, satisfaction: 1, answers }), at: new Date(LAST).toISOString() },
      { ...aVote({ demarche: 1620, satisfaction: 1, answers }), at: new Date(LAST).toISOString() },
    ]
    await importAll([...votes, ...elsewhere])
    const { request, answer } = readGolden('get-observatoire-stats.json')
    const { status, text } = await call('GET', request)
    expect(status).toBe(200)
    expect(JSON.parse(text)).toEqual(answer)
  })

  it('may ask for more than ten products at once', async () => {
    const { call, declare, giveForm, importAll } = await createApp(engine)
    const product_ids = Array.from({ length: 12 }, (_, i) => i + 1)
    await declare(...product_ids)
    for (const id of product_ids) await giveForm(id, 1, 100 + id)
    await importAll(product_ids.map((demarche) => ({ ...aVote({ demarche }), at: '2026-03-02T10:00:00Z' })))
    const { status, body } = await call('POST', '/api/open-api/statistiques', {
      headers: asAdmin,
      payload: { start_date: '2026-03-01', end_date: '2026-03-31', product_ids },
    })
    expect(status).toBe(200)
    expect(body.data.map((one: { product_id: string }) => one.product_id)).toEqual(product_ids.map(String))
  })
})
