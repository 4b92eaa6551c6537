import { indicatorsInputSchema } from '@monavis/shared/indicator-schemas'
import { INDICATORS, type Indicator, type IndicatorName } from '@monavis/shared/indicators'
import { redact } from '../../votes/redact/redact.ts'

/** Fields of a form, by name. */
export type Typed = Readonly<Partial<Record<'value' | 'source' | 'date' | `choice_${string}`, string>>>

/** Which field of the form cannot be taken. */
export type IndicatorFault = 'value' | 'source' | 'date'

/** The box of one of several options. */
export const boxOf = (option: string) => `choice_${option}` as const

/**
 * Reads an indicator as it was typed: `value` (or a box an option), `source` and `date`.
 * @returns what it says, or every field that is wrong
 */
export function readIndicator(
  name: IndicatorName,
  typed: Typed,
): { ok: true; value: Omit<Indicator, 'status'> } | { ok: false; faults: IndicatorFault[] } {
  const told = {
    value: readValue(name, typed),
    source: redact(typed.source ?? '').trim(),
    date: typed.date ?? '',
  }
  const parsed = indicatorsInputSchema.safeParse({ [name]: { ...told, status: 'declared' } })
  const indicator = parsed.data?.[name]
  if (indicator) {
    const { status: _, ...value } = indicator
    return { ok: true, value }
  }
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path[1]))
  const faults = (['value', 'source', 'date'] as const).filter((field) => wrong.has(field))
  return { ok: false, faults: faults.length > 0 ? faults : ['value'] }
}

function readValue(name: IndicatorName, typed: Typed): unknown {
  const field = INDICATORS[name]
  const text = (typed.value ?? '').trim()
  switch (field.kind) {
    case 'boolean':
      return { yes: true, no: false }[text]
    case 'line':
      return redact(text)
    case 'choice':
      return text
    case 'choices':
      return Object.keys(field.options).filter((option) => typed[boxOf(option)] !== undefined)
    default:
      return readNumber(text)
  }
}

/** As people write it: `265 376`, `99,9`. */
function readNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u202f\u00a0]/g, '').replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
