import type { OpinionTexts } from './opinion-texts.ts'

export const en: OpinionTexts = {
  title: 'Say how this procedure went',
  lead: 'Your opinion is anonymous. It helps those who come after you, and helps the administration do better.',
  outcome: 'Did you get to the end of this procedure?',
  outcomes: { done: 'Yes, all the way', 'given-up': 'No, I gave up along the way' },
  outcomeMissing: 'Tell us whether you got to the end.',
  satisfactionMissing: 'Choose a face.',
  text: 'What you would like to say about it',
  textHint:
    'Optional. We read it before we publish it: name nobody, not even yourself, and give no number or address.',
  privacy:
    'No cookies, and your IP address is never kept. What you write is published with its month, and nothing more.',
  send: 'Send my opinion',
  thanksTitle: 'Thank you, your opinion is recorded',
  counted: 'It counts in the mark of this procedure.',
  uncounted: 'This procedure takes no marks for now: your opinion is kept, and does not count in one.',
  givenUp: 'Those who give up are counted apart, outside the mark.',
  willBeRead: 'What you wrote will be read before it is published.',
  already: 'This opinion had been sent before: it stays as it was. To give another one, withdraw it first.',
  sayMore: 'Answer a few more questions',
  withdrawnTitle: 'Your opinion is erased',
  withdrawn: 'Nothing of it remains here, neither what you chose nor what you wrote.',
  back: 'Back to the page of this procedure',
}
