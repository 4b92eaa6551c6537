import type { IndicatorName } from '@monavis/shared/indicators'
import type { Language } from '../../../http/language.ts'
import { isRecordName, type RecordField } from '../../../pilotage/record/record-fields.ts'
import { boxOf, type Typed } from '../../../pilotage/record/typed-indicator.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'

/** What a form begins with: what is held of its field. @param today `2026-03-02`, where nothing is */
export function heldFields(
  field: RecordField,
  demarche: RegisteredDemarche,
  today: string,
  lang: Language,
): Typed {
  if (field === 'state' || isRecordName(field)) return { value: demarche[field] }
  return heldIndicator(field, demarche, today, lang)
}

function heldIndicator(
  name: IndicatorName,
  { indicators }: RegisteredDemarche,
  today: string,
  lang: Language,
): Typed {
  const held = indicators[name]
  if (!held) return { date: today }
  const { value, source, date } = held
  if (Array.isArray(value)) {
    return { source, date, ...Object.fromEntries(value.map((option) => [boxOf(option), '1'])) }
  }
  if (typeof value === 'boolean') return { value: value ? 'yes' : 'no', source, date }
  // As it would be typed.
  const text = lang === 'fr' && typeof value === 'number' ? String(value).replace('.', ',') : String(value)
  return { value: text, source, date }
}
