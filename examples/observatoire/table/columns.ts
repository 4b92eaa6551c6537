import { figuresOf } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { LEVEL_WORDS } from '../levels.ts'
import {
  askedAgainCell,
  contactsCell,
  indicatorCell,
  markCell,
  type Pen,
  participationCell,
  satisfactionCell,
  titleCell,
  whyNoMark,
} from './cells.ts'
import { optionsOf, writeIndicator } from './indicator-words.ts'
import type { Line, Marked } from './line.ts'
import { TABLE, type TableTexts } from './texts.ts'

/** What the table can be sorted by. */
export interface Key {
  /** In the address bar, and of its label in the texts. */
  name: string
  /** Null stays last, whatever the order: a withheld mark is neither high nor low. */
  valueOf(line: Line): string | number | null
  /** What the first click on it sorts by: figures from the highest, names from A. */
  startsDescending: boolean
}

export interface Column extends Key {
  cell(line: Line, pen: Pen): Html
  /** What the CSV file says of it: as many values as headers. */
  headers(texts: TableTexts): readonly string[]
  values(line: Line, pen: Pen): readonly string[]
}

export type ColumnsName = 'main' | 'further'

export const USES: Key = { name: 'utilisations', valueOf: ({ uses }) => uses, startsDescending: true }
export const VOTES: Key = {
  name: 'avis',
  valueOf: ({ scores }) => scores.satisfaction.n,
  startsDescending: true,
}
const ADMINISTRATION: Key = {
  name: 'administration',
  valueOf: ({ administration }) => administration,
  startsDescending: false,
}

const TITLE: Column = {
  name: 'demarche',
  valueOf: ({ title }) => title,
  startsDescending: false,
  cell: titleCell,
  headers: ({ csv, columns }) => [
    csv['id'] ?? '',
    columns['demarche'] ?? '',
    columns['administration'] ?? '',
    csv['ministere'] ?? '',
    csv['state'] ?? '',
  ],
  values: ({ id, title, administration, ministere, state }, { lang }) => [
    String(id),
    title,
    administration,
    ministere,
    state === 'open' ? '' : TABLE[lang].states[state],
  ],
}

const SATISFACTION: Column = {
  name: 'satisfaction',
  valueOf: ({ scores }) => scores.satisfaction.mark,
  startsDescending: true,
  cell: satisfactionCell,
  headers: ({ csv }) => ['mark', 'level', 'low', 'high', 'n', 'why'].map((key) => csv[key] ?? ''),
  values(line, pen) {
    const { n, mark, interval, level } = line.scores.satisfaction
    const figures = figuresOf(pen.lang)
    const count = n === null ? '' : String(n)
    if (mark === null) return ['', '', '', '', count, whyNoMark(line, 'satisfaction', pen)]
    return [
      figures.mark(mark),
      level ? LEVEL_WORDS[pen.lang][level] : '',
      interval ? figures.mark(interval[0]) : '',
      interval ? figures.upperBound(interval[1]) : '',
      count,
      '',
    ]
  },
}

const PARTICIPATION: Column = {
  name: 'participation',
  valueOf: ({ participation }) => participation,
  startsDescending: true,
  cell: participationCell,
  headers: ({ columns }) => [columns['utilisations'] ?? '', columns['participation'] ?? ''],
  values: ({ uses, participation }, { lang }) => [
    uses === null ? '' : String(uses),
    participation === null ? '' : figuresOf(lang).percents(participation),
  ],
}

const ASKED_AGAIN: Column = {
  ...indicatorColumn('dites-le-nous-une-fois', 'askedAgain'),
  cell: askedAgainCell,
  // Few documents are better than many.
  startsDescending: false,
}

const CONTACTS: Column = {
  ...indicatorColumn('contacts', 'contacts'),
  cell: contactsCell,
  headers: ({ columns, csv }) => [columns['contacts'] ?? '', csv['help'] ?? ''],
  values: ({ indicators }, { lang }) => [
    writtenOf(indicators['contacts'], 'contacts', lang),
    writtenOf(indicators['humanHelp'], 'humanHelp', lang),
  ],
}

export const COLUMNS: Record<ColumnsName, readonly Column[]> = {
  main: [
    TITLE,
    SATISFACTION,
    indicatorColumn('en-ligne', 'online'),
    indicatorColumn('accessibilite', 'accessibility'),
    ASKED_AGAIN,
    indicatorColumn('numerique', 'digitalUse'),
  ],
  further: [
    TITLE,
    PARTICIPATION,
    markColumn('clarte', 'comprehension'),
    markColumn('aide', 'contact_satisfaction'),
    markColumn('joignabilite', 'contact_reachability'),
    markColumn('autonomie', 'autonomy'),
    CONTACTS,
    indicatorColumn('franceconnect', 'franceConnect'),
    indicatorColumn('smartphone', 'smartphone'),
    indicatorColumn('alternative', 'nonDigitalAlternative'),
    indicatorColumn('disponibilite', 'availability'),
    { ...indicatorColumn('chargement', 'loadTime'), startsDescending: false },
    indicatorColumn('langage', 'language'),
  ],
}

/** In the order they are offered to sort by. */
export function keysOf(name: ColumnsName): readonly Key[] {
  return [USES, VOTES, ...COLUMNS[name], ADMINISTRATION]
}

function markColumn(name: string, question: Marked): Column {
  return {
    name,
    valueOf: ({ scores }) => scores[question].mark,
    startsDescending: true,
    cell: (line, pen) => markCell(line, question, pen),
    headers: ({ columns }) => [columns[name] ?? ''],
    values({ scores }, { lang }) {
      const { mark } = scores[question]
      return [mark === null ? '' : figuresOf(lang).score(question, mark)]
    },
  }
}

function indicatorColumn(name: string, indicator: string): Column {
  const ranks = optionsOf(indicator, 'fr').map(([code]) => code)
  return {
    name,
    valueOf({ indicators }) {
      const value = indicators[indicator]?.value
      if (value === undefined) return null
      if (typeof value === 'number') return value
      if (typeof value === 'boolean') return Number(value)
      // The list of `online` goes from yes to no: the best is the highest.
      return typeof value === 'string' ? -ranks.indexOf(value) : value.length
    },
    startsDescending: true,
    cell: (line, pen) => indicatorCell(line, indicator, pen),
    headers: ({ columns }) => [columns[name] ?? ''],
    values: ({ indicators }, { lang }) => [writtenOf(indicators[indicator], indicator, lang)],
  }
}

function writtenOf(
  indicator: Line['indicators'][string] | undefined,
  name: string,
  lang: Pen['lang'],
): string {
  return indicator ? writeIndicator(name, indicator.value, lang) : ''
}

/** A line of the table; on a narrow screen it is a card, and each cell says what it is. */
export function row(line: Line, columns: readonly Column[], pen: Pen): Html {
  const labels = TABLE[pen.lang].columns
  return html`
<tr>${columns.map((column) =>
    column === TITLE
      ? html`<th scope="row">${column.cell(line, pen)}</th>`
      : html`<td data-label="${labels[column.name] ?? ''}">${column.cell(line, pen)}</td>`,
  )}</tr>`
}
