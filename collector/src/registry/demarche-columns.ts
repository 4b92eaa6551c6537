import { DEMARCHE_STATES, type DemarcheState } from '@monavis/shared/schemas'
import type { Column } from '../http/table.ts'

/** What every table tells of a démarche first. */
export interface ToldDemarche {
  id: number
  title: string
  administration: string
  ministere: string
  essential: boolean
}

const required = { required: true } as const

/** The columns that say which démarche a line is of, in French: they are read with the file. */
export function demarcheColumns<R>(demarcheOf: (row: R) => ToldDemarche): Column<R>[] {
  return [
    {
      name: 'id',
      type: 'integer',
      description: 'Numéro de la démarche',
      constraints: { ...required, minimum: 1 },
      valueOf: (row) => demarcheOf(row).id,
    },
    {
      name: 'title',
      type: 'string',
      description: 'Intitulé de la démarche',
      constraints: required,
      valueOf: (row) => demarcheOf(row).title,
    },
    {
      name: 'administration',
      type: 'string',
      description: 'Administration responsable',
      constraints: required,
      valueOf: (row) => demarcheOf(row).administration,
    },
    {
      name: 'ministere',
      type: 'string',
      description: 'Ministère',
      constraints: required,
      valueOf: (row) => demarcheOf(row).ministere,
    },
    {
      name: 'essential',
      type: 'boolean',
      description: 'Démarche essentielle',
      constraints: required,
      valueOf: (row) => demarcheOf(row).essential,
    },
  ]
}

export function stateColumn<R>(stateOf: (row: R) => DemarcheState): Column<R> {
  return {
    name: 'state',
    type: 'string',
    description: 'Ouverte aux avis (open), fermée (closed) ou retirée des listes (archived)',
    constraints: { enum: DEMARCHE_STATES },
    valueOf: stateOf,
  }
}
