import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What a person's browser loads to be shown the question. */
export function benchWidget(): void {
  const script = readFileSync(new URL(import.meta.resolve('@monavis/widget/v1.js')))
  const brotli = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  console.info('\nThe widget, to show the question and take the vote (bytes)')
  console.table({
    'v1.js': {
      raw: script.length,
      'gzip 9': gzipSync(script, { level: 9 }).length,
      'brotli 11': brotli.length,
    },
  })
}
