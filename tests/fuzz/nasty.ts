import fc from 'fast-check'
import type { JsonSchema } from './contract.ts'

/** Stand for a vote that the service has taken, and for what opens it: known when a request is sent, not before. */
export const KNOWN_ID = '01980000-0000-7000-8000-00000000feed'
export const KNOWN_TOKEN = 'the-token-of-that-vote'

/** What has broken other people's software. */
export const nastyText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'a\0b',
    '\uD800',
    '\uDC00\uD800',
    '\u202Etxt.exe',
    '\u2066\u2069',
    '\uFEFF',
    '\u2028\u2029',
    '\r\nSet-Cookie: a=b',
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; drop table vote; --",
    '{{7*7}}',
    '../../etc/passwd',
    '%00%0a%zz',
    'a@b.fr '.repeat(700),
    '06 12 34 56 78 '.repeat(330),
    `${'a.'.repeat(2_400)}@b`,
    '1'.repeat(4_999),
    'é'.repeat(5_001),
    '👩‍👩‍👧'.repeat(600),
    'x'.repeat(40_000),
    '__proto__',
    'constructor',
    'null',
    'NaN',
    '１２',
    '1e3',
    '0x10',
    ' 1',
    '1.0',
    '-0',
    '99999999999999999999',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

const nastyNumber = fc.oneof(
  fc.constantFrom(
    -1,
    0,
    0.5,
    4,
    24,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    1e21,
    1e308,
    5e-324,
    999_999_999,
    1_000_000_000,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
)

const NASTY_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  '\0',
  '0',
  'id',
  'note',
]

export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  nastyText,
  nastyNumber,
  fc.constantFrom(null, true, false, [], {}, [[]], [null]),
  fc.constant(Array.from({ length: 3_000 }, () => 1)),
  fc.constantFrom(...NASTY_KEYS).map((key) => Object.fromEntries([[key, { isAdmin: true }]])),
)

/** Values of a schema: right by its letter, though perhaps not by the conditions between its fields. */
export function valuesOf(schema: JsonSchema, name = ''): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valuesOf(one, name)))
  if (schema.type === 'object') {
    const fields = Object.entries(schema.properties ?? {}).map(
      ([key, of]) => [key, valuesOf(of, key)] as const,
    )
    return fc.record(Object.fromEntries(fields), { noNullPrototype: true, requiredKeys: [] })
  }
  if (schema.type === 'array') return fc.array(valuesOf(schema.items ?? {}, name), { maxLength: 4 })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer' || schema.type === 'number') {
    return name === 'demarche' || name === 'id'
      ? fc.integer({ min: 1, max: 5 })
      : fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 30, 30) })
  }
  return textOf(schema, name)
}

function textOf({ format, pattern }: JsonSchema, name: string): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.oneof(fc.uuid({ version: 7 }), fc.constant(KNOWN_ID))
  if (format === 'date')
    return fc.constantFrom('2026-01-01', '2026-01-31', '2025-12-31', '2024-02-29', '0001-01-01', '9999-12-31')
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (name === 'token') return fc.constant(KNOWN_TOKEN)
  if (name === 'window')
    return fc.constantFrom(
      '12m',
      '3m',
      '2026-T3',
      '2026-01-01..2026-02-28',
      '2026-01-02..2026-01-03',
      '9999-12-01..9999-12-31',
    )
  if (name === 'origins')
    return fc.constantFrom(
      'https://a.fr',
      'http://localhost:1',
      'https://é.fr',
      'https://[::1]',
      'https://A.fr',
      'http://a:b',
    )
  if (pattern?.startsWith('^[1-9]')) return fc.constantFrom('1', '2', '9999')
  return fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.constant('Très bien.'))
}

/** One thing done to a value: something at a place taken away, added or replaced. */
interface Bend {
  place: number
  act: 'drop' | 'add' | 'replace'
  key: string
  value: unknown
}

const someBends = fc.array(
  fc.record({
    place: fc.nat(40),
    act: fc.constantFrom('drop', 'add', 'replace', 'replace'),
    key: fc.constantFrom(...NASTY_KEYS),
    value: nastyValue,
  }),
  { minLength: 1, maxLength: 2 },
)
/** Most values stay straight: what is refused at the door tries nothing behind it. */
export const bends: fc.Arbitrary<Bend[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Bend[]>([]) },
  { weight: 2, arbitrary: someBends },
)

/** A value with bends in it; the original stays as it is. */
export function bend(value: unknown, all: readonly Bend[]): unknown {
  return all.reduce((bent, { place, act, key, value: other }) => {
    const places = placesIn(bent)
    return change(bent, places[place % places.length] ?? [], act, key, other)
  }, value)
}

type Place = readonly (string | number)[]

function placesIn(value: unknown, here: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [here]
  return [
    here,
    ...Object.entries(value)
      .slice(0, 20)
      .flatMap(([key, one]) => placesIn(one, [...here, key])),
  ]
}

function change(
  value: unknown,
  [first, ...rest]: Place,
  act: Bend['act'],
  key: string,
  other: unknown,
): unknown {
  const isTree = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (first === undefined || !isTree) {
    if (act !== 'add') return other
    return isTree ? Object.fromEntries([...Object.entries(value), [key, other]]) : [value, other]
  }
  const fields = Object.entries(value).flatMap(([name, one]) => {
    if (name !== first) return [[name, one]]
    if (act === 'drop' && rest.length === 0) return []
    return [[name, change(one, rest, act, key, other)]]
  })
  return Object.fromEntries(fields)
}
