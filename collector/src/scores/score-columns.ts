import { LEVELS } from '@monavis/shared/level'
import { SCORE_NAMES, SCORES, type ScoreName, WITHHELD_REASONS } from '@monavis/shared/score'
import type { PublicScores } from './scores-of.ts'
import type { Column } from './table.ts'

const QUESTIONS: Record<ScoreName, string> = {
  satisfaction: 'Satisfaction',
  comprehension: 'Clarté',
  contact_reachability: 'Aide jointe, par moyen de contact',
  contact_satisfaction: 'Qualité de l’aide jointe, par moyen de contact',
  contact: 'Aide, ce qui n’a pas été joint comptant zéro',
  autonomy: 'Part des personnes qui n’ont pas eu besoin d’aide',
}

/** The columns of the six scores, in French: they are read with the file. */
export function scoreColumns<R>(scoresOf: (row: R) => PublicScores): Column<R>[] {
  return SCORE_NAMES.flatMap((name) => columnsOf(name, (row: R) => scoresOf(row)[name]))
}

function columnsOf<R>(name: ScoreName, scoreOf: (row: R) => PublicScores[ScoreName]): Column<R>[] {
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
        valueOf: (row) => (scoreOf(row).counts as Record<string, number> | null)?.[answer] ?? null,
      }),
    ),
  ]
}
