import type { FormTexts, PageTexts, PrivacyTexts, PromptTexts } from './texts.ts'

export const prompt = {
  question: 'How did this procedure go?',
  bad: 'Badly',
  medium: 'So-so',
  good: 'Well',
  sending: 'Sending your opinion…',
  thanks: 'Thank you, your opinion is recorded. You can still change it.',
  sayMore: 'Say more',
  unreachable: 'Not sent yet: trying again in a moment.',
  refused: 'Your choice could not be sent.',
  close: 'Close',
} satisfies PromptTexts

export const form = {
  comprehension: 'Were the explanations clear?',
  comprehensionOptions: {
    4: 'Not at all',
    5: 'Not really',
    6: 'Somewhat',
    7: 'Mostly',
    8: 'Perfectly',
  },
  contactTried: 'Did you look for help?',
  contactTriedHint: 'Tick all that you tried.',
  contactTriedOptions: {
    9: 'At a counter',
    10: 'By phone',
    11: 'By e-mail',
    12: 'By chat',
    13: 'From someone close',
    14: 'From an association',
    15: 'On websites',
    16: 'Another way',
    17: 'No, I did not need any',
  },
  contactTriedOther: 'Another way: where did you look?',
  contactReached: 'Could you reach someone?',
  contactReachedOptions: { 17: 'Yes', 18: 'No' },
  contactSatisfaction: 'What do you think of the help you got?',
  contactSatisfactionOptions: {
    19: 'Very bad',
    20: 'Bad',
    21: 'Fair',
    22: 'Good',
    23: 'Very good',
  },
  comment: 'What you liked, what got in your way',
  commentHint:
    'To keep your opinion anonymous, name nobody and give no number or address. Once read, it may be published with an answer.',
  next: 'Continue',
  send: 'Send',
  stop: 'Stop here',
  back: 'Back',
  kept: 'Your opinion is recorded. It can no longer be changed.',
  done: 'Your opinion is recorded. You can close this page.',
  withdrawSure: 'Yes, erase my opinion and my answers',
  withdraw: 'Withdraw my opinion',
  withdrawn: 'It no longer counts, and what you wrote is erased. You can close this page.',
} satisfies FormTexts

export const page = {
  title: 'I give my opinion',
  sayMoreTitle: 'Would you like to say more?',
  notSent: 'Your answers could not be sent. Please try again in a moment.',
  thanks: 'Thank you, your opinion is recorded.',
  otherLanguages: 'Other languages',
  noAnswer: 'No answer',
  noHelpAlone: 'If you needed no help, tick nothing else.',
  tooLong: 'This text is too long: keep the essential.',
  doneTitle: 'Thank you!',
  withdrawnTitle: 'Your opinion is withdrawn',
  unsure: 'Nothing is withdrawn: first tick the box that confirms it.',
  about: 'Your opinion is anonymous. It helps the administration improve this procedure.',
  privacy: 'No cookie, and your IP address is never kept.',
  wrong: 'Error',
  closedTitle: 'This procedure no longer takes opinions',
  closed: 'This button has been closed. Thank you for wanting to give your opinion.',
  elsewhereTitle: 'This button does not belong here',
  elsewhere: 'It takes no opinion from this site. Go back to the procedure to give yours.',
  unknownTitle: 'Unknown procedure',
  unknown: 'The address you followed belongs to no procedure we know.',
  errorTitle: 'Your opinion could not be recorded',
  error: 'It is not your fault. Please go back and try again in a moment.',
  tooManyTitle: 'One moment, please',
  tooMany: 'Many opinions are coming from your network. Try again in a minute.',
  tooLateTitle: 'This opinion can no longer be changed',
  tooLate: 'It still counts as you gave it.',
  invalidTitle: 'Something is missing',
  invalid: 'Please go back, choose a face and try again.',
  yourData: 'What becomes of your opinion',
  method: 'How the scores are made',
  data: 'The open data',
  skip: 'Skip to content',
  accessibility: {
    total: 'Accessibility: fully compliant',
    partial: 'Accessibility: partially compliant',
    none: 'Accessibility: not compliant',
  },
} satisfies PageTexts

export const privacy = {
  title: 'What becomes of your opinion',
  kept: {
    heading: 'What we keep',
    paragraphs: [
      'The face you chose, your answers and your message if you give any, which procedure it is about, which button, the language of the page, the day and the time.',
      'Nothing says who you are: no name, no IP address, no cookie. Nothing is left in your browser. Nothing comes to us from your file, and no other site is called.',
    ],
  },
  message: (days) => ({
    heading: 'If you write a message',
    paragraphs: [
      'Before storing it, we mask what looks like an e-mail address, a telephone, social security, bank account or card number, a tax number or a postal address. A program does not recognise everything: please name nobody, not even yourself.',
      `Your message is erased after ${days} days. Your opinion itself goes on counting.`,
    ],
  }),
  observatory: (days) => ({
    heading: 'If you write from the observatory',
    paragraphs: [
      'An opinion or a proposal may be published once somebody has read it, masked like a message: the opinion with its month, never with its author. A report never is: only the agents in charge of the procedure and of this service read it.',
      `What is published stays. What is not is erased after ${days} days, and so is the text of a report.`,
      'You take an opinion back on the page that thanks you, as long as it is open. To have a proposal or a report erased, write to the administration that answers for this service: give it the number of the proposal, or the code that follows the report.',
      'A support is but a number. To count only one a day, the service holds in memory, until midnight, a fingerprint of your IP address and of what your browser says of itself.',
    ],
  }),
  purpose: {
    heading: 'What it is for, and who reads it',
    paragraphs: [
      'To make online procedures simpler. It is a task in the public interest (GDPR, article 6.1.e), and the administration that showed you this button answers for it.',
      'Messages are read by the agents in charge of the procedure and of this service. They may publish one with their answer, once it has been checked: with its month, never with its author. It goes if you withdraw your opinion. Scores are public: they are totals.',
    ],
  },
  abuse: {
    heading: 'Against mass voting',
    paragraphs: [
      'So that a robot does not vote a thousand times, the service holds a fingerprint of your IP address in memory. It is written nowhere. At midnight, Paris time, the key that made this fingerprint is destroyed: from then on nobody can find the address again.',
    ],
  },
  rights: {
    heading: 'Your rights',
    paragraphs: [
      '“Say more”, below the face you chose, opens the questions that follow. There you can change your opinion for twenty-four hours and, at the end, withdraw it, as long as the page is open.',
      'Once it is closed, nothing ties the opinion to you any more: we could not tell which one is yours, and so could neither show it to you nor erase it. That is the price of anonymity.',
      'Has somebody named you in a message? Write to the administration of the procedure: that message will be erased. You may also turn to the French data protection authority, at cnil.fr.',
    ],
  },
} satisfies PrivacyTexts
