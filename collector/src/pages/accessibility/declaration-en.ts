import type { DeclarationTexts } from './declaration-texts.ts'

export const en: DeclarationTexts = {
  title: 'Accessibility declaration',
  commitment:
    'The administration that runs this service undertakes to make it accessible, as article 47 of French law no. 2005-102 of 11 February 2005 requires.',
  plans:
    'Its multi-year plan and its plan of action for the year are its own: it has to publish them, and can be asked for them.',
  scope:
    'This declaration is about the pages of this service, and about the question “How did this procedure go?” that it asks in the pages of other sites. French law asks for it in French, which prevails.',
  stateHeading: 'State of conformity',
  state: {
    total: 'This service is fully compliant with the RGAA, the French accessibility standard, version 4.1.2.',
    partial:
      'This service is partially compliant with the RGAA, the French accessibility standard, version 4.1.2, because of the failures listed below.',
    none: 'This service is not compliant with the RGAA, the French accessibility standard, version 4.1.2. The failures are listed below.',
  },
  resultsHeading: 'Results of the tests',
  audit: 'The audit is a self-assessment, made by the team that develops this software. It shows that:',
  rate: (rate) => `${rate} of the RGAA criteria that apply are met.`,
  met: 'Criteria met',
  failed: 'Criteria not met',
  unknown: 'Criteria not assessed, counted as not met',
  inapplicable: 'Criteria that do not apply, for want of such content',
  caution:
    'Programs and a review established it. No independent body, no disabled person and no screen reader has taken part yet: reality may be less good than this rate.',
  faultsHeading: 'What is not accessible',
  failuresHeading: 'Failures',
  unassessedHeading: 'What was not assessed',
  unassessed:
    'The technical documentation (/docs), meant for developers and laid out by another software, Swagger UI, was not assessed and is no part of this rate.',
  exemptionsHeading: 'Exemptions for disproportionate burden',
  outOfScopeHeading: 'Content that the law does not cover',
  none: 'No content.',
  madeHeading: 'How this declaration was made',
  madeOn: 'This declaration was made on',
  technologiesHeading: 'Technologies',
  technologies: ['HTML', 'CSS', 'WAI-ARIA', 'SVG', 'JavaScript, without which everything stays possible'],
  toolsHeading: 'User agents, assistive technologies and tools',
  tools: [
    'Chromium on Linux, from 320 to 1280 pixels wide, light and dark',
    'Keyboard and mouse, driven by a program (Playwright)',
    'axe-core, for names, roles and contrasts',
    'html-validate, for the code',
    'Contrasts worked out, code and texts read',
    'Assistive technologies: none',
  ],
  pagesHeading: 'Pages that were checked',
  pages: [
    'The home page (/) and the list of refusals (/problems)',
    'What becomes of your opinion (/confidentialite)',
    'This declaration (/accessibilite)',
    'How the scores are made (/methode)',
    'The open data (/data)',
    'The use of the service (/usage)',
    'The questionnaire: the first question, its six steps, a wrong entry, the thanks, the withdrawal',
    'Saying how a procedure went (/avis/…): the form, a wrong entry, the thanks, the withdrawal',
    'Propose a procedure (/propositions/nouvelle), and an unknown proposal',
    'Reporting a problem (/signaler, /signaler/association), a wrong entry, the thanks, the follow-up (/signaler/suivi)',
    'An unknown procedure',
    'The question in the page of a procedure: before and after the opinion, with no connection, each step, the withdrawal',
  ],
  contactHeading: 'Feedback and contact',
  contact: [
    'If you cannot reach a content or a service, you can contact the administration that runs this service, to be led to an accessible alternative or to get the content in another form.',
    'This service itself receives no messages. If you do not know who runs it, turn to the administration of the procedure you went through.',
  ],
  remediesHeading: 'Remedies',
  remedies:
    'This procedure is for the following case: you have told whoever answers for the website of an accessibility fault that keeps you from a content or from one of its services, and you have had no satisfactory answer.',
  waysHeading: 'You can:',
  ways: [
    { text: 'Write to the Défenseur des droits', address: 'https://formulaire.defenseurdesdroits.fr/' },
    {
      text: 'Contact the delegate of the Défenseur des droits near you',
      address: 'https://www.defenseurdesdroits.fr/carte-des-delegues',
    },
  ],
  post: 'Send a letter (free, without a stamp): Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
  criteriaHeading: 'The 106 criteria, one by one',
  theme: (theme, criteria) => `${theme}: ${criteria} criteria`,
  parts: { pages: 'Pages of the service', widget: 'In the procedure' },
  status: {
    conforme: 'met',
    'non conforme': 'not met',
    'non applicable': 'does not apply',
    'non évalué': 'not assessed',
  },
  proved: { test: 'checked by a test', hand: 'checked by hand', both: 'checked by a test and by hand' },
  criterion: 'Criterion',
  colon: ': ',
}
