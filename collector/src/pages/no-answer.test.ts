import { expect, it } from 'vitest'
import { createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'

const [sqlite] = engines

/** What a text browser sends of a page: all its fields, and of each group the option that is ticked, else the first. */
function untouched(page: string): URLSearchParams {
  const fields = new Map<string, string>()
  const ticked = new Set<string>()
  for (const [input] of page.matchAll(/<input [^>]*>/g)) {
    const of = (attribute: string) => new RegExp(`${attribute}="([^"]*)"`).exec(input)?.[1] ?? ''
    const name = of('name')
    if (of('type') === 'checkbox' || ticked.has(name)) continue
    if (of('type') === 'radio' && !/ checked /.test(input)) {
      if (!fields.has(name)) fields.set(name, of('value'))
      continue
    }
    ticked.add(name)
    fields.set(name, of('value'))
  }
  return new URLSearchParams([...fields])
}

it('answers nothing for whoever goes through the questions untouched, even where the first option is ticked for them', async () => {
  if (!sqlite) throw new Error('no engine')
  const { call, declare, store } = await createTestApp(sqlite)
  await declare(1617)
  const post = async (path: string, fields: URLSearchParams) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await call('POST', `/Demarches/1617${path}`, { headers, payload: fields.toString() })
    expect(answer.status).toBe(200)
    return answer.text
  }
  const go = (page: string, ...said: [string, string][]) =>
    post('/suite', new URLSearchParams([...untouched(page), ['go', 'next'], ...said]))
  const { text: question } = await call('GET', '/Demarches/1617?button=1')
  const clarity = await post('', new URLSearchParams([...untouched(question), ['satisfaction', '3']]))
  expect(untouched(clarity).get('comprehension')).toBe('')
  const help = await go(clarity)
  const reached = await go(help, ['contact_tried', '9'])
  expect(untouched(reached).get('contact_reached_9')).toBe('')
  await go(reached)
  expect(await store.db.selectFrom('vote').selectAll().execute()).toMatchObject([
    { satisfaction: 3, comprehension: 0, contact_reached: 0, contact_satisfaction: 0 },
  ])
})
