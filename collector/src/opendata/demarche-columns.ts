import {
  INDICATOR_NAMES,
  INDICATOR_STATUSES,
  INDICATORS,
  type IndicatorName,
  levelOfIndicator,
} from '@monavis/shared/indicators'
import { LEVELS } from '@monavis/shared/level'
import { writeList } from '../registry/demarches-csv.ts'
import type { RegisteredDemarche } from '../registry/registry.ts'
import type { Column, Field } from '../scores/table.ts'

type DemarcheColumn = Column<RegisteredDemarche>

const required = { required: true } as const
const UNITS = { count: '', percent: ' (%)', milliseconds: ' (ms)', mark: ' (sur 10)' } as const

/** The columns of the démarches, and of their Table Schema: an indicator is its value, then what it is worth. */
export const DEMARCHE_COLUMNS: readonly DemarcheColumn[] = [
  {
    name: 'id',
    type: 'integer',
    description: 'Numéro de la démarche',
    constraints: { ...required, minimum: 1 },
    valueOf: ({ id }) => id,
  },
  {
    name: 'title',
    type: 'string',
    description: 'Intitulé de la démarche',
    constraints: required,
    valueOf: ({ title }) => title,
  },
  {
    name: 'administration',
    type: 'string',
    description: 'Administration responsable',
    constraints: required,
    valueOf: ({ administration }) => administration,
  },
  {
    name: 'ministere',
    type: 'string',
    description: 'Ministère',
    constraints: required,
    valueOf: ({ ministere }) => ministere,
  },
  {
    name: 'essential',
    type: 'boolean',
    description: 'Démarche essentielle',
    constraints: required,
    valueOf: ({ essential }) => essential,
  },
  {
    name: 'state',
    type: 'string',
    description: 'Ouverte aux avis (open), fermée (closed) ou retirée des listes (archived)',
    constraints: { ...required, enum: ['open', 'closed', 'archived'] },
    valueOf: ({ state }) => state,
  },
  ...INDICATOR_NAMES.flatMap(columnsOf),
]

function columnsOf(name: IndicatorName): DemarcheColumn[] {
  const label = INDICATORS[name].label.fr
  const value: DemarcheColumn = {
    name,
    ...fieldOf(name),
    valueOf: ({ indicators }) => {
      const known = indicators[name]?.value
      if (known === undefined) return null
      return typeof known === 'object' ? writeList(known) : known
    },
  }
  const beside: DemarcheColumn[] = [
    {
      name: `${name}_source`,
      type: 'string',
      description: `${label} : qui le dit`,
      valueOf: ({ indicators }) => indicators[name]?.source ?? null,
    },
    {
      name: `${name}_date`,
      type: 'date',
      description: `${label} : jour depuis lequel on le sait`,
      valueOf: ({ indicators }) => indicators[name]?.date ?? null,
    },
    {
      name: `${name}_status`,
      type: 'string',
      description: `${label} : déclaré (declared) ou vérifié (verified)`,
      constraints: { enum: INDICATOR_STATUSES },
      valueOf: ({ indicators }) => indicators[name]?.status ?? null,
    },
  ]
  if (!('levels' in INDICATORS[name])) return [value, ...beside]
  const level: DemarcheColumn = {
    name: `${name}_level`,
    type: 'string',
    description: `${label} : niveau de la valeur non arrondie`,
    constraints: { enum: LEVELS },
    valueOf: ({ indicators }) => {
      const known = indicators[name]
      return (known && levelOfIndicator(name, known.value)) ?? null
    },
  }
  return [value, level, ...beside]
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
