import { request } from 'node:http'
import { expect, it } from 'vitest'
import { recordCollector, serveRecorded } from '../../tests/support/recorded-collector.ts'
import { startTestObservatory } from '../../tests/support/running-observatory.ts'

/** As it is on the wire: `fetch` would follow, and take compression off. */
function ask(url: string, path: string, method = 'GET') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      // Apart from the address, which would be tidied.
      const asking = request(
        url,
        { path, method, headers: { 'accept-encoding': 'br' } },
        async (response) => {
          const text = (await response.toArray()).join('')
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
        },
      )
      asking.once('error', reject).end()
    },
  )
}

it('serves pages compressed, under a policy, and leads to where relative links hold', async () => {
  const collector = await serveRecorded(await recordCollector())
  const { url } = await startTestObservatory(collector.url)
  const page = await ask(url, '/propositions/')
  expect(page.status).toBe(200)
  expect(page.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin',
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
  })
  expect(await (await fetch(`${url}/propositions/`)).text()).toContain('Ce que vous proposez')
  const bare = await ask(url, '/propositions')
  expect(bare.headers['location']).toBe('/propositions/')
  expect((await ask(url, '/style.css')).headers['content-type']).toBe('text/css; charset=utf-8')
  expect((await ask(url, '/', 'POST')).status).toBe(404)
})

it.each(['/nothing/', '/../state/feed.json', '/%2e%2e/state/feed.json', '/..%2fstate/feed.json'])(
  'has a page of its own for %s, where there is none',
  async (path) => {
    const collector = await serveRecorded(await recordCollector())
    const { url } = await startTestObservatory(collector.url)
    const { status, text } = await ask(url, path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toContain('etag')
    if (path === '/nothing/') expect(text).toContain('<h1>Page introuvable</h1>')
  },
)

it('says that it has nothing yet, and shows the site as soon as the collector answers', async () => {
  const collector = await serveRecorded(await recordCollector())
  collector.isBroken = true
  const { url } = await startTestObservatory(collector.url)
  expect((await ask(url, '/')).status).toBe(503)
  collector.isBroken = false
  await expect.poll(async () => (await ask(url, '/')).status).toBe(200)
  collector.isBroken = true
  const page = async () => (await fetch(`${url}/en/`)).text()
  await expect.poll(page).toContain('The opinions service answers with an error (503).')
  expect(await page()).toContain('Démarche 1617')
})
