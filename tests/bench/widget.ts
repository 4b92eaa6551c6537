import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { form } from '@monavis/shared/texts/fr'

/** What a person's browser loads to be shown the question, and to be asked the others. */
export function benchWidget(): void {
  const sizes = (content: Buffer) => ({
    raw: content.length,
    'gzip 9': gzipSync(content, { level: 9 }).length,
    'brotli 11': brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  })
  const loader = readFileSync(new URL(import.meta.resolve('@monavis/widget/browser/v1.js')))
  const questionnaire = readFileSync(new URL(import.meta.resolve('@monavis/widget/browser/form.js')))
  console.info('\nThe widget (bytes)')
  console.table({
    'v1.js, to show the question and take the vote': sizes(loader),
    'form.js, the whole questionnaire': sizes(questionnaire),
    'fr.json, what it says in French': sizes(Buffer.from(JSON.stringify({ form }))),
  })
}
