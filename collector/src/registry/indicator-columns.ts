import {
  INDICATOR_NAMES,
  INDICATOR_STATUSES,
  INDICATORS,
  type IndicatorName,
  type Indicators,
} from '@monavis/shared/indicators'
import type { Column, Field } from '../http/table.ts'

/** What stands beside the value of an indicator. */
export const INDICATOR_PARTS = ['source', 'date', 'status'] as const

/** The columns of every indicator, in French: its value under its own name, then its source, date and status. */
export function indicatorColumns<R>(indicatorsOf: (row: R) => Indicators): Column<R>[] {
  return INDICATOR_NAMES.flatMap((name): Column<R>[] => {
    const label = INDICATORS[name].label.fr
    return [
      { name, ...kindOf(name), valueOf: (row) => indicatorsOf(row)[name]?.value ?? null },
      {
        name: `${name}_source`,
        type: 'string',
        description: `${label} : qui le dit`,
        valueOf: (row) => indicatorsOf(row)[name]?.source ?? null,
      },
      {
        name: `${name}_date`,
        type: 'date',
        description: `${label} : jour depuis lequel on le sait`,
        valueOf: (row) => indicatorsOf(row)[name]?.date ?? null,
      },
      {
        name: `${name}_status`,
        type: 'string',
        description: `${label} : déclaré ou vérifié`,
        constraints: { enum: INDICATOR_STATUSES },
        valueOf: (row) => indicatorsOf(row)[name]?.status ?? null,
      },
    ]
  })
}

function kindOf(name: IndicatorName): Omit<Field, 'name'> {
  const field = INDICATORS[name]
  const description = field.label.fr
  switch (field.kind) {
    case 'boolean':
      return { type: 'boolean', description }
    case 'line':
      return { type: 'string', description }
    case 'choice':
      return { type: 'string', description, constraints: { enum: Object.keys(field.options) } }
    case 'choices':
      return {
        type: 'string',
        description: `${description}, parmi : ${Object.keys(field.options).join(', ')} ; séparés par « | », qui seul veut dire aucun`,
      }
    default: {
      const constraints = { minimum: 0, maximum: field.max }
      return { type: field.whole ? 'integer' : 'number', description, constraints }
    }
  }
}
