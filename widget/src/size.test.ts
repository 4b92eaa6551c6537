import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { form } from '@monavis/shared/texts/fr'
import { expect, it } from 'vitest'

/** To show the question and take the first vote, in French. */
const MAX_LOADER_BYTES = 3_000
/** The whole questionnaire, added on first need: its script, and what it says in French. */
const MAX_FORM_BYTES = 7_500

/** As it travels: brotli's quality is 11 by default. */
const sizeOf = (content: string | Buffer) => brotliCompressSync(content).length
const built = (name: string) => readFileSync(new URL(`../dist/browser/${name}`, import.meta.url))

it('fits its budgets, compressed as it travels', () => {
  expect(sizeOf(built('v1.js'))).toBeLessThanOrEqual(MAX_LOADER_BYTES)
  expect(sizeOf(built('form.js')) + sizeOf(JSON.stringify({ form }))).toBeLessThanOrEqual(MAX_FORM_BYTES)
})
