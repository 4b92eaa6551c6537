import { essentialOf, type Line } from '../table/line.ts'
import { fold } from '../table/view.ts'

export interface Ministere {
  name: string
  /** Its folder under `ministeres/`. */
  slug: string
  /** Its démarches that are essential; all of them where the site has no such list. */
  essential: readonly Line[]
  /** Those that are followed, the essential ones first. */
  lines: readonly Line[]
}

const collator = new Intl.Collator('fr')

/** Every ministère that has a démarche, by name. */
export function ministeresOf(lines: readonly Line[]): Ministere[] {
  const essential = new Set(essentialOf(lines))
  return [...ministereSlugs(lines)].map(([name, slug]) => {
    const own = lines.filter(({ ministere }) => ministere === name)
    const first = own.filter((line) => essential.has(line))
    const others = own.filter((line) => !essential.has(line))
    return { name, slug, essential: first, lines: [...first, ...others] }
  })
}

/** Where the sheet of each ministère lies, under `ministeres/`; by name. @param demarches all of them */
export function ministereSlugs(demarches: readonly { ministere: string }[]): ReadonlyMap<string, string> {
  return slugsOf([...new Set(demarches.map(({ ministere }) => ministere))].sort(collator.compare))
}

/** A folder for each name: `Ministère de l’Intérieur` → `ministere-de-l-interieur`; a number tells equals apart. */
export function slugsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>()
  const taken = new Set<string>()
  for (const name of names) {
    const plain =
      fold(name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'ministere'
    let slug = plain
    for (let number = 2; taken.has(slug); number++) slug = `${plain}-${number}`
    taken.add(slug)
    slugs.set(name, slug)
  }
  return slugs
}
