import type { Demarche, Question } from './feed.ts'

/** A column the table can be sorted by. */
export interface Column {
  /** In the address bar. */
  name: string
  label: string
  /** Null stays last, whatever the order: a withheld mark is neither high nor low. */
  valueOf(demarche: Demarche): string | number | null
  /** What the first click on it sorts by: figures from the highest, names from A. */
  startsDescending: boolean
}

export const TITLE: Column = {
  name: 'demarche',
  label: 'Démarche',
  valueOf: ({ title }) => title,
  startsDescending: false,
}
export const ADMINISTRATION: Column = {
  name: 'administration',
  label: 'Administration',
  valueOf: ({ administration }) => administration,
  startsDescending: false,
}
export const VOTES: Column = {
  name: 'avis',
  label: 'Avis',
  valueOf: ({ scores }) => scores.satisfaction.n,
  startsDescending: true,
}
export const SATISFACTION = markColumn('satisfaction', 'Satisfaction', 'satisfaction')
/** The questions of which the table shows the mark alone. */
export const FURTHER_MARKS = [
  markColumn('comprehension', 'Clarté', 'comprehension'),
  markColumn('aide', 'Qualité de l’aide', 'contact_satisfaction'),
  markColumn('joignabilite', 'Joignabilité', 'contact_reachability'),
  markColumn('autonomie', 'Autonomie', 'autonomy'),
] as const

/** In the order they are offered to sort by. */
export const COLUMNS: readonly Column[] = [VOTES, SATISFACTION, TITLE, ADMINISTRATION, ...FURTHER_MARKS]

function markColumn(name: string, label: string, question: Question): Column & { question: Question } {
  return { name, label, question, valueOf: ({ scores }) => scores[question].mark, startsDescending: true }
}
