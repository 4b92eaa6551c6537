import { html } from '../html.ts'
import type { MethodTexts } from './method-texts.ts'

export const en: MethodTexts = ({ method, publishFrom, toCollector, toPage }) => ({
  title: 'How to read this site',
  lead: 'Where the figures come from, what they say, and what they do not.',
  sections: {
    marks: {
      heading: 'The marks',
      paragraphs: [
        'At the end of an online démarche, anyone can answer one question: how did it go? A mark is the mean of the answers of twelve months. All weigh the same; nothing is adjusted.',
        'It is shown with one decimal, cut and never rounded: 7.96 is shown as 7.9. So what you read never contradicts the level.',
      ],
      items: [
        'Satisfaction, out of 10: “good” is worth 10, “so-so” 5, “bad” 0.',
        'Clarity and quality of help, out of 10: five answers, from 0 to 10.',
        'Reachability, in per cent: share of attempts where somebody answered.',
        'Help, out of 10: the quality of help, where each attempt in vain counts as 0.',
        'Autonomy, out of 10: share of people who did not need help.',
      ],
    },
    levels: {
      heading: 'Good, fair, to improve',
      paragraphs: [
        'Each level has its colour, its shape and its word. It is read on the whole mark, with all its decimals.',
      ],
      items: [
        'Satisfaction, clarity, quality of help: good from 8, fair from 5.',
        'Reachability: good from 85%, fair from 70%.',
        'Conformity with the RGAA, the French accessibility standard: good at 100%, fair from 50%.',
        'Tell us once: good up to 1 document asked again, fair up to 4.',
        'Availability: good from 99.9%, fair from 98.5%.',
        'Load time: good under 400 ms, fair under 800 ms.',
      ],
    },
    interval: {
      heading: 'The interval',
      paragraphs: [
        'Not everybody answers: with other answers, the mark would have been a little different. The interval says between which values it stands, with 95% confidence (Wilson, 1927). The more answers, the narrower it is. It knows nothing of those who never answer.',
      ],
    },
    withheld: {
      heading: 'Marks that are withheld',
      paragraphs: [
        `Under ${publishFrom} answers, a mark is not published: so few speak above all of chance. Their number is given.`,
      ],
    },
    indicators: {
      heading: 'The other indicators',
      paragraphs: [
        'They come from elsewhere: an audit, a probe, the administration. Each has its source, its date, and says whether it is declared or verified. A value that is not known is said not to be; it is never guessed.',
      ],
    },
    moves: {
      heading: 'A rise, a fall',
      paragraphs: [
        html`From one quarter to the next, a mark always moves a little. This site speaks of a rise or a fall only where chance explains it badly: the two quarters alone are compared (Mantel, 1963), all démarches together (Benjamini and Hochberg, 1995). ${toPage('editions/', 'The editions')} say what has changed.`,
      ],
    },
    shares: {
      heading: 'The shares',
      paragraphs: [
        'A national share counts only the démarches of which it is known. The others are left out, and counted by reason: too few answers, no button or never an opinion, nothing known.',
      ],
    },
    opinions: {
      heading: 'The published opinions',
      paragraphs: [
        'An opinion given from this site is read by a person before it is published, without name or contact details. Who gave up before the end of the démarche can say so too: that opinion is counted apart, outside the mark.',
      ],
    },
    whole: {
      heading: 'The whole method',
      paragraphs: [
        html`The marks of today follow version ${method} of the method. ${toCollector('/methode', 'The whole method, with its formulas and worked examples')} is kept by the opinion service.`,
      ],
    },
  },
})
