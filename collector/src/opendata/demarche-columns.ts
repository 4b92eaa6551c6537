import { INDICATOR_NAMES, INDICATORS, type IndicatorName, levelOfIndicator } from '@monavis/shared/indicators'
import { LEVELS } from '@monavis/shared/level'
import type { Column } from '../http/table.ts'
import { demarcheColumns, stateColumn } from '../registry/demarche-columns.ts'
import { columnsOfIndicator } from '../registry/indicator-columns.ts'
import type { RegisteredDemarche } from '../registry/registry.ts'

type DemarcheColumn = Column<RegisteredDemarche>

/** The columns of the démarches, and of their Table Schema: an indicator is its value, then what it is worth. */
export const DEMARCHE_COLUMNS: readonly DemarcheColumn[] = [
  ...demarcheColumns<RegisteredDemarche>((demarche) => demarche),
  stateColumn(({ state }) => state),
  ...INDICATOR_NAMES.flatMap((name) => [
    ...columnsOfIndicator<RegisteredDemarche>(name, ({ indicators }) => indicators),
    ...levelColumn(name),
  ]),
]

function levelColumn(name: IndicatorName): DemarcheColumn[] {
  if (!('levels' in INDICATORS[name])) return []
  return [
    {
      name: `${name}_level`,
      type: 'string',
      description: `${INDICATORS[name].label.fr} : niveau de la valeur non arrondie`,
      constraints: { enum: LEVELS },
      valueOf: ({ indicators }) => {
        const known = indicators[name]
        return (known && levelOfIndicator(name, known.value)) ?? null
      },
    },
  ]
}
