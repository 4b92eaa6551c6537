import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Operation } from './contract.ts'
import { bend, bends, KNOWN_ID, KNOWN_TOKEN, nastyText, nastyValue, valuesOf } from './nasty.ts'

/** One request, right or wrong, before it is turned into bytes. */
export interface Attempt {
  method: string
  target: string
  headers: (readonly [name: string, value: string])[]
  body: string | undefined
  encoding: keyof typeof ENCODINGS
  /** Cut after so many thousandths of its bytes. */
  cut: number
}

/** How a body becomes bytes. */
export const ENCODINGS = {
  utf8: (text: string) => Buffer.from(text),
  latin1: (text: string) => Buffer.from(text, 'latin1'),
  utf16: (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  gzip: (text: string) => gzipSync(text),
  marked: (text: string) => Buffer.from(`\uFEFF${text}`),
  broken: (text: string) => {
    const bytes = Buffer.from(text)
    return Buffer.concat([
      bytes.subarray(0, bytes.length >> 1),
      Buffer.of(0xff, 0xc0, 0xaf, 0xed, 0xa0),
      bytes.subarray(bytes.length >> 1),
    ])
  },
}

const HEADERS: Record<string, readonly string[]> = {
  'content-type': [
    'application/json; charset=utf-8',
    'application/json; charset=utf-16',
    'application/json;charset="ISO-8859-1"',
    'APPLICATION/JSON',
    'application/json; charset',
    'application/json, text/plain',
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=latin1',
    'application/x-ndjson',
    'text/csv',
    'text/plain',
    'multipart/form-data; boundary=x',
    '',
    ';',
    '/',
    '__proto__/constructor',
    `application/json; ${'a=b; '.repeat(500)}`,
  ],
  'content-encoding': ['gzip', 'br', 'identity', 'deflate, gzip', '', 'x'],
  'content-length': ['0', '-1', '1', '999', '99999999999999999999', 'abc', '5, 6', '0x10', '+3'],
  'transfer-encoding': ['chunked', 'gzip, chunked', 'identity', 'chunked, chunked', 'xchunked', ' chunked'],
  authorization: [
    'Bearer',
    'Bearer ',
    'Bearer x',
    'bearer x y',
    'Basic YTpi',
    `Bearer ${'x'.repeat(4_000)}`,
    'Bearer \xff\xfe',
    ':',
    'Bearer __proto__',
  ],
  accept: ['text/csv', 'text/csv;q=0', '*/*;q=x', ',,,;', `text/${'a'.repeat(3_000)}`, 'text/csv;q=1e9'],
  'accept-language': ['en', 'fr;q=0, en;q=0', '*', 'x'.repeat(2_000), ';;;q=', '__proto__', 'en;q=-1'],
  'accept-encoding': ['br', 'gzip;q=0', '*', 'br;q=0, gzip;q=0', 'constructor', ','.repeat(1_000)],
  'if-none-match': ['*', '"x"', 'W/"', '"'.repeat(1_000), ''],
  'if-modified-since': ['yesterday'],
  range: ['bytes=0-1', 'bytes=-1', 'bytes=9-1', 'x'],
  origin: ['null', 'https://a.fr', '', 'https://\xe9', '<script>', `https://${'a'.repeat(400)}.fr`, 'a b'],
  'x-forwarded-for': [
    '1.2.3.4',
    '::',
    '[::1]:3',
    'x',
    ','.repeat(100),
    '1.2.3.4, 5.6.7.8',
    '::ffff:1.2.3.4%eth0',
  ],
  expect: ['100-continue', '200-maybe'],
  upgrade: ['websocket', 'h2c'],
  connection: ['upgrade', 'close, content-length', 'keep-alive'],
  host: ['', 'a b', '../..', 'evil.example:99999', `${'a'.repeat(300)}`],
  cookie: ['a=b', '='.repeat(5_000)],
  'x-http-method-override': ['DELETE'],
  'access-control-request-method': ['PATCH', 'x'],
  [`x-${'a'.repeat(200)}`]: ['y'.repeat(9_000), 'y'.repeat(20_000)],
}

/** A header of the table, by name and value; most requests carry none. */
const nastyHeaders: fc.Arbitrary<Attempt['headers']> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Attempt['headers']>([]) },
  {
    weight: 2,
    arbitrary: fc.array(
      fc.constantFrom(
        ...Object.entries(HEADERS).flatMap(([name, values]) => values.map((value) => [name, value] as const)),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
)

const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'QUERY',
  'CONNECT',
  'get',
  'FOO',
  'POST POST',
]

const TARGETS = [
  '*',
  '/%zz',
  '/%00',
  '/%c0%ae%c0%ae/',
  '//',
  '//evil.example/',
  'http://evil.example/api/v1/observatoire',
  'http://[',
  'nowhere',
  '/../../etc/passwd',
  '/static/../../package.json',
  '/static/%2e%2e/%2e%2e/package.json',
  '/docs/static/..%2f..%2fpackage.json',
  '/docs/static/%00',
  '/docs/static/__proto__',
  '/docs/',
  '/Demarches/1/',
  '/Demarches//suite',
  '/API/V1/VOTES',
  '/api/v1/votes/',
  '/api/v1/votes;x=1',
  '/api/v1/votes#x',
  '/api/v1/observatoire?window=12m&window=3m',
  '/api/v1/observatoire?__proto__=1&constructor[prototype]=2',
  '/api/v1/observatoire?%ff=%fe',
  `/${'a'.repeat(5_000)}`,
  `/Demarches/${'1'.repeat(120)}`,
  `/api/v1/demarches/${'%31'.repeat(60)}`,
  `/?${'a=1&'.repeat(3_000)}`,
  '/\xe9\xff',
  '/constructor',
  '/__proto__',
]

/** Every way to call one operation, most of them nearly right. */
function attemptsOn(operation: Operation, adminKey: string): fc.Arbitrary<Attempt> {
  const isAdmin = operation.path.includes('/admin/')
  const ofVote = /^\/api\/v1\/(votes|opinions)\/\{id\}$/.test(operation.path)
  const key = fc.constantFrom(...Array.from({ length: 8 }, () => adminKey), '', 'mv_wrong')
  const id = ofVote ? fc.constantFrom(KNOWN_ID, KNOWN_ID, 'x') : fc.constantFrom('1', '2', '3', '4', '5', '6')
  const query = fc.record(
    Object.fromEntries(
      Object.entries(operation.query).map(([name, schema]) => [
        name,
        fc.oneof({ weight: 4, arbitrary: valuesOf(schema, name) }, { weight: 1, arbitrary: nastyText }),
      ]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  )
  return fc
    .record({
      method: fc.oneof(
        { weight: 12, arbitrary: fc.constant(operation.method) },
        { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
      ),
      id: fc.oneof({ weight: 10, arbitrary: id }, { weight: 1, arbitrary: nastyText.map(percent) }),
      button: fc.oneof(
        { weight: 10, arbitrary: fc.constantFrom('1', '2', '3') },
        { weight: 1, arbitrary: nastyText.map(percent) },
      ),
      edition: fc.oneof(
        { weight: 10, arbitrary: fc.constantFrom('2026-T2', '2020-T4', '1970-T1', '9999-T4') },
        { weight: 1, arbitrary: nastyText.map(percent) },
      ),
      query: fc.oneof(
        { weight: 12, arbitrary: query.map(queryString) },
        { weight: 1, arbitrary: nastyText.map((text) => `?${percent(text)}=${percent(text)}`) },
      ),
      key: isAdmin
        ? key
        : ofVote
          ? fc.constantFrom(KNOWN_TOKEN, KNOWN_TOKEN, KNOWN_TOKEN, 'x')
          : fc.constantFrom('', '', '', '', adminKey),
      headers: nastyHeaders,
      body: bodyOf(operation),
      encoding: fc.oneof(
        { weight: 14, arbitrary: fc.constant('utf8' as const) },
        { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])) },
      ),
      cut: fc.oneof({ weight: 30, arbitrary: fc.constant(1_000) }, { weight: 1, arbitrary: fc.nat(999) }),
    })
    .map(({ id: one, button, edition, query: search, key: bearer, headers, ...attempt }) => ({
      ...attempt,
      target:
        operation.path
          .replace('{id}', one)
          .replace('{button}', button)
          .replace('{edition}', edition)
          .replace('{revision}', button)
          .replace('{number}', button) + search,
      // A later one takes the place of an earlier one: sent twice, Node would keep the first.
      headers: [
        ...new Map([
          ...(operation.body ? [['content-type', operation.body.type] as const] : []),
          ...(bearer ? [['authorization', `Bearer ${bearer}`] as const] : []),
          ...headers,
        ]),
      ],
    }))
}

function bodyOf({ method, path, body }: Operation): fc.Arbitrary<string | undefined> {
  if (!body)
    return method === 'GET' ? fc.constant(undefined) : fc.constantFrom(undefined, undefined, '', '{}')
  if (body.type === 'text/csv') {
    const cell = fc.oneof(nastyText, fc.constantFrom('1', '2', 'Titre', 'true'))
    const line = fc.array(cell, { minLength: 3, maxLength: 5 }).map((cells) => cells.join(','))
    return fc
      .array(line, { maxLength: 4 })
      .map((lines) => ['id,title,administration,ministere', ...lines].join('\n'))
  }
  if (body.type === 'application/x-ndjson')
    return fc
      .array(fc.tuple(datedVote, bends), { maxLength: 5 })
      .map((lines) => lines.map(([vote, bent]) => JSON.stringify(bend(vote, bent))).join('\n'))
  const value =
    path === '/api/v1/votes'
      ? fc.oneof({ weight: 4, arbitrary: wholeVote }, { weight: 1, arbitrary: valuesOf(body.schema ?? {}) })
      : wholeOf(body.schema ?? {})
  const bent = fc.tuple(value, bends).map(([one, all]) => bend(one, all))
  if (body.type !== 'application/json') return bent.map(formText)
  return fc.oneof(
    { weight: 20, arbitrary: bent.map((one) => JSON.stringify(one) ?? '') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(bent, fc.constantFrom('1e999', '-0', '1E400', '9007199254740993', '00', '1.', 'NaN', '1e-400'))
        .map(([one, n]) => (JSON.stringify(one) ?? '').replace(/\d+/, n)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '[',
        '{"a":',
        `${'['.repeat(9_000)}${']'.repeat(9_000)}`,
        `${'{"a":'.repeat(4_000)}1${'}'.repeat(4_000)}`,
        `{${'"a":1,'.repeat(4_000)}"a":1}`,
        '{"__proto__":{"a":1}}',
        '"\\ud800"',
        '{"id":"\\u0000"}',
        'null',
        '0',
      ),
    },
    { weight: 1, arbitrary: nastyValue.map((one) => JSON.stringify(one)) },
    { weight: 1, arbitrary: nastyText },
  )
}

/** All fields of an object, where {@link valuesOf} leaves some out. */
function wholeOf(schema: { properties?: Operation['query'] }): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([key, of]) => [key, valuesOf(of, key)])
  return fc.record(Object.fromEntries(fields), { noNullPrototype: true })
}

const OPTION = fc.integer({ min: 9, max: 17 })
/** A vote that is right, or nearly: conditions between its answers are left to chance. */
const wholeVote = fc.record(
  {
    id: fc.oneof(
      { weight: 5, arbitrary: fc.uuid({ version: 7 }) },
      { weight: 1, arbitrary: fc.constant(KNOWN_ID) },
    ),
    demarche: fc.integer({ min: 1, max: 6 }),
    satisfaction: fc.integer({ min: 1, max: 3 }),
    button: fc.constantFrom(undefined, 1, 2),
    answers: fc.oneof(
      fc.constantFrom(
        undefined,
        { contact_tried: [17] },
        { contact_tried: [9], contact_reached: { 9: 17 }, contact_satisfaction: { 9: 23 } },
      ),
      fc.record(
        {
          contact_tried: fc.uniqueArray(OPTION, { minLength: 1 }),
          comprehension: fc.integer({ min: 4, max: 8 }),
          contact_tried_verbatim: nastyText,
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
    ),
    comment: nastyText,
  },
  { requiredKeys: ['id', 'demarche', 'satisfaction'], noNullPrototype: true },
)
const datedVote = fc
  .tuple(wholeVote, fc.date({ min: new Date(0), max: new Date('2026-06-01'), noInvalidDate: true }))
  .map(([vote, at]) => ({ ...vote, at: at.toISOString() }))

function formText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return new URLSearchParams(
    Object.entries(value).map(([key, one]) => [key, typeof one === 'string' ? one : JSON.stringify(one)]),
  ).toString()
}

function queryString(query: object): string {
  const pairs = Object.entries(query).map(([name, value]) => `${percent(name)}=${percent(String(value))}`)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

/** As `encodeURIComponent`, which throws on half a character. */
function percent(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** Requests over all operations, and over addresses that are none. */
export function createAttempts(operations: readonly Operation[], adminKey: string): fc.Arbitrary<Attempt> {
  const lost = fc.record({
    method: fc.constantFrom(...METHODS),
    target: fc.constantFrom(...TARGETS),
    headers: nastyHeaders,
    body: fc.constantFrom(undefined, undefined, '{}', 'x'),
    encoding: fc.constant('utf8' as const),
    cut: fc.constant(1_000),
  })
  // What takes nothing can be called wrong in few ways.
  const all = operations.map((operation) => ({
    weight: operation.path === '/api/v1/votes' ? 30 : operation.path.includes('{') || operation.body ? 3 : 1,
    arbitrary: attemptsOn(operation, adminKey),
  }))
  return fc.oneof({ weight: 12, arbitrary: fc.oneof(...all) }, { weight: 1, arbitrary: lost })
}
