import { readFile } from 'node:fs/promises'
import type { Knowledge } from './knowledge.ts'
import { linesFile, scriptFile } from './table/files.ts'

/** A file beside the pages. */
export interface PlainFile {
  /** From the root of the site: `style.css`. */
  path: string
  content: string
}

/** Each stands beside what it is the style of; a browser gets one file. */
const STYLES = ['style.css', 'proposals/proposals.css']

/** What does not depend on what is known: made once. */
export async function readAssets(): Promise<readonly PlainFile[]> {
  const styles = await Promise.all(
    STYLES.map((name) => readFile(new URL(`./${name}`, import.meta.url), 'utf8')),
  )
  return [
    { path: 'style.css', content: styles.join('\n') },
    { path: 'icon.svg', content: await readFile(new URL('./icon.svg', import.meta.url), 'utf8') },
    await scriptFile(),
  ]
}

/** What scripts of the pages read, made with each site. */
export function dataFiles(knowledge: Knowledge): readonly PlainFile[] {
  return [linesFile(knowledge)]
}
