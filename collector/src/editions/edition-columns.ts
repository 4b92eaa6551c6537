import type { Indicators } from '@monavis/shared/indicators'
import type { DemarcheState } from '@monavis/shared/schemas'
import type { Cell, Column } from '../http/table.ts'
import { demarcheColumns } from '../registry/demarche-columns.ts'
import { INDICATOR_PARTS, indicatorColumns } from '../registry/indicator-columns.ts'
import { scoreColumns, trustColumns } from '../scores/score-columns.ts'
import type { EditionContent, FrozenDemarche } from './content.ts'

/** An indicator as the content holds it: ours, or whatever an imported edition said. */
type HeldIndicator = Partial<Record<'value' | (typeof INDICATOR_PARTS)[number], Cell>>

/** What a content holds of a démarche, whoever made it and when: its state came with the registry's fields. */
type HeldDemarche = FrozenDemarche & { state?: DemarcheState; indicators?: Record<string, HeldIndicator> }

/** A line of an edition: a démarche, and the edition it stands in. */
export interface EditionRow {
  content: EditionContent
  demarche: HeldDemarche
}

const PERIODS = { year: 'Douze mois', quarter: 'Trimestre' } as const

/**
 * The columns of an edition as CSV, and of its Table Schema: what the registry said, an indicator in four columns;
 * then the scores of the year and of the quarter, empty where they are withheld or not known. An imported edition has
 * the indicators that it came with.
 */
export function editionColumns({ origin, demarches }: EditionContent): Column<EditionRow>[] {
  const ours =
    origin === 'collector'
      ? indicatorColumns<EditionRow>(({ demarche }) => (demarche.indicators ?? {}) as Indicators)
      : []
  const described = new Set(ours.map(({ name }) => name))
  const held = new Set(demarches.flatMap(({ indicators }: HeldDemarche) => Object.keys(indicators ?? {})))
  return [
    {
      name: 'edition',
      type: 'string',
      description: 'Trimestre de l’édition',
      constraints: { required: true },
      valueOf: ({ content }) => content.edition,
    },
    {
      name: 'revision',
      type: 'integer',
      description: 'Révision de l’édition',
      constraints: { required: true, minimum: 1 },
      valueOf: ({ content }) => content.revision,
    },
    ...demarcheColumns<EditionRow>(({ demarche }) => demarche),
    {
      name: 'state',
      type: 'string',
      description: 'Ouverte ou fermée ; vide : inconnu',
      valueOf: ({ demarche }) => demarche.state ?? null,
    },
    {
      name: 'equipped',
      type: 'boolean',
      description: 'Un bouton ouvert, et un avis un jour ; vide : inconnu',
      valueOf: ({ demarche }) => demarche.equipped,
    },
    ...ours,
    ...[...held].filter((name) => !described.has(name)).flatMap(foreignColumns),
    ...(['year', 'quarter'] as const).flatMap(periodColumns),
  ]
}

/** Of an indicator that the registry of today does not describe. */
function foreignColumns(indicator: string): Column<EditionRow>[] {
  return (['value', ...INDICATOR_PARTS] as const).map((part) => ({
    name: part === 'value' ? indicator : `${indicator}_${part}`,
    type: 'string',
    description: part === 'value' ? `${indicator}, tel que publié alors` : `${indicator} : ${part}`,
    valueOf: ({ demarche: { indicators = {} } }) =>
      // It may be called `constructor`, which every object has from elsewhere.
      Object.hasOwn(indicators, indicator) ? (indicators[indicator]?.[part] ?? null) : null,
  }))
}

/** Of an imported edition, no number is sure to be known. */
function periodColumns(period: keyof typeof PERIODS): Column<EditionRow>[] {
  return [
    ...scoreColumns<EditionRow>(({ demarche }) => demarche[period]),
    ...trustColumns<EditionRow>(({ demarche }) => demarche[period].votes),
  ].map(({ name, description, constraints: { required: _, ...constraints } = {}, ...column }) => ({
    ...column,
    name: `${period}_${name}`,
    description: `${PERIODS[period]}. ${description}`,
    constraints,
  }))
}
