import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'

/** To show the question and take the first vote, in French and English. */
const MAX_BROTLI_BYTES = 3_000

it('fits its budget, compressed as it travels', () => {
  const script = readFileSync(new URL('../dist/browser/v1.js', import.meta.url))
  // Brotli's quality is 11 by default.
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(MAX_BROTLI_BYTES)
})
