import type { SignInTexts } from './sign-in-texts.ts'

export const title = 'Sign in'
export const intro =
  'These pages are for civil servants who look after a procedure. To give your opinion, nothing to do here: the button is at the end of the procedure.'
export const how: SignInTexts['how'] = (minutes) =>
  `No password: we send you a link, which works once, within ${minutes} minutes.`
export const email = 'Your work e-mail address'
export const emailHint = 'For example: first.last@example.gouv.fr'
export const wrongEmail = 'This is no e-mail address. Write it in full, like first.last@example.gouv.fr.'
export const send = 'Get my link'
export const or = 'Or by e-mail'
export const provider: SignInTexts['provider'] = (name) => `Sign in with ${name}`
export const noMail =
  'This service has no mail server, so it sends no links. Ask whoever runs it for yours: the command “monavis admin invite” gives one.'
export const noAccount = 'No account yet? Ask for one'
export const sent: SignInTexts['sent'] = {
  title: 'Look at your e-mail',
  say: (minutes) =>
    `If this address has an account, or may have one, a link has just been sent to it. It works for ${minutes} minutes.`,
  look: 'Nothing within five minutes? Look among the unwanted messages, check the address, or ask for an account.',
  again: 'Give another address',
}
export const confirm: SignInTexts['confirm'] = {
  title: 'One more step',
  say: 'Your link has arrived safely. It works once: when you press this button.',
  go: 'Come in',
}
export const notIn: SignInTexts['notIn'] = {
  used: {
    title: 'This link was already used',
    say: 'A link works once. Ask for another one, it comes at once.',
  },
  expired: { title: 'This link is over', say: 'Its time has passed. Ask for another one, it comes at once.' },
  unknown: {
    title: 'This link is no good',
    say: 'It is old, or your e-mail program may have cut it short. Ask for another one, it comes at once.',
  },
  waiting: {
    title: 'Your request is waiting',
    say: 'No administrator has read it yet. An e-mail will tell you the answer.',
  },
  left: {
    title: 'This account is closed',
    say: 'If you need it again, ask for it: an administrator will answer.',
  },
  none: { title: 'There is no account for this address', say: 'Ask for one: an administrator will answer.' },
}
export const again = 'Ask for a link'
export const providerDown: SignInTexts['providerDown'] = {
  title: 'You cannot sign in this way for now',
  say: (name) => `${name} does not answer. Try again in a few minutes, or ask for a link by e-mail.`,
}
export const providerRefused: SignInTexts['providerRefused'] = {
  title: 'You were not signed in',
  say: (name) =>
    `${name} did not tell us who you are, or too late. Start again, or ask for a link by e-mail.`,
}
export const notSecure: SignInTexts['notSecure'] = {
  title: 'Nobody can sign in for now',
  say: 'The service is not set up right: nobody can come in. It is not your doing. Show this page to whoever runs it.',
  operator:
    'PUBLIC_URL is https, but this request came as http. Where a proxy stands before the collector, set TRUST_PROXY and let it pass on X-Forwarded-Proto.',
}
export const ask: SignInTexts['ask'] = {
  title: 'Ask for an account',
  intro: 'An administrator reads each request. The answer comes by e-mail.',
  proved: 'There is no account for your address yet.',
  name: 'Your name',
  why: 'What do you need an account for?',
  whyHint: 'Your department, and the procedure you look after. No telephone number: it would be erased.',
  wrongName: 'Give your name, so that we know who asks.',
  wrongWhy: 'Say in a sentence what for.',
  send: 'Send my request',
  taken: {
    title: 'Your request is on its way',
    say: 'The answer will come to the e-mail address you gave. If it has an account already, or may have one without asking, a link to sign in comes instead.',
  },
}
export const out: SignInTexts['out'] = {
  title: 'See you soon',
  say: 'Your session on this device is over.',
  provider: (name) => `Sign out of ${name} too`,
  back: 'Sign in again',
}
