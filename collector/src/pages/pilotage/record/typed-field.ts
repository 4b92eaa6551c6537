import type { IndicatorName } from '@monavis/shared/indicators'
import { isRecordName, type RecordField } from '../../../pilotage/record/record-fields.ts'
import { boxOf, type Typed } from '../../../pilotage/record/typed-indicator.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'

/** What a form begins with: what is held of its field. @param today `2026-03-02`, where nothing is */
export function heldFields(field: RecordField, demarche: RegisteredDemarche, today: string): Typed {
  if (field === 'state' || isRecordName(field)) return { value: demarche[field] }
  return heldIndicator(field, demarche, today)
}

function heldIndicator(name: IndicatorName, { indicators }: RegisteredDemarche, today: string): Typed {
  const held = indicators[name]
  if (!held) return { date: today }
  const { value, source, date } = held
  if (Array.isArray(value)) {
    return { source, date, ...Object.fromEntries(value.map((option) => [boxOf(option), '1'])) }
  }
  return { value: typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value), source, date }
}
