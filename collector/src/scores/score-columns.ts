import { LEVELS, type Level } from '@monavis/shared/level'
import type { Trust } from '@monavis/shared/schemas'
import {
  SCORE_NAMES,
  SCORES,
  type ScoreName,
  WITHHELD_REASONS,
  type WithheldReason,
} from '@monavis/shared/score'
import type { Column } from '../http/table.ts'

const QUESTIONS: Record<ScoreName, string> = {
  satisfaction: 'Satisfaction',
  comprehension: 'Clarté',
  contact_reachability: 'Aide jointe, par moyen de contact',
  contact_satisfaction: 'Qualité de l’aide jointe, par moyen de contact',
  contact: 'Aide, ce qui n’a pas été joint comptant zéro',
  autonomy: 'Part des personnes qui n’ont pas eu besoin d’aide',
}

const TRUST: Record<keyof Trust, string> = {
  verified: 'Avis comptés, vérifiés par un jeton de la démarche',
  suspect: 'Avis mis à part, en attente d’une décision',
  admitted: 'Avis mis à part, puis comptés',
  rejected: 'Avis mis à part, écartés',
}

/** A score as a table tells it; of one that was taken in from elsewhere, what is not known is null. */
export interface ToldScore {
  n: number | null
  counts: Readonly<Record<string, number>> | null
  mark: number | null
  interval: readonly [number, number] | null
  level: Level | null
  published: boolean
  withheld: WithheldReason | null
}
export type ToldScores = Record<ScoreName, ToldScore>

/** The columns of the six scores, in French: they are read with the file. */
export function scoreColumns<R>(scoresOf: (row: R) => ToldScores): Column<R>[] {
  return SCORE_NAMES.flatMap((name) => columnsOf(name, (row: R) => scoresOf(row)[name]))
}

function columnsOf<R>(name: ScoreName, scoreOf: (row: R) => ToldScore): Column<R>[] {
  const { range, weights } = SCORES[name]
  const question = QUESTIONS[name]
  const within = { minimum: 0, maximum: range }
  return [
    {
      name: `${name}_n`,
      type: 'integer',
      description: `${question} : nombre de réponses`,
      constraints: { required: true, minimum: 0 },
      valueOf: (row) => scoreOf(row).n,
    },
    {
      name: `${name}_published`,
      type: 'boolean',
      description: `${question} : note publiée ou non`,
      constraints: { required: true },
      valueOf: (row) => scoreOf(row).published,
    },
    {
      name: `${name}_withheld`,
      type: 'string',
      description: `${question} : raison pour laquelle la note n’est pas publiée`,
      constraints: { enum: WITHHELD_REASONS },
      valueOf: (row) => scoreOf(row).withheld,
    },
    {
      name: `${name}_level`,
      type: 'string',
      description: `${question} : niveau de la note non arrondie`,
      constraints: { enum: LEVELS },
      valueOf: (row) => scoreOf(row).level,
    },
    {
      name: `${name}_mark`,
      type: 'number',
      description: `${question} : note sur ${range}, non arrondie`,
      constraints: within,
      valueOf: (row) => scoreOf(row).mark,
    },
    {
      name: `${name}_low`,
      type: 'number',
      description: `${question} : borne basse de l’intervalle à 95 %`,
      constraints: within,
      valueOf: (row) => scoreOf(row).interval?.[0] ?? null,
    },
    {
      name: `${name}_high`,
      type: 'number',
      description: `${question} : borne haute de l’intervalle à 95 %`,
      constraints: within,
      valueOf: (row) => scoreOf(row).interval?.[1] ?? null,
    },
    ...Object.keys(weights).map(
      (answer): Column<R> => ({
        name: `${name}_${answer}`,
        type: 'integer',
        description: `${question} : nombre de réponses « ${answer} »`,
        constraints: { minimum: 0 },
        valueOf: (row) => scoreOf(row).counts?.[answer] ?? null,
      }),
    ),
  ]
}

/** The columns of what became of votes beside the scores. */
export function trustColumns<R>(trustOf: (row: R) => Trust | null): Column<R>[] {
  return Object.entries(TRUST).map(([name, description]) => ({
    name,
    type: 'integer',
    description,
    constraints: { required: true, minimum: 0 },
    valueOf: (row) => trustOf(row)?.[name as keyof Trust] ?? null,
  }))
}
