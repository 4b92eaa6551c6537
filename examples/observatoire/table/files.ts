import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Knowledge } from '../knowledge.ts'
import { linesOf } from './line.ts'
import { packLines } from './packed-lines.ts'

/** A file beside the pages, by its path from the root of the site. */
export interface PlainFile {
  path: string
  content: string
}

/** The lines of the table for its script, which asks for them when something is first asked of it. */
export function linesFile(knowledge: Knowledge): PlainFile {
  return { path: 'demarches.json', content: JSON.stringify(packLines(linesOf(knowledge))) }
}

/** The script of the table in one file: the same source gives the same bytes. */
export async function scriptFile(): Promise<PlainFile> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      // What the row function needs, and no older browser: there the page is read as it is.
      target: 'es2022',
      write: false,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL('../browser/table.ts', import.meta.url)) },
    },
  })
  const [made] = [built].flat()
  if (!made || !('output' in made) || made.output.length !== 1) throw new Error('The script is not one file')
  return { path: 'table.js', content: made.output[0].code }
}
