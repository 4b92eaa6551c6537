import { isoDay, type Period } from '@monavis/shared/period'
import { CATALOGUE, csvAddress, DATA_PAGE, FILE_NAMES, type FileName, schemaAddress } from './addresses.ts'
import { OPEN_FILES } from './files.ts'
import { LICENCE } from './licence.ts'

/** What is known of a file now; what is not, the catalogue leaves out. */
export interface FileFacts {
  issued?: Date
  modified?: Date
  /** Days that it speaks of. */
  temporal?: Period
  /** Of a file that stays as it is until something is published: of others, tomorrow's bytes are not these. */
  bytes?: { size: number; sha256: Buffer }
}

const EUROPE = 'http://publications.europa.eu/resource/authority'
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const ref = (address: string) => ({ '@id': address })
const french = (text: string) => ({ '@language': 'fr', '@value': text })
const day = (text: string) => ({ '@type': 'xsd:date', '@value': text })
const instant = (at: Date) => ({ '@type': 'xsd:dateTime', '@value': at.toISOString() })

/**
 * The files as a catalogue that others harvest: DCAT 3 with the fields of DCAT-AP, as JSON-LD whose context is its own.
 * @param publicUrl where people reach the service
 * Source: https://www.w3.org/TR/vocab-dcat-3/, https://doc.data.gouv.fr/moissonnage/dcat
 */
export function writeCatalogue(publicUrl: string, facts: Record<FileName, FileFacts>): object {
  const at = (address: string) => new URL(address, publicUrl).href
  // No setting says who runs the service: it is known by its own address.
  const publisher = {
    '@id': at('/'),
    '@type': 'foaf:Agent',
    'foaf:name': `MonAvis, ${new URL(publicUrl).host}`,
  }
  const dataset = (name: FileName) => {
    const { title, description, keywords, frequency } = OPEN_FILES[name]
    const { issued, modified, temporal, bytes } = facts[name]
    const dates = {
      ...(issued && { 'dct:issued': instant(issued) }),
      ...(modified && { 'dct:modified': instant(modified) }),
    }
    return {
      '@id': at(`${DATA_PAGE}#${name}`),
      '@type': 'dcat:Dataset',
      'dct:identifier': at(`${DATA_PAGE}#${name}`),
      'dct:title': french(title),
      'dct:description': french(description),
      'dct:publisher': ref(publisher['@id']),
      'dct:language': ref(`${EUROPE}/language/FRA`),
      'dct:accrualPeriodicity': ref(`${EUROPE}/frequency/${frequency}`),
      'dct:license': ref(LICENCE.url),
      'dcat:theme': ref(`${EUROPE}/data-theme/GOVE`),
      'dcat:keyword': keywords.map(french),
      'dcat:landingPage': ref(at(DATA_PAGE)),
      ...dates,
      ...(temporal && {
        'dct:temporal': {
          '@type': 'dct:PeriodOfTime',
          'dcat:startDate': day(isoDay(temporal.from)),
          'dcat:endDate': day(isoDay(temporal.to)),
        },
      }),
      'dcat:distribution': {
        '@id': at(`${CATALOGUE}#${name}-csv`),
        '@type': 'dcat:Distribution',
        'dct:title': french(`${title} (CSV)`),
        'dct:license': ref(LICENCE.url),
        'dct:format': ref(`${EUROPE}/file-type/CSV`),
        'dcat:mediaType': ref('https://www.iana.org/assignments/media-types/text/csv'),
        'dcat:accessURL': ref(at(DATA_PAGE)),
        'dcat:downloadURL': ref(at(csvAddress(name))),
        'dct:conformsTo': {
          '@id': at(schemaAddress(name)),
          '@type': 'dct:Standard',
          'dct:title': `Table Schema : ${title}`,
        },
        ...dates,
        ...(bytes && {
          'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes.size) },
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': ref('spdx:checksumAlgorithm_sha256'),
            'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': bytes.sha256.toString('hex') },
          },
        }),
      },
    }
  }
  return {
    '@context': CONTEXT,
    '@id': at(CATALOGUE),
    '@type': 'dcat:Catalog',
    'dct:title': french('Données ouvertes de MonAvis'),
    'dct:description': french(
      'Les avis donnés à la fin des démarches en ligne, et les notes qui en sont faites.',
    ),
    'dct:publisher': publisher,
    'dct:language': ref(`${EUROPE}/language/FRA`),
    'dct:license': { '@id': LICENCE.url, '@type': 'dct:LicenseDocument', 'dct:title': LICENCE.name },
    'foaf:homepage': ref(at(DATA_PAGE)),
    'dcat:dataset': FILE_NAMES.map(dataset),
  }
}
