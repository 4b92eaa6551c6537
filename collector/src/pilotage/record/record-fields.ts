import { INDICATOR_NAMES, type IndicatorName } from '@monavis/shared/indicators'
import type { RegisteredDemarche } from '../../registry/registry.ts'
import { RECORD_NAMES, type RecordChange, type RecordName } from '../../store/record-changes.ts'

/** What agents can change of a public record: its names, whether it takes votes, and its indicators. */
export type RecordField = RecordName | 'state' | IndicatorName

/** @returns undefined where there is no such field */
export function readField(text: string): RecordField | undefined {
  const fields: readonly RecordField[] = [...RECORD_NAMES, 'state', ...INDICATOR_NAMES]
  return fields.find((field) => field === text)
}

export function isRecordName(field: RecordField): field is RecordName {
  return RECORD_NAMES.some((name) => name === field)
}

/** Whether an administrator sees a change of it first: the names that everybody knows it by, and what is verified. */
export function isReviewed(field: RecordField, { indicators }: RegisteredDemarche): boolean {
  if (isRecordName(field)) return true
  return field !== 'state' && indicators[field]?.status === 'verified'
}

/** What the démarche holds where a change is asked for, in the shape of the change. */
export function heldValue(field: RecordChange['field'], demarche: RegisteredDemarche): RecordChange['value'] {
  if (isRecordName(field)) return demarche[field]
  const indicator = demarche.indicators[field]
  if (!indicator) return null
  const { status: _, ...held } = indicator
  return held
}
