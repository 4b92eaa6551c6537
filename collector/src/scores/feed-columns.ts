import type { Trust } from '@monavis/shared/schemas'
import type { FeedContent, ScoredDemarche } from './feed.ts'
import { scoreColumns } from './score-columns.ts'
import type { Column } from './table.ts'

/** A line of the feed: a démarche, and the feed it stands in. */
export interface FeedRow {
  feed: FeedContent
  demarche: ScoredDemarche
}

const required = { required: true } as const

const TRUST: Record<keyof Trust, string> = {
  verified: 'Avis comptés, vérifiés par un jeton de la démarche',
  suspect: 'Avis mis à part, en attente d’une décision',
  admitted: 'Avis mis à part, puis comptés',
  rejected: 'Avis mis à part, écartés',
}

/** The columns of the feed as CSV, and of its Table Schema. */
export const FEED_COLUMNS: readonly Column<FeedRow>[] = [
  {
    name: 'id',
    type: 'integer',
    description: 'Numéro de la démarche',
    constraints: { ...required, minimum: 1 },
    valueOf: ({ demarche }) => demarche.id,
  },
  {
    name: 'title',
    type: 'string',
    description: 'Intitulé de la démarche',
    constraints: required,
    valueOf: ({ demarche }) => demarche.title,
  },
  {
    name: 'administration',
    type: 'string',
    description: 'Administration responsable',
    constraints: required,
    valueOf: ({ demarche }) => demarche.administration,
  },
  {
    name: 'ministere',
    type: 'string',
    description: 'Ministère',
    constraints: required,
    valueOf: ({ demarche }) => demarche.ministere,
  },
  {
    name: 'essential',
    type: 'boolean',
    description: 'Démarche essentielle',
    constraints: required,
    valueOf: ({ demarche }) => demarche.essential,
  },
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
  ...Object.entries(TRUST).map(
    ([name, description]): Column<FeedRow> => ({
      name,
      type: 'integer',
      description,
      constraints: { ...required, minimum: 0 },
      valueOf: ({ demarche }) => demarche.votes[name as keyof Trust],
    }),
  ),
]
