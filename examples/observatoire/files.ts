import { readFile } from 'node:fs/promises'
import type { Knowledge } from './knowledge.ts'

/** What a site holds beside its pages. */
export interface PlainFile {
  /** From the root of the site: `style.css`. */
  path: string
  content: string
}

/** Style, scripts, and whatever they read. */
export async function filesOf(_knowledge: Knowledge): Promise<readonly PlainFile[]> {
  return [{ path: 'style.css', content: await readFile(new URL('./style.css', import.meta.url), 'utf8') }]
}
