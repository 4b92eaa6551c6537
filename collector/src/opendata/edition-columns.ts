import { LEVELS } from '@monavis/shared/level'
import { SCORE_NAMES, SCORES, type ScoreName, WITHHELD_REASONS } from '@monavis/shared/score'
import type { EditionContent, FrozenDemarche, FrozenScore } from '../editions/content.ts'
import type { Column } from '../http/table.ts'

/** Of which days a score is: the twelve months that end with the quarter, or the quarter alone. */
export const PERIODS = ['year', 'quarter'] as const

/** A line of the long file: one score of one démarche, in one edition. */
export interface EditionRow {
  content: EditionContent
  /** When it was published, and the digest of its bytes. */
  publishedAt: string
  digest: string
  demarche: FrozenDemarche
  period: (typeof PERIODS)[number]
  name: ScoreName
  score: FrozenScore
}

const required = { required: true } as const
const MAX_MARK = Math.max(...SCORE_NAMES.map((name) => SCORES[name].range))
const within = { minimum: 0, maximum: MAX_MARK }

/** The columns of the long file of all editions, and of its Table Schema. */
export const EDITION_COLUMNS: readonly Column<EditionRow>[] = [
  {
    name: 'edition',
    type: 'string',
    description: 'Édition : son trimestre, comme 2026-T3',
    constraints: required,
    valueOf: ({ content }) => content.edition,
  },
  {
    name: 'revision',
    type: 'integer',
    description:
      'Révision de l’édition, la dernière publiée ; elle se lit à /api/v1/editions/<edition>/<revision>',
    constraints: { ...required, minimum: 1 },
    valueOf: ({ content }) => content.revision,
  },
  {
    name: 'origin',
    type: 'string',
    description:
      'Faite par ce service (collector) ou reprise telle qu’elle a été publiée ailleurs (imported)',
    constraints: { ...required, enum: ['collector', 'imported'] },
    valueOf: ({ content }) => content.origin,
  },
  {
    name: 'published_at',
    type: 'datetime',
    description: 'Instant de la publication, UTC',
    constraints: required,
    valueOf: ({ publishedAt }) => publishedAt,
  },
  {
    name: 'digest',
    type: 'string',
    description: 'Empreinte SHA-256, en hexadécimal, des octets de cette révision en JSON',
    constraints: required,
    valueOf: ({ digest }) => digest,
  },
  {
    name: 'method',
    type: 'string',
    description: 'Version de la méthode de calcul ; vide : inconnue',
    valueOf: ({ content }) => content.method,
  },
  {
    name: 'publish_from',
    type: 'integer',
    description: 'Nombre de réponses à partir duquel une note est publiée ; vide : inconnu',
    constraints: { minimum: 1 },
    valueOf: ({ content }) => content.publishFrom,
  },
  {
    name: 'demarche',
    type: 'integer',
    description: 'Numéro de la démarche',
    constraints: { ...required, minimum: 1 },
    valueOf: ({ demarche }) => demarche.id,
  },
  {
    name: 'title',
    type: 'string',
    description: 'Intitulé de la démarche, tel qu’il était',
    constraints: required,
    valueOf: ({ demarche }) => demarche.title,
  },
  {
    name: 'administration',
    type: 'string',
    description: 'Administration responsable, telle qu’elle était',
    constraints: required,
    valueOf: ({ demarche }) => demarche.administration,
  },
  {
    name: 'ministere',
    type: 'string',
    description: 'Ministère, tel qu’il était',
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
    name: 'period',
    type: 'string',
    description: 'Les douze mois que le trimestre termine (year) ou le trimestre seul (quarter)',
    constraints: { ...required, enum: PERIODS },
    valueOf: ({ period }) => period,
  },
  {
    name: 'from',
    type: 'date',
    description: 'Premier jour, heure de Paris',
    constraints: required,
    valueOf: ({ content, period }) => content[period].from,
  },
  {
    name: 'to',
    type: 'date',
    description: 'Dernier jour, compris',
    constraints: required,
    valueOf: ({ content, period }) => content[period].to,
  },
  {
    name: 'score',
    type: 'string',
    description: `Ce qui est noté : ${SCORE_NAMES.join(', ')}`,
    constraints: { ...required, enum: SCORE_NAMES },
    valueOf: ({ name }) => name,
  },
  {
    name: 'n',
    type: 'integer',
    description: 'Nombre de réponses ; vide : inconnu',
    constraints: { minimum: 0 },
    valueOf: ({ score }) => score.n,
  },
  {
    name: 'published',
    type: 'boolean',
    description: 'Note publiée ou non',
    constraints: required,
    valueOf: ({ score }) => score.published,
  },
  {
    name: 'withheld',
    type: 'string',
    description: 'Raison pour laquelle la note n’est pas publiée',
    constraints: { enum: WITHHELD_REASONS },
    valueOf: ({ score }) => score.withheld,
  },
  {
    name: 'level',
    type: 'string',
    description: 'Niveau de la note non arrondie',
    constraints: { enum: LEVELS },
    valueOf: ({ score }) => score.level,
  },
  {
    name: 'mark',
    type: 'number',
    description: `Note non arrondie : ${SCORE_NAMES.map((name) => `${name} sur ${SCORES[name].range}`).join(', ')}`,
    constraints: within,
    valueOf: ({ score }) => score.mark,
  },
  {
    name: 'low',
    type: 'number',
    description: 'Borne basse de l’intervalle à 95 %',
    constraints: within,
    valueOf: ({ score }) => score.interval?.[0] ?? null,
  },
  {
    name: 'high',
    type: 'number',
    description: 'Borne haute de l’intervalle à 95 %',
    constraints: within,
    valueOf: ({ score }) => score.interval?.[1] ?? null,
  },
]
