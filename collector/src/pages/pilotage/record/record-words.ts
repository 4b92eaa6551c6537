import { INDICATORS, type IndicatorName } from '@monavis/shared/indicators'
import type { Language } from '../../../http/language.ts'
import { createNumbers } from '../../../http/written-numbers.ts'
import { isRecordName, type RecordField } from '../../../pilotage/record/record-fields.ts'
import type { RecordChange } from '../../../store/record-changes.ts'
import { RECORD_TEXTS } from './record-texts.ts'

/** What a field of the record is called. */
export function labelOf(field: RecordField, lang: Language): string {
  const texts = RECORD_TEXTS[lang]
  if (field === 'state') return texts.state
  return isRecordName(field) ? texts.name[field] : INDICATORS[field].label[lang]
}

/** What a change would have it say. */
export function writeChange({ field, value }: RecordChange, lang: Language): string {
  if (value === null) return RECORD_TEXTS[lang].unknown
  return typeof value === 'string' ? value : writeValue(field as IndicatorName, value.value, lang)
}

/** The value of an indicator, as people read it. */
export function writeValue(name: IndicatorName, value: unknown, lang: Language): string {
  const field = INDICATORS[name]
  const { yes, no, unknown } = RECORD_TEXTS[lang]
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'number') return writeNumber(field.kind, value, lang)
  if (!('options' in field)) return String(value)
  const labels: Readonly<Record<string, Readonly<Record<Language, string>>>> = field.options
  const chosen = [value].flat().map((option) => labels[String(option)]?.[lang] ?? String(option))
  return chosen.length > 0 ? chosen.join(', ') : unknown
}

function writeNumber(kind: string, value: number, lang: Language): string {
  const number = createNumbers(lang).exact(value)
  switch (kind) {
    case 'percent':
      return lang === 'fr' ? `${number}\u00a0%` : `${number}%`
    case 'milliseconds':
      return `${number}\u00a0ms`
    case 'mark':
      return `${number} / 10`
    default:
      return number
  }
}
