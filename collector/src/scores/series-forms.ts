import type { Format } from '@monavis/shared/schemas'
import { CONTENT_TYPES } from '../http/format.ts'
import { Representation } from '../http/representation.ts'
import { type Column, writeCsv } from '../http/table.ts'
import { scoreColumns } from './score-columns.ts'
import type { Series, SeriesPart } from './series.ts'

/** A line of a series: an interval, and the series it stands in. */
export interface SeriesRow {
  series: Pick<Series, 'demarche' | 'button' | 'interval' | 'method' | 'publishFrom'>
  part: SeriesPart
}

const required = { required: true } as const

/** The columns of a series as CSV, and of its Table Schema. */
export const SERIES_COLUMNS: readonly Column<SeriesRow>[] = [
  {
    name: 'demarche',
    type: 'integer',
    description: 'Numéro de la démarche',
    constraints: { ...required, minimum: 1 },
    valueOf: ({ series }) => series.demarche,
  },
  {
    name: 'button',
    type: 'integer',
    description: 'Numéro du bouton ; vide : tous ensemble',
    constraints: { minimum: 1 },
    valueOf: ({ series }) => series.button,
  },
  {
    name: 'interval',
    type: 'string',
    description: 'Pas de la série',
    constraints: required,
    valueOf: ({ series }) => series.interval,
  },
  {
    name: 'from',
    type: 'date',
    description: 'Premier jour, heure de Paris',
    constraints: required,
    valueOf: ({ part }) => part.from,
  },
  {
    name: 'to',
    type: 'date',
    description: 'Dernier jour, compris',
    constraints: required,
    valueOf: ({ part }) => part.to,
  },
  {
    name: 'method',
    type: 'string',
    description: 'Version de la méthode de calcul',
    constraints: required,
    valueOf: ({ series }) => series.method,
  },
  {
    name: 'publish_from',
    type: 'integer',
    description: 'Nombre de réponses à partir duquel une note est publiée',
    constraints: required,
    valueOf: ({ series }) => series.publishFrom,
  },
  ...scoreColumns<SeriesRow>(({ part }) => part),
]

/** A series in the form that is wanted. */
export function writeSeries(series: Series, format: Format): Representation {
  const { series: parts, from: _, to: __, ...about } = series
  switch (format) {
    case 'json':
      return new Representation(CONTENT_TYPES.json, JSON.stringify(series))
    case 'ndjson':
      return new Representation(
        CONTENT_TYPES.ndjson,
        parts.map((part) => `${JSON.stringify({ ...about, ...part })}\n`).join(''),
      )
    case 'csv':
      return new Representation(
        CONTENT_TYPES.csv,
        writeCsv(
          SERIES_COLUMNS,
          parts.map((part) => ({ series, part })),
        ),
      )
  }
}
