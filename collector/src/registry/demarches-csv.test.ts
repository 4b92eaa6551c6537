import {
  INDICATOR_NAMES,
  INDICATOR_STATUSES,
  INDICATORS,
  type IndicatorName,
} from '@monavis/shared/indicators'
import type { ExportedDemarche } from '@monavis/shared/schemas'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { writeDemarchesCsv } from './demarches-csv.ts'
import { readDemarchesCsv, readDemarchesJson } from './import-file.ts'

/** A line to read, most of them made of what a table or a spreadsheet could take for its own. */
const NASTY = [...'=+-@\'"|;, \u00A0\uFEFF\uFF1Dnué0', 'null', 'true', '1e3', '😀']
const line = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...NASTY), minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  )
  .filter((text) => /^(?!\s*$)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u.test(text))

function anyValueOf(name: IndicatorName): fc.Arbitrary<unknown> {
  const field = INDICATORS[name]
  switch (field.kind) {
    case 'boolean':
      return fc.boolean()
    case 'line':
      return line
    case 'choice':
      return fc.constantFrom(...Object.keys(field.options))
    case 'choices':
      return fc.subarray(Object.keys(field.options), { minLength: field.min })
    default:
      return field.whole
        ? fc.integer({ min: 0, max: field.max })
        : fc.double({ min: 0, max: field.max, noNaN: true })
  }
}

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
const indicatorOf = (name: IndicatorName) =>
  fc.record({
    value: anyValueOf(name),
    source: line,
    date: day,
    status: fc.constantFrom(...INDICATOR_STATUSES),
  })
const indicators = fc.record(Object.fromEntries(INDICATOR_NAMES.map((name) => [name, indicatorOf(name)])), {
  requiredKeys: [],
})

const button = fc.record({
  number: fc.integer({ min: 2, max: 9_999 }),
  title: line,
  closed: fc.boolean(),
  formId: fc.option(fc.integer({ min: 1, max: 999_999_999 })),
  legacySource: fc.option(line),
  origins: fc.uniqueArray(fc.constantFrom('https://a.example', 'http://b.example:8080', 'https://c.fr'), {}),
})
const demarche = fc.record({
  id: fc.integer({ min: 1, max: 999_999_999 }),
  title: line,
  administration: line,
  ministere: line,
  essential: fc.boolean(),
  public: fc.boolean(),
  state: fc.constantFrom('open', 'closed', 'archived'),
  legacyId: fc.option(fc.integer({ min: 1, max: 999_999_999 })),
  indicators,
  announcements: fc
    .array(fc.record({ date: day, text: line }), { maxLength: 20 })
    .map((all) => all.toSorted((a, b) => Number(a.date < b.date) - Number(a.date > b.date))),
  buttons: fc
    .uniqueArray(button, {
      maxLength: 4,
      comparator: (a, b) =>
        a.number === b.number || (a.legacySource !== null && a.legacySource === b.legacySource),
    })
    // One is born with its first button.
    .map((others) => [{ ...FIRST, origins: [] }, ...others.toSorted((a, b) => a.number - b.number)]),
})
const FIRST = { number: 1, title: 'Bouton principal', closed: false, formId: null, legacySource: null }

/** Whole registries, where nobody has the name of another. */
const registries = fc
  .uniqueArray(demarche, { maxLength: 8, selector: ({ id }) => id })
  .map((all) => nameOnce(all.toSorted((a, b) => a.id - b.id) as ExportedDemarche[]))

function nameOnce(demarches: ExportedDemarche[]): ExportedDemarche[] {
  const taken = new Set<string>()
  const once = (kind: string, name: number | null) => {
    const isFree = name !== null && !taken.has(`${kind} ${name}`)
    taken.add(`${kind} ${name}`)
    return isFree ? name : null
  }
  return demarches.map((one) => ({
    ...one,
    legacyId: once('legacyId', one.legacyId),
    buttons: one.buttons.map((it) => ({
      ...it,
      formId: once('formId', it.formId),
      origins: it.origins.toSorted(),
    })),
  }))
}

/** What a line says, as a table without buttons can: nothing where there is nothing. */
function inTable({ buttons: _, indicators: known, legacyId, announcements, ...own }: ExportedDemarche) {
  return {
    ...own,
    ...(legacyId !== null && { legacyId }),
    ...(Object.keys(known).length > 0 && { indicators: known }),
    ...(announcements.length > 0 && { announcements }),
  }
}

describe('the table of the registry', () => {
  it('is read back as it was written, by comma and by semicolon', async () => {
    await fc.assert(
      fc.asyncProperty(registries, async (demarches) => {
        const csv = await writeDemarchesCsv(demarches)
        // As a spreadsheet of this country writes it again.
        const semicolons = stringify(parse(csv, { bom: true }), { delimiter: ';', quoted: true })
        for (const text of [csv, semicolons]) {
          const file = await readDemarchesCsv(Buffer.from(text), 'en')
          expect(file.ok && file.lines.map(({ value }) => value)).toEqual(demarches.map(inTable))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('holds nothing that a spreadsheet takes for a formula', async () => {
    await fc.assert(
      fc.asyncProperty(registries, async (demarches) => {
        for (const cell of parse(await writeDemarchesCsv(demarches), { bom: true }).flat()) {
          expect(cell).not.toMatch(/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/)
        }
      }),
    )
  })
})

describe('a file of démarches', () => {
  const header = 'id,title,administration,ministere'

  it.each(['\n', '\r\n', '\r'])('is read with lines that end with %j', async (end) => {
    const text = [header, '1617,Naître; vivre,Mairie,Intérieur', '1620,Mourir,Mairie,Intérieur'].join(end)
    const file = await readDemarchesCsv(Buffer.from(text), 'en')
    expect(file.ok && file.lines.map(({ value }) => value)).toEqual([
      { id: 1617, title: 'Naître; vivre', administration: 'Mairie', ministere: 'Intérieur' },
      { id: 1620, title: 'Mourir', administration: 'Mairie', ministere: 'Intérieur' },
    ])
  })

  it('is refused whole where it has more démarches than a nation could have', async () => {
    const message = 'more than 20000 démarches: to be sent in several files'
    const refused = { ok: false, errors: [{ path: '', message }] }
    const csv = Buffer.from(`${header}\n${'1\n'.repeat(20_001)}`)
    expect(await readDemarchesCsv(csv, 'en')).toEqual(refused)
    expect(readDemarchesJson(Array(20_001).fill({}), 'en')).toEqual(refused)
  })
})

describe.each(engines)('an export on $name', (engine) => {
  it('is taken back unchanged, where it comes from and by an empty service', async () => {
    await fc.assert(
      fc.asyncProperty(registries, async (demarches) => {
        const [here, there] = [await createTestApp(engine), await createTestApp(engine)]
        const send = async ({ call }: typeof here, payload: string, type: string) =>
          (
            await call('POST', '/api/v1/admin/demarches/import', {
              headers: { ...asAdmin, 'content-type': type },
              payload,
            })
          ).body
        const read = async ({ call }: typeof here, accept: string) =>
          (await call('GET', '/api/v1/admin/demarches/export', { headers: { ...asAdmin, accept } })).text
        const n = demarches.length
        const isTaken = { created: n, updated: 0, unchanged: 0, refusedCount: 0, refused: [] }
        const isKnown = { ...isTaken, created: 0, unchanged: n }

        expect(await send(here, JSON.stringify(demarches), 'application/json')).toEqual(isTaken)
        const json = await read(here, 'application/json')
        expect(JSON.parse(json)).toEqual(demarches)
        expect(await send(here, json, 'application/json')).toEqual(isKnown)
        const csv = await read(here, 'text/csv')
        expect(await send(here, csv, 'text/csv')).toEqual(isKnown)
        expect(await send(there, csv, 'text/csv')).toEqual(isTaken)
        expect(await read(there, 'text/csv')).toBe(csv)
        // The same démarches, and the buttons that the table has no column for.
        expect(await send(there, json, 'application/json')).toMatchObject({ created: 0, refusedCount: 0 })
        expect(await read(there, 'application/json')).toBe(json)
      }),
      { numRuns: 5 },
    )
  })
})
