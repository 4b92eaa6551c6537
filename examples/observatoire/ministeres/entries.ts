import type { Knowledge } from '../knowledge.ts'
import { linesOf } from '../table/line.ts'
import type { Entry } from '../table/table-pages.ts'
import { ministereList } from './list-page.ts'
import { ministeresOf } from './ministeres.ts'
import { ministereSheet } from './sheet-page.ts'

/** The list of the ministères, and the sheet of each. */
export function ministereEntries(knowledge: Knowledge): Entry[] {
  const ministeres = ministeresOf(linesOf(knowledge))
  return [
    { path: 'ministeres/', draw: (drawing) => ministereList(drawing, ministeres) },
    ...ministeres.map(
      (ministere): Entry => ({
        path: `ministeres/${ministere.slug}/`,
        draw: (drawing) => ministereSheet(drawing, ministere),
      }),
    ),
  ]
}
