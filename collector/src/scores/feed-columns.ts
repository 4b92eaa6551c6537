import type { Column } from '../http/table.ts'
import { demarcheColumns } from '../registry/demarche-columns.ts'
import type { FeedContent, ScoredDemarche } from './feed.ts'
import { scoreColumns, trustColumns } from './score-columns.ts'

/** A line of the feed: a démarche, and the feed it stands in. */
export interface FeedRow {
  feed: FeedContent
  demarche: ScoredDemarche
}

const required = { required: true } as const

/** The columns of the feed as CSV, and of its Table Schema. */
export const FEED_COLUMNS: readonly Column<FeedRow>[] = [
  ...demarcheColumns<FeedRow>(({ demarche }) => demarche),
  {
    name: 'audience',
    type: 'string',
    description: 'Public de la démarche ; plusieurs séparés par |',
    valueOf: ({ demarche }) => demarche.audience?.join('|') ?? null,
  },
  {
    name: 'uses',
    type: 'number',
    description: 'Utilisations sur la période, estimées d’après celles d’une année',
    constraints: { minimum: 0 },
    valueOf: ({ demarche }) => demarche.participation?.uses ?? null,
  },
  {
    name: 'participation',
    type: 'number',
    description: 'Avis rapportés aux utilisations',
    constraints: { minimum: 0 },
    valueOf: ({ demarche }) => demarche.participation?.share ?? null,
  },
  {
    name: 'window',
    type: 'string',
    description: 'Fenêtre demandée',
    constraints: required,
    valueOf: ({ feed }) => feed.window,
  },
  {
    name: 'from',
    type: 'date',
    description: 'Premier jour, heure de Paris',
    constraints: required,
    valueOf: ({ feed }) => feed.from,
  },
  {
    name: 'to',
    type: 'date',
    description: 'Dernier jour, compris',
    constraints: required,
    valueOf: ({ feed }) => feed.to,
  },
  {
    name: 'method',
    type: 'string',
    description: 'Version de la méthode de calcul',
    constraints: required,
    valueOf: ({ feed }) => feed.method,
  },
  {
    name: 'publish_from',
    type: 'integer',
    description: 'Nombre de réponses à partir duquel une note est publiée',
    constraints: required,
    valueOf: ({ feed }) => feed.publishFrom,
  },
  ...scoreColumns<FeedRow>(({ demarche }) => demarche),
  ...trustColumns<FeedRow>(({ demarche }) => demarche.votes),
]
