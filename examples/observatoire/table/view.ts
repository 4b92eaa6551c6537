/**
 * What the reader asked to see, as the address bar says it (`?q=naissance&niveau=bad&tri=-satisfaction`), and the
 * lines that answer it.
 */
import { type ColumnsName, type Key, keysOf, USES, VOTES } from './columns.ts'
import { essentialOf, type Line } from './line.ts'

/** Each by its name in the address bar; empty where nothing is asked. */
export const FILTERS = {
  ministere: ({ ministere }: Line, asked: string) => ministere === asked,
  administration: ({ administration }: Line, asked: string) => administration === asked,
  public: ({ audience }: Line, asked: string) => audience?.includes(asked) ?? false,
  niveau: (line: Line, asked: string) => levelChoiceOf(line) === asked,
  moment: ({ indicators }: Line, asked: string) => indicators['lifeEvent']?.value === asked,
} as const
export type FilterName = keyof typeof FILTERS
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[]

export type ListName = 'essential' | 'all'

export interface Sort {
  /** Of a {@link Key}. */
  name: string
  isDescending: boolean
}

export interface View {
  /** As typed. */
  search: string
  filters: Readonly<Record<FilterName, string>>
  list: ListName
  sort: Sort
}

/** What a page of the table shows before anything is asked of it. */
export interface Home {
  columns: ColumnsName
  list: ListName
}

const LIST_NAMES: Record<ListName, string> = { essential: 'essentielles', all: 'toutes' }
const MOST_USED: Sort = { name: USES.name, isDescending: true }

const collator = new Intl.Collator('fr', { numeric: true })

/** A list or a sort that nobody offered is as if it had not been asked. */
export function readView(query: URLSearchParams, { columns, list }: Home): View {
  const asked = query.get('liste')
  return {
    search: query.get('q')?.trim() ?? '',
    filters: {
      ministere: query.get('ministere') ?? '',
      administration: query.get('administration') ?? '',
      public: query.get('public') ?? '',
      niveau: query.get('niveau') ?? '',
      moment: query.get('moment') ?? '',
    },
    list: (['essential', 'all'] as const).find((name) => LIST_NAMES[name] === asked) ?? list,
    sort: sortsOf(columns).find((sort) => sortName(sort) === query.get('tri')) ?? MOST_USED,
  }
}

/** The address of a view, from its page: empty for what the page shows by itself. */
export function addressOf({ search, filters, list, sort }: View, home: Home): string {
  const query = new URLSearchParams()
  if (search) query.set('q', search)
  for (const name of FILTER_NAMES) if (filters[name]) query.set(name, filters[name])
  if (list !== home.list) query.set('liste', LIST_NAMES[list])
  if (sortName(sort) !== sortName(MOST_USED)) query.set('tri', sortName(sort))
  return query.size > 0 ? `?${query}` : ''
}

/** A list in the address bar. */
export function listName(list: ListName): string {
  return LIST_NAMES[list]
}

/** A sort in the address bar: a minus sign before what goes from the highest to the lowest. */
export function sortName({ name, isDescending }: Sort): string {
  return isDescending ? `-${name}` : name
}

/** Every sort that is offered: by each key, its usual order first. */
export function sortsOf(columns: ColumnsName): Sort[] {
  return keysOf(columns).flatMap(({ name, startsDescending }) =>
    [startsDescending, !startsDescending].map((isDescending) => ({ name, isDescending })),
  )
}

/** The sort a click on a column asks for: the other way round when it is sorted by it already. */
export function nextSort(current: Sort, { name, startsDescending }: Key): Sort {
  return { name, isDescending: current.name === name ? !current.isDescending : startsDescending }
}

/** The lines that hold every word searched for and pass every filter, in the order asked. */
export function select(lines: readonly Line[], view: View, columns: ColumnsName): Line[] {
  const words = fold(view.search).split(' ')
  const asked = FILTER_NAMES.filter((name) => view.filters[name])
  const key = keysOf(columns).find(({ name }) => name === view.sort.name) ?? USES
  return (view.list === 'essential' ? essentialOf(lines) : lines)
    .filter((line) => asked.every((name) => FILTERS[name](line, view.filters[name])))
    .filter(({ title, administration, ministere }) => {
      const text = fold(`${title} ${administration} ${ministere}`)
      return words.every((word) => text.includes(word))
    })
    .sort(
      (a, b) =>
        compareBy(key, view.sort.isDescending, a, b) ||
        compareBy(VOTES, true, a, b) ||
        collator.compare(a.title, b.title) ||
        a.id - b.id,
    )
}

/** Text as it is compared: without case, accents, ligatures or a choice of apostrophes; one space between words. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
}

function levelChoiceOf({ scores }: Line): string {
  const { n, mark, level } = scores.satisfaction
  if (mark !== null) return level ?? ''
  return n ? 'withheld' : 'none'
}

function compareBy(key: Key, isDescending: boolean, a: Line, b: Line): number {
  const [left, right] = [key.valueOf(a), key.valueOf(b)]
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : collator.compare(String(left), String(right))
  return isDescending ? -order : order
}
