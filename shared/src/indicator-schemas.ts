import { z } from 'zod'
import {
  INDICATOR_NAMES,
  INDICATOR_STATUSES,
  INDICATORS,
  type Indicator,
  type IndicatorName,
  type Indicators,
  MAX_SOURCE_CHARS,
} from './indicators.ts'
import { LEVELS, type Level } from './level.ts'
import { line } from './line-schema.ts'

/** Schemas of what `indicators.ts` lists. */

type Each<T> = { [N in IndicatorName]: T }

/** What an administrator says: absent, it stays; null, it is taken away. */
export type IndicatorsInput = { [N in IndicatorName]?: Indicator<N> | null | undefined }

export const indicatorsInputSchema = z.strictObject(
  each((name) => indicatorSchema(name).nullable().optional()),
) as z.ZodType<IndicatorsInput>

/** What is known. */
export const indicatorsSchema = z.strictObject(
  each((name) => indicatorSchema(name).optional()),
) as z.ZodType<Indicators>

/** What anyone reads of a démarche. */
export type ShownIndicators = { [N in IndicatorName]?: Indicator<N> & { level?: Level } }

export const shownIndicatorsSchema = z.strictObject(
  each((name) => indicatorSchema(name).extend(levelIn(name)).optional()),
) as z.ZodType<ShownIndicators>

function each<T>(make: (name: IndicatorName) => T): Each<T> {
  return Object.fromEntries(INDICATOR_NAMES.map((name) => [name, make(name)])) as Each<T>
}

function indicatorSchema(name: IndicatorName) {
  return z.strictObject({
    value: valueSchema(name).meta({ description: INDICATORS[name].label.en }),
    source: line(MAX_SOURCE_CHARS),
    // Days are counted from 1970 on.
    date: z.iso.date().regex(/^(19[7-9]|[2-9])/),
    status: z.enum(INDICATOR_STATUSES),
  })
}

function levelIn(name: IndicatorName) {
  return 'levels' in INDICATORS[name] ? { level: z.enum(LEVELS) } : {}
}

function valueSchema(name: IndicatorName): z.ZodType {
  const field = INDICATORS[name]
  switch (field.kind) {
    case 'boolean':
      return z.boolean()
    case 'line':
      return line(field.maxChars)
    case 'choice':
      return z.enum(Object.keys(field.options))
    case 'choices': {
      const options = Object.keys(field.options)
      return z.array(z.enum(options)).min(field.min).max(options.length).meta({ uniqueItems: true })
    }
    default: {
      const { whole, max } = field
      return (whole ? z.int() : z.number()).min(0).max(max)
    }
  }
}
