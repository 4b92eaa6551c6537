/**
 * The comfort of the table: search, filters, sort and CSV, all of it in the address bar. The page has its rows without
 * this script; the lines are asked for when something is first asked of them, and drawn as the generator draws them.
 */

import { figuresOf } from '../figures.ts'
import type { Pen } from '../table/cells.ts'
import { COLUMNS, type ColumnsName, keysOf, row } from '../table/columns.ts'
import { csvOf } from '../table/csv.ts'
import type { Line } from '../table/line.ts'
import { type PackedLines, unpackLines } from '../table/packed-lines.ts'
import { TABLE } from '../table/texts.ts'
import {
  addressOf,
  FILTER_NAMES,
  type Home,
  listName,
  nextSort,
  readView,
  select,
  sortName,
  type View,
} from '../table/view.ts'

/** As many rows as a page has, then as many again each time more are asked for. */
const ROWS = 100

const form = find('#filters', HTMLFormElement)
const body = find('#tableau tbody', HTMLTableSectionElement)
const status = find('#found', HTMLElement)
const more = find('#more', HTMLElement)
const pager = document.querySelector<HTMLElement>('#pager')

const lang = document.documentElement.lang === 'en' ? 'en' : 'fr'
const texts = TABLE[lang]
const figures = figuresOf(lang)
const home: Home = {
  columns: form.dataset['columns'] as ColumnsName,
  list: form.dataset['list'] === 'all' ? 'all' : 'essential',
}
const pen: Pen = {
  lang,
  publishFrom: Number(form.dataset['publishFrom']),
  href: (to) => `${form.dataset['root']}${to}`,
}
const columns = COLUMNS[home.columns]
/** What the page holds by itself. */
const own = { rows: body.innerHTML, found: status.textContent ?? '' }

let asking: Promise<readonly Line[]> | undefined
/** Whether the last entry of the history was made by typing: further letters change it, and add none. */
let isTyping = false
/** What the address last asked for. */
let asked = location.search
/** Rows drawn of the view. */
let drawn = ROWS

form.hidden = false
// On a phone they would push the table two screens down, unless they say what is shown.
find('.further-filters', HTMLDetailsElement).open =
  matchMedia('(width >= 56em)').matches || location.search !== ''
for (const key of keysOf(home.columns)) {
  const header = document.querySelector<HTMLElement>(`thead [data-key="${key.name}"]`)
  if (!header) continue
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...header.childNodes)
  button.addEventListener('click', () => {
    const { sort } = readView(new URLSearchParams(location.search), home)
    control('tri').value = sortName(nextSort(sort, key))
    ask()
  })
  header.append(button)
}
// The lines are on their way while the first word is typed.
form.addEventListener('focusin', () => void lines().catch(() => {}), { once: true })
form.addEventListener('submit', (event) => event.preventDefault())
form.addEventListener('input', (event) => ask(event.target === control('q')))
form.addEventListener('reset', (event) => {
  event.preventDefault()
  history.pushState(null, '', location.pathname)
  isTyping = false
  showAddress()
})
addEventListener('popstate', () => {
  // A link within the page asks for nothing.
  if (location.search === asked) return
  isTyping = false
  showAddress()
})
find('#download', HTMLButtonElement).addEventListener('click', () => void download())
more.addEventListener('click', () => {
  const firstNew = drawn
  drawn += ROWS
  void show().then(() => body.rows[firstNew]?.querySelector('a')?.focus())
})
showAddress()

function find<E extends HTMLElement>(selector: string, kind: abstract new () => E): E {
  const element = document.querySelector(selector)
  if (!(element instanceof kind)) throw new Error(`The page has no ${selector}`)
  return element
}

/** A field of the form by its name; one that the page does not have is made up, and changes nothing. */
function control(name: string): HTMLInputElement | HTMLSelectElement {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement
    ? field
    : document.createElement('input')
}

/** Puts what the form says in the address, and shows it. */
function ask(byTyping = false): void {
  const query = new URLSearchParams()
  for (const name of ['q', ...FILTER_NAMES, 'liste', 'tri']) query.set(name, control(name).value)
  const address = addressOf(readView(query, home), home) || location.pathname
  if (byTyping && isTyping) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  isTyping = byTyping
  drawn = ROWS
  void show()
}

/** Puts what the address says in the form, and shows it. */
function showAddress(): void {
  const { search, filters, list, sort } = readView(new URLSearchParams(location.search), home)
  control('q').value = search
  for (const name of FILTER_NAMES) control(name).value = filters[name]
  control('liste').value = listName(list)
  control('tri').value = sortName(sort)
  drawn = ROWS
  void show()
}

async function show(): Promise<void> {
  asked = location.search
  const view = readView(new URLSearchParams(location.search), home)
  if (addressOf(view, home) === '') {
    tellOrder(view)
    if (pager) pager.hidden = false
    // As it was: what was shown before anything was asked, found on this page and the others.
    if (body.innerHTML !== own.rows) body.innerHTML = own.rows
    status.textContent = own.found
    more.hidden = true
    return
  }
  const known = await lines().catch(() => null)
  if (known === null) {
    // The rows stay as they are, and what is said of them.
    status.textContent = texts.failed
    return
  }
  // Something else was asked meanwhile: that will be shown.
  if (addressOf(readView(new URLSearchParams(location.search), home), home) !== addressOf(view, home)) return
  tellOrder(view)
  if (pager) pager.hidden = true
  const found = select(known, view, home.columns)
  const shown = found.slice(0, drawn)
  body.innerHTML = shown.map((line) => row(line, columns, pen).markup).join('')
  const isPart = shown.length < found.length
  more.hidden = !isPart
  status.textContent =
    found.length === 0
      ? texts.none
      : texts.found(
          figures.countOf(found.length, ...texts.demarches),
          isPart ? figures.count(shown.length) : null,
        )
}

/** Says by which column the rows are sorted, and which way. */
function tellOrder({ sort }: View): void {
  for (const header of document.querySelectorAll<HTMLElement>('thead [data-key]')) {
    if (header.dataset['key'] !== sort.name) header.removeAttribute('aria-sort')
    else header.setAttribute('aria-sort', sort.isDescending ? 'descending' : 'ascending')
  }
}

/** The address of a file that lies where this script does: the root of the site. */
function beside(file: string): URL {
  const here = import.meta.url
  return new URL(file, here)
}

/** Asks once; after a failure, the next act asks again. */
function lines(): Promise<readonly Line[]> {
  asking ??= fetch(beside('demarches.json'))
    .then(async (response) => {
      if (!response.ok) throw new Error(`demarches.json: ${response.status}`)
      return unpackLines((await response.json()) as PackedLines)
    })
    .catch((error: unknown) => {
      asking = undefined
      throw error
    })
  return asking
}

async function download(): Promise<void> {
  const known = await lines().catch(() => null)
  if (known === null) {
    status.textContent = texts.failed
    return
  }
  const view = readView(new URLSearchParams(location.search), home)
  const file = new Blob([csvOf(select(known, view, home.columns), columns, pen)], { type: 'text/csv' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = texts.file
  link.click()
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
