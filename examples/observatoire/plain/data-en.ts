import { html } from '../html.ts'
import type { DataTexts } from './data-texts.ts'

export const en: DataTexts = ({ host, edition, toCollector, toPage }) => ({
  title: 'Open data',
  lead: 'Everything this site shows is yours to take: no account, no key, no permission to ask for. The addresses will not change.',
  sections: {
    files: {
      heading: 'The files',
      paragraphs: [
        'In CSV: commas between columns, a point as decimal mark, UTF-8. Each is described column by column (Table Schema); names and descriptions of columns are in French.',
        html`The lines of the ${toPage('', 'table')}, filtered as you wish, can be downloaded from its page too.`,
      ],
      items: [
        html`Editions, each in its latest revision: ${toCollector('/data/editions.csv', 'editions.csv')} (${toCollector('/data/editions.schema.json', 'columns of the editions')})`,
        html`Démarches and their indicators, with source and date: ${toCollector('/data/demarches.csv', 'demarches.csv')} (${toCollector('/data/demarches.schema.json', 'columns of the démarches')})`,
        html`Scores of each démarche, month after month: ${toCollector('/data/series.csv', 'series.csv')} (${toCollector('/data/series.schema.json', 'columns of the series')})`,
      ],
    },
    catalogue: {
      heading: 'The catalogue',
      paragraphs: [
        html`For data portals, data.gouv.fr among them, ${toCollector('/data/catalog.jsonld', 'the catalogue')} describes these files (DCAT, in JSON-LD). The same in words: ${toCollector('/data', 'the data page of the opinion service')}.`,
      ],
    },
    api: {
      heading: 'The API',
      paragraphs: [
        html`This site knows nothing that you cannot: it is made of these answers, in JSON. ${toCollector('/docs', 'The documentation of the API')} tells all that can be asked of them.`,
      ],
      items: [
        toCollector('/api/v1/observatoire', 'The scores of today'),
        toCollector('/api/v1/demarches', 'The démarches, their indicators and what is announced'),
        toCollector('/api/v1/editions', 'The published editions'),
        toCollector('/api/v1/opinions', 'The published opinions'),
        toCollector('/api/v1/proposals', 'The proposals'),
        toCollector('/api/v1/reports', 'The problems reported, in numbers'),
      ],
    },
    licence: {
      heading: 'What you may do with them',
      paragraphs: [
        html`Nearly everything: copy, combine, transform, sell. The data are under the <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence">Licence Ouverte 2.0</a>. It asks for one thing: say where they come from, and of when they are.`,
      ],
    },
    cite: {
      heading: 'How to cite them',
      paragraphs: [
        'Name the edition and its revision, or the day you took the data:',
        edition
          ? `“Source: MonAvis (${host}), edition ${edition.name}, revision ${edition.revision}, Licence Ouverte 2.0”`
          : `“Source: MonAvis (${host}), Licence Ouverte 2.0”`,
      ],
    },
    check: {
      heading: 'How to check an edition',
      paragraphs: [
        html`A published edition never changes. Its digest (SHA-256) is that of the bytes of its JSON, with nothing taken out: ${toPage('editions/', 'the page of the editions')} gives that of each.`,
        ...(edition
          ? [
              html`Edition ${edition.name}, revision ${edition.revision}: ${toCollector(`/api/v1/editions/${edition.name}/${edition.revision}`, 'its bytes')}, and their digest: <code>${edition.digest}</code>`,
            ]
          : ['No edition has been published yet.']),
      ],
    },
  },
})
