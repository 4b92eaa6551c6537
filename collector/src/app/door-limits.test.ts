import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
// For the type of `app.routes`.
import './allowed-methods.ts'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote, voteId } from '../../../tests/support/votes.ts'

const [sqlite] = engines
const LIMITED = { RATE_LIMIT_PER_MINUTE: '1', TRUST_PROXY: '1' }
const wrongKey = { authorization: 'Bearer mv_wrong' }

async function createLimited(env: Record<string, string> = LIMITED) {
  if (!sqlite) throw new Error('no engine')
  const tested = await createTestApp(sqlite, env)
  await tested.declare(1617)
  const { body } = await tested.cast(aVote())
  type Method = Parameters<typeof tested.call>[0]
  /** Statuses of as many calls from one address. */
  const statuses = async (route: string, times: number, headers: Record<string, string> = {}) => {
    const [method, url = ''] = route.split(' ') as [Method, string]
    const all: number[] = []
    for (let i = 0; i < times; i++) {
      const answer = await tested.call(method, url.replace('{i}', String(i)).replace('{vote}', body.id), {
        headers: { 'x-forwarded-for': '192.0.2.1', ...headers },
      })
      all.push(answer.status)
      if (answer.status === 429) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    }
    return all
  }
  return { ...tested, statuses }
}

describe('the doors', () => {
  it.each([
    ['edits', 2, 'DELETE /api/v1/votes/{vote}', 401],
    ['opinions taken back', 2, 'DELETE /api/v1/opinions/{vote}', 401],
    ['pages', 4, 'GET /Demarches/1617', 200],
    ['pages of opinions', 4, 'GET /avis/1617', 200],
    ['proposals', 1, 'POST /api/v1/proposals', 400],
    ['opinions', 1, 'POST /api/v1/opinions', 400],
    ['reports', 1, 'POST /api/v1/reports', 400],
    ['links to come in by', 1, 'POST /pilotage/connexion/lien', 400],
    ['requests for an account', 1, 'POST /pilotage/connexion/demande', 400],
    ['supports', 2, 'POST /api/v1/proposals/1/supports', 404],
    ['pages of proposals', 4, 'GET /propositions/nouvelle', 200],
    ['addresses that are none', 2, 'GET /nowhere{i}', 404],
    ['methods that are none', 2, 'PATCH /healthz', 405],
    ['windows nobody has asked for', 2, 'GET /api/v1/observatoire?window=202{i}-T1', 200],
    ['editions', 20, 'GET /api/v1/editions', 200],
    ['open data', 20, 'GET /data/series.csv', 200],
    ['series', 20, 'GET /api/v1/demarches/1617/scores', 200],
    ['the observatory’s importer', 20, 'GET /api/trpc/answer.getObservatoireStats', 400],
    ['admin calls without a key', 20, 'GET /api/v1/admin/keys', 401],
  ])('let a client through for a while: %s', async (_door, times, route, status) => {
    const { statuses } = await createLimited()
    const right = Array.from({ length: times }, () => status)
    expect(await statuses(route, times + 2)).toEqual([...right, 429, 429])
    expect(await statuses(route, 1, { 'x-forwarded-for': '192.0.2.2' })).toEqual([status])
  })

  it('refuse wrong keys after ten, then the right one too, from that client alone', async () => {
    const { statuses } = await createLimited({ ...LIMITED, RATE_LIMIT_PER_MINUTE: '1000' })
    const tries = await statuses('GET /api/v1/admin/keys', 12, wrongKey)
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
    expect(await statuses('GET /api/v1/admin/demarches', 1, asAdmin)).toEqual([429])
    expect(await statuses('GET /api/v1/observatoire?withheld=show', 1, asAdmin)).toEqual([429])
    expect(await statuses('GET /api/open-api/services', 1, asAdmin)).toEqual([429])
    expect(await statuses('GET /api/v1/observatoire', 1)).toEqual([200])
    const elsewhere = { ...asAdmin, 'x-forwarded-for': '192.0.2.2' }
    expect(await statuses('GET /api/v1/admin/demarches', 1, elsewhere)).toEqual([200])
  })

  it('count neither calls without a key nor those with a right one as tries', async () => {
    const { statuses } = await createLimited({ ...LIMITED, RATE_LIMIT_PER_MINUTE: '1000' })
    await statuses('GET /api/v1/admin/keys', 15)
    const right = await statuses('GET /api/v1/admin/keys', 15, asAdmin)
    expect(new Set(right)).toEqual(new Set([200]))
  })

  it('stand before every route but those answered from memory', async () => {
    const { app, statuses } = await createLimited()
    const open: string[] = []
    for (const [i, [url, methods]] of [...app.routes].entries()) {
      for (const method of methods) {
        const address = url
          .replace(':id', /votes|opinions/.test(url) ? voteId() : '1617')
          .replace(':button', '1')
        const headers = { 'x-forwarded-for': `198.51.100.${i}`, 'content-type': 'text/none' }
        const all = await statuses(`${method} ${address}`, 22, headers)
        if (all.at(-1) !== 429) open.push(`${method} ${url}`)
        // Answered without a turn of the loop, as many would look like a line of requests that wait to be read.
        await setImmediate()
      }
    }
    const named = open
      .filter((route) => !route.startsWith('HEAD '))
      .map((route) => route.replace(/\d+\.\d+\.\d+-/, '<version>-').replace(/[0-9a-f]{12}/, '<hash>'))
    const expected = [
      'GET /openapi.json',
      // By the limit of votes, after its body is known to be one.
      'POST /api/v1/votes',
      'GET /api/v1/demarches',
      'GET /api/v1/observatoire',
      'POST /Demarches/:id',
      // By the limit of texts, once its body is read.
      'POST /api/v1/opinions',
      'POST /api/v1/proposals',
      'POST /api/v1/reports',
      'POST /avis/:id',
      'POST /propositions',
      'POST /signaler',
      'POST /signaler/association',
      'GET /widget/v1.js',
      'GET /widget/element.js',
      'GET /widget/element.d.ts',
      'GET /favicon.ico',
      'GET /static/page.css',
      'GET /static/pilotage.css',
      'GET /static/pilotage.js',
      'GET /static/bouton-bleu.svg',
      'GET /monavis-static/bouton-bleu.svg',
      'GET /static/bouton-bleu.png',
      'GET /monavis-static/bouton-bleu.png',
      'GET /static/bouton-blanc.svg',
      'GET /monavis-static/bouton-blanc.svg',
      'GET /static/bouton-blanc.png',
      'GET /monavis-static/bouton-blanc.png',
      'GET /static/bouton-bleu-clair.svg',
      'GET /static/bouton-bleu-clair.png',
      'GET /static/bouton-bleu-sombre.svg',
      'GET /static/bouton-bleu-sombre.png',
      'GET /widget/<version>-<hash>.js',
      'GET /widget/<version>-<hash>-full.js',
      'GET /widget/form-<hash>.js',
      'GET /widget/porteur-<hash>.js',
      'GET /widget/dialog-<hash>.js',
      ...['fr', 'en', 'es', 'pt', 'ar'].map((locale) => `GET /widget/${locale}.json`),
      'GET /healthz',
    ]
    expect([...new Set(named)].toSorted()).toEqual(expected.toSorted())
  })

  it('are all open where the limit is off', async () => {
    const { statuses } = await createLimited({ RATE_LIMIT_PER_MINUTE: '0' })
    expect(new Set(await statuses('GET /nowhere', 30))).toEqual(new Set([404]))
    expect(new Set(await statuses('GET /api/v1/admin/keys', 30, wrongKey))).toEqual(new Set([401]))
  })
})
