/**
 * What the reader asked to see, as the address bar says it (`/?q=naissance&tri=-satisfaction`), and the
 * démarches that answer it.
 */
import { COLUMNS, type Column, VOTES } from './columns.ts'
import type { Demarche } from './feed.ts'

export interface Sort {
  column: Column
  isDescending: boolean
}

export interface View {
  /** As typed. */
  search: string
  sort: Sort
}

/** The démarches that most people use come first. */
const DEFAULT_SORT: Sort = { column: VOTES, isDescending: true }

const collator = new Intl.Collator('fr', { numeric: true })

/** A sort that nobody offered is as if it had not been asked. */
export function readView(query: URLSearchParams): View {
  const asked = query.get('tri')
  const sorts = COLUMNS.flatMap((column) => [true, false].map((isDescending) => ({ column, isDescending })))
  return {
    search: query.get('q')?.trim() ?? '',
    sort: sorts.find((sort) => sortName(sort) === asked) ?? DEFAULT_SORT,
  }
}

/** A sort in the address bar: a minus sign before what goes from the highest to the lowest. */
export function sortName({ column, isDescending }: Sort): string {
  return isDescending ? `-${column.name}` : column.name
}

/** The address of a view, within the observatory. */
export function addressOf({ search, sort }: View): string {
  const query = new URLSearchParams({ ...(search && { q: search }), tri: sortName(sort) })
  return `/?${query}`
}

/** The sort a click on a column asks for: the other way round when it is sorted by it already. */
export function nextSort(current: Sort, column: Column): Sort {
  const isDescending = current.column === column ? !current.isDescending : column.startsDescending
  return { column, isDescending }
}

/** The démarches that hold every word searched for, in the order asked. */
export function select(demarches: readonly Demarche[], { search, sort }: View): Demarche[] {
  const words = fold(search).split(/\s+/)
  return demarches
    .filter(({ title, administration }) => {
      const text = fold(`${title} ${administration}`)
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => compareBy(sort, a, b) || collator.compare(a.title, b.title) || a.id - b.id)
}

/** Text as it is compared: without case, accents, ligatures, or a choice of apostrophes and spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
}

function compareBy({ column, isDescending }: Sort, a: Demarche, b: Demarche): number {
  const [left, right] = [column.valueOf(a), column.valueOf(b)]
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : collator.compare(String(left), String(right))
  return isDescending ? -order : order
}
