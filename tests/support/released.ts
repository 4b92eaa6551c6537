import { readFileSync } from 'node:fs'
import type { Bundle } from '../../widget/build.ts'
import type { ReleasedBundle } from '../../widget/release.ts'

const read = (path: string) => readFileSync(new URL(import.meta.resolve(`@monavis/widget/${path}`)), 'utf8')

/** Names of what was built just now. */
export const built: Bundle = JSON.parse(read('browser/manifest.json'))

/** What was released so far, oldest first. */
export const released: ReleasedBundle[] = JSON.parse(read('released/manifest.json'))
