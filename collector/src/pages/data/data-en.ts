import { MAX_SERIES_AGE_MINUTES } from '../../opendata/files.ts'
import type { DataTexts } from './data-texts.ts'

export const en: DataTexts = {
  title: 'The open data',
  lead: 'All that this service publishes is yours to take: no account, no key, nobody to ask. The addresses will not change.',
  files: 'The files',
  about: {
    editions: {
      heading: 'The editions',
      text: 'Every quarterly edition, each in its latest revision. One line an edition, procedure, period and question: the mark, the number of answers, the interval, the level.',
    },
    demarches: {
      heading: 'The procedures',
      text: 'The public procedures as they are known today. Each indicator comes with its source, its date, and whether it was declared or verified.',
    },
    series: {
      heading: 'The monthly series',
      text: `The scores of each procedure, month after month, since its first opinion. The month under way waits until it is over. Below the threshold of publication, the number of answers stands alone. The file is at most ${MAX_SERIES_AGE_MINUTES} minutes old.`,
    },
  },
  csv: (name) => `Download ${name}.csv`,
  columns: (name) => `What each column of ${name}.csv says, in French`,
  format: 'The files are CSV: a comma between columns, a point as decimal mark, UTF-8.',
  licence: 'What you may do with them',
  licenceText: {
    before: 'Nearly anything: copy, combine, transform, sell. The files are under the ',
    after: '. It asks one thing: say where the data are from, and of when they are.',
  },
  cite: 'How to cite them',
  citeText: 'Name the edition and its revision, or the day you took the file:',
  citation: (host) => `“Source: MonAvis (${host}), edition 2026-T3, revision 1, Licence Ouverte 2.0”`,
  check: 'How to check an edition',
  checkText:
    'A published edition never changes. Each line of the file of editions carries the digest of its own, in the column digest. To make it again yourself:',
  checkResult: 'The two must be the same, to the letter. If not, this is not the edition that was published.',
  harvest: 'Harvesting them',
  harvestText: {
    before: 'The catalogue ',
    after: ' describes them for data portals, data.gouv.fr among them (DCAT, as JSON-LD).',
  },
  more: 'Closer to the moment',
  feed: 'Today’s scores, as JSON',
  docs: 'The API’s documentation',
}
