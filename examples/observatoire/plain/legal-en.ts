import { html } from '../html.ts'
import type { LegalTexts } from './legal-texts.ts'

export const en: LegalTexts = ({ toCollector, toPage }) => ({
  title: 'Legal notice',
  lead: 'Who publishes this site, where it lies, and what it knows about you: nothing.',
  sections: {
    publisher: {
      heading: 'Who publishes this site',
      paragraphs: [
        'This site is an example that comes with the software MonAvis. The administration that puts it online becomes its publisher: in this place it tells its name, its address, how to reach it, and who directs the publication.',
        html`It is made, with no retouching, of what ${toCollector('/', 'the opinion service')} publishes.`,
      ],
    },
    hosting: {
      heading: 'Where it lies',
      paragraphs: [
        'This site is a folder of files, which any web server can serve. The administration that puts it online tells here who hosts it.',
      ],
    },
    privacy: {
      heading: 'What it knows about you',
      paragraphs: [
        'No cookie, no audience measurement, nothing that is kept in your browser. No page calls another site. What you look for in the table stays in the address of the page.',
        html`Giving an opinion, proposing, reporting: these forms are those of the opinion service, which tells ${toCollector('/confidentialite', 'what becomes of your opinion')}.`,
      ],
    },
    reuse: {
      heading: 'What you may do with it',
      paragraphs: [
        html`The data are under the Licence Ouverte 2.0: ${toPage('donnees/', 'take them')}. The software is free, under the European Union Public Licence (EUPL 1.2).`,
      ],
    },
  },
})
