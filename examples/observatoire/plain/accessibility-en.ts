import { html } from '../html.ts'
import type { AccessibilityTexts } from './accessibility-texts.ts'

export const en: AccessibilityTexts = ({ toCollector }) => ({
  title: 'Accessibility declaration',
  lead: 'The administration that publishes this site undertakes to make it accessible, as article 47 of French law no. 2005-102 of 11 February 2005 requires.',
  sections: {
    state: {
      heading: 'State of conformity',
      paragraphs: [
        html`This declaration is about this site alone: the opinion service, where the forms are, has ${toCollector('/accessibilite', 'its own')}. French law asks for it in French, which prevails.`,
        'This site is not compliant with the RGAA, the French accessibility standard, version 4.1.2: no audit of its 106 criteria has been made yet, and without one the law knows no other state. It is not that a fault is known.',
      ],
    },
    checked: {
      heading: 'What was checked',
      paragraphs: ['By programs, at each change of the site:'],
      items: [
        'a page of each kind by axe-core (names, roles, contrasts): in French, light, 1280 pixels wide; in English, dark, 320 wide;',
        'the same pages without JavaScript: everything can be read there;',
        'the keyboard: a link leads to the content first, and what has the focus is seen;',
        'the HTML of all pages, by the checker of the W3C (Nu);',
        'all links from one page of the site to another.',
      ],
    },
    unchecked: {
      heading: 'What was not',
      paragraphs: [
        'No independent body, no disabled person and no screen reader has taken part yet. Reality may be less good than what programs see of it.',
        'No content is exempted for disproportionate burden.',
      ],
    },
    made: {
      heading: 'How this declaration was made',
      paragraphs: ['This declaration was made on 21 November 2026.'],
      items: [
        'Technologies: HTML, CSS, SVG, WAI-ARIA; JavaScript, for comfort alone.',
        'User agent: Chromium on Linux. Assistive technologies: none.',
        'Tools: axe-core, Nu Html Checker, Playwright for the keyboard.',
      ],
    },
    contact: {
      heading: 'Feedback and contact',
      paragraphs: [
        'If you cannot reach a content, you can contact the administration that publishes this site, to be led to an accessible alternative or to get the content in another form.',
        'If it is a démarche that resists you, its page has a link “Report a problem”: accessibility is one of the problems that can be told there.',
      ],
    },
    remedies: {
      heading: 'Remedies',
      paragraphs: [
        'This procedure is for the following case: you have told whoever answers for the website of an accessibility fault that keeps you from a content or from one of its services, and you have had no satisfactory answer. You can:',
      ],
      items: [
        html`<a href="https://formulaire.defenseurdesdroits.fr/">write to the Défenseur des droits</a>, the French rights ombudsman;`,
        html`<a href="https://www.defenseurdesdroits.fr/carte-des-delegues">contact the delegate of the Défenseur des droits near you</a>;`,
        'send a letter (free of charge, no stamp needed): Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07, France.',
      ],
    },
  },
})
