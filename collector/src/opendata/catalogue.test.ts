import { createHash } from 'node:crypto'
import jsonld, { type JsonLdDocument } from 'jsonld'
import { describe, expect, it } from 'vitest'
import { asAdmin } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { createEditionsApp } from '../../../tests/support/editions.ts'

const [sqlite] = engines
const SITE = 'https://avis.example.gouv.fr'
const CATALOGUE = `${SITE}/data/catalog.jsonld`
const DCT = 'http://purl.org/dc/terms/'
const DCAT = 'http://www.w3.org/ns/dcat#'
const SPDX = 'http://spdx.org/rdf/terms#'
const XSD = 'http://www.w3.org/2001/XMLSchema#'
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'
const EUROPE = 'http://publications.europa.eu/resource/authority'

/** A catalogue as its triples, the way a harvester reads it: nothing may be fetched to understand it. */
async function readTriples(text: string) {
  const documentLoader = async (url: string) => {
    throw new Error(`${url} would be fetched`)
  }
  // Safe: a name that is in no vocabulary would be dropped without a word.
  const options = { documentLoader, safe: true }
  const document = JSON.parse(text) as JsonLdDocument
  const triples = (await jsonld.toRDF(document, options)) as unknown as Triple[]
  return {
    /** What a node says by a predicate. */
    of: (subject: string, predicate: string) =>
      triples
        .filter((one) => one.subject.value === subject && one.predicate.value === predicate)
        .map(({ object }) => object),
    all: (type: string) =>
      triples
        .filter(({ predicate, object }) => predicate.value === RDF_TYPE && object.value === type)
        .map(({ subject }) => subject.value),
    nquads: String(await jsonld.toRDF(document, { ...options, format: 'application/n-quads' })),
  }
}

interface Triple {
  subject: { value: string }
  predicate: { value: string }
  object: Term
}

interface Term {
  termType: string
  value: string
  language?: string
  datatype?: { value: string }
}

async function createCatalogued() {
  if (!sqlite) throw new Error('no engine')
  const test = await createEditionsApp(sqlite)
  await test.declare(1617)
  await test.vote('2026-03-02', { 3: 4 })
  await test.publish('2026-T2')
  test.clock.advance(60_000)
  await test.publish('2026-T3')
  const { status, headers, text } = await test.call('GET', '/data/catalog.jsonld')
  expect([status, headers['content-type']]).toEqual([200, 'application/ld+json'])
  expect(headers['access-control-allow-origin']).toBe('*')
  return { ...test, text, etag: String(headers['etag']), triples: await readTriples(text) }
}

describe('the catalogue', () => {
  it('is a dcat:Catalog of three datasets with all that a harvester looks for', async () => {
    const { triples } = await createCatalogued()
    expect(triples.all(`${DCAT}Catalog`)).toEqual([CATALOGUE])
    const values = (subject: string, predicate: string) =>
      triples.of(subject, predicate).map(({ value }) => value)
    const datasets = values(CATALOGUE, `${DCAT}dataset`)
    expect(datasets).toEqual(['editions', 'demarches', 'series'].map((name) => `${SITE}/data#${name}`))
    expect(triples.all(`${DCAT}Dataset`)).toEqual(expect.arrayContaining(datasets))
    expect(triples.all(`${DCAT}Distribution`)).toHaveLength(3)
    const frequencies = datasets.flatMap((one) => values(one, `${DCT}accrualPeriodicity`))
    expect(frequencies).toEqual(['QUARTERLY', 'IRREG', 'MONTHLY'].map((of) => `${EUROPE}/frequency/${of}`))
    for (const dataset of datasets) {
      for (const text of ['title', 'description']) {
        expect(triples.of(dataset, DCT + text)).toEqual([
          expect.objectContaining({ termType: 'Literal', language: 'fr' }),
        ])
      }
      expect(values(dataset, `${DCT}identifier`)).toEqual([dataset])
      expect(values(dataset, `${DCT}publisher`)).toEqual([`${SITE}/`])
      expect(values(dataset, `${DCAT}landingPage`)).toEqual([`${SITE}/data`])
      expect(values(dataset, `${DCAT}keyword`).length).toBeGreaterThan(3)
      const [distribution = ''] = values(dataset, `${DCAT}distribution`)
      for (const predicate of [
        `${DCT}license`,
        `${DCAT}downloadURL`,
        `${DCAT}accessURL`,
        `${DCT}conformsTo`,
      ]) {
        expect(triples.of(distribution, predicate)).toMatchObject([{ termType: 'NamedNode' }])
      }
      expect(values(distribution, `${DCT}license`)).toEqual([LICENCE])
    }
    expect(triples.nquads).toContain(
      `<${SITE}/data#series> <${DCT}accrualPeriodicity> <${EUROPE}/frequency/MONTHLY> .\n`,
    )
  })

  it('says of which days the files speak, and since when they are there', async () => {
    const { triples } = await createCatalogued()
    const told = (name: string) => {
      const dataset = `${SITE}/data#${name}`
      const [period] = triples.of(dataset, `${DCT}temporal`)
      return [
        ...[`${DCAT}startDate`, `${DCAT}endDate`].flatMap((bound) => triples.of(period?.value ?? '', bound)),
        ...[`${DCT}issued`, `${DCT}modified`].flatMap((date) => triples.of(dataset, date)),
      ].map(({ value, datatype }) => `${value} ${datatype?.value.replace(XSD, '')}`)
    }
    expect(told('editions')).toEqual([
      '2025-07-01 date',
      '2026-09-30 date',
      '2026-11-17T10:00:00.000Z dateTime',
      '2026-11-17T10:01:00.000Z dateTime',
    ])
    expect(told('series')).toEqual([
      '2026-03-01 date',
      '2026-10-31 date',
      '2026-03-31T22:00:00.000Z dateTime',
      '2026-10-31T23:00:00.000Z dateTime',
    ])
    expect(told('demarches')).toEqual([])
  })

  it('leads to files that are there, of the type and the bytes it states', async () => {
    const { call, triples } = await createCatalogued()
    const follow = (address: string) => call('GET', address.replace(SITE, ''))
    for (const distribution of triples.all(`${DCAT}Distribution`)) {
      const [value] = [(predicate: string) => triples.of(distribution, predicate)[0]?.value ?? '']
      const file = await follow(value(`${DCAT}downloadURL`))
      expect([file.status, file.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
      expect(value(`${DCAT}mediaType`)).toBe('https://www.iana.org/assignments/media-types/text/csv')
      expect((await follow(value(`${DCAT}accessURL`))).status).toBe(200)
      const schema = await follow(value(`${DCT}conformsTo`))
      expect(schema.body.fields.map(({ name }: { name: string }) => name).join()).toBe(
        file.text.split('\r\n')[0],
      )
      const size = value(`${DCAT}byteSize`)
      // Of what changes under the feet of whoever harvested it, no bytes are promised.
      if (!distribution.includes('editions')) expect(size).toBe('')
      else {
        const [checksum] = triples.of(distribution, `${SPDX}checksum`)
        const said = triples.of(checksum?.value ?? '', `${SPDX}checksumValue`)[0]?.value
        expect(size).toBe(String(Buffer.byteLength(file.text)))
        expect(said).toBe(createHash('sha256').update(file.text).digest('hex'))
        const algorithm = triples.of(checksum?.value ?? '', `${SPDX}algorithm`)
        expect(algorithm).toMatchObject([{ value: `${SPDX}checksumAlgorithm_sha256` }])
      }
    }
  })

  it('keeps its tag until something is published', async () => {
    const { act, call, etag, step, clock } = await createCatalogued()
    const again = () => call('GET', '/data/catalog.jsonld', { headers: { 'if-none-match': etag } })
    expect((await again()).status).toBe(304)
    await act('/2026-T3/revisions', { reason: 'Un titre.' })
    await step('2026-T3', 'review')
    await step('2026-T3', 'embargo', new Date(clock()).toISOString())
    expect((await again()).status).toBe(200)
  })

  it('is whole where there is nothing yet', async () => {
    if (!sqlite) throw new Error('no engine')
    const { call } = await createEditionsApp(sqlite)
    const { text } = await call('GET', '/data/catalog.jsonld', { headers: asAdmin })
    expect((await readTriples(text)).all(`${DCAT}Distribution`)).toHaveLength(3)
    expect(text).not.toMatch(/issued|temporal/)
  })
})

describe('the page of the open data', () => {
  it('leads to every file, in French and in English', async () => {
    if (!sqlite) throw new Error('no engine')
    const { call } = await createEditionsApp(sqlite)
    for (const lang of ['fr', 'en']) {
      const { status, text } = await call('GET', `/data?lang=${lang}`)
      expect(status).toBe(200)
      const links = [...text.matchAll(/href="(\/data\/[^"]+)"/g)].map(([, address = '']) => address)
      expect(new Set(links).size).toBe(7)
      for (const link of links) expect((await call('GET', link)).status, link).toBe(200)
      expect(text).toContain(LICENCE)
      expect(text).toContain(`curl -s ${SITE}/api/v1/editions/2026-T3/1 | sha256sum`)
    }
    const { text } = await call('GET', '/data?lang=fr')
    expect(text.replaceAll(/<[^>]+>/g, '\n')).not.toMatch(/ [?!:;»]|« /)
    expect((await call('GET', '/')).text).toContain('href="/data?lang=fr"')
  })
})
