import { expect, it } from 'vitest'
import { createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'

const [sqlite] = engines

it('puts every call of the API in a chapter, with a word on what it does', async () => {
  if (!sqlite) throw new Error('no engine')
  const { call } = await createTestApp(sqlite)
  const { body } = await call('GET', '/openapi.json')
  const paths = body.paths as Record<string, Record<string, { tags?: string[]; summary?: string }>>
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { tags, summary }]) => ({
      call: `${method} ${path}`,
      tags,
      summary,
    })),
  )
  expect(calls.length).toBeGreaterThan(40)
  expect(calls.filter(({ tags, summary }) => !tags || !summary)).toEqual([])
})
