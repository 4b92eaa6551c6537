import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Of this release, as its package has it. */
export const VERSION: string = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@monavis/collector/package.json')), 'utf8'),
).version
