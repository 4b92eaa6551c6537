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

const UNITS = { count: '', percent: ' (%)', milliseconds: ' (ms)', mark: ' (sur 10)' } as const

/** The columns of every indicator, in French: they are read with the file. */
export function indicatorColumns<R>(indicatorsOf: (row: R) => Indicators): Column<R>[] {
  return INDICATOR_NAMES.flatMap((name) => columnsOfIndicator(name, indicatorsOf))
}

/** Its value under its own name, then its source, date and status. */
export function columnsOfIndicator<R>(
  name: IndicatorName,
  indicatorsOf: (row: R) => Indicators,
): Column<R>[] {
  const label = INDICATORS[name].label.fr
  return [
    { name, ...fieldOf(name), valueOf: (row) => indicatorsOf(row)[name]?.value ?? null },
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
      description: `${label} : déclaré (declared) ou vérifié (verified)`,
      constraints: { enum: INDICATOR_STATUSES },
      valueOf: (row) => indicatorsOf(row)[name]?.status ?? null,
    },
  ]
}

/** What the value of an indicator is, in words and in types. */
function fieldOf(name: IndicatorName): Omit<Field, 'name'> {
  const field = INDICATORS[name]
  const label = field.label.fr
  switch (field.kind) {
    case 'boolean':
      return { type: 'boolean', description: label }
    case 'line':
      return { type: 'string', description: label }
    case 'choice':
      return {
        type: 'string',
        description: `${label} : ${optionsOf(field.options)}`,
        constraints: { enum: Object.keys(field.options) },
      }
    case 'choices': {
      const none = field.min === 0 ? ' ; | seul : aucun' : ''
      const description = `${label}, séparés par | : ${optionsOf(field.options)}${none}`
      return { type: 'string', description }
    }
    default:
      return {
        type: field.whole ? 'integer' : 'number',
        description: `${label}${UNITS[field.kind]}`,
        constraints: { minimum: 0, maximum: field.max },
      }
  }
}

function optionsOf(options: Readonly<Record<string, { fr: string }>>): string {
  return Object.entries(options)
    .map(([code, { fr }]) => `${code} (${fr})`)
    .join(', ')
}
