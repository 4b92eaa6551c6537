import type { Language } from '../../../http/language.ts'
import * as en from './sign-in-en.ts'
import * as fr from './sign-in-fr.ts'

/** Why nobody came in with a link, or from a provider. */
export type NotIn = 'used' | 'expired' | 'unknown' | 'waiting' | 'left' | 'none'

/** The way in, in one language. */
export interface SignInTexts {
  title: string
  intro: string
  /** @param minutes how long a link is good for */
  how: (minutes: number) => string
  email: string
  emailHint: string
  wrongEmail: string
  send: string
  or: string
  /** On the button of a provider. */
  provider: (name: string) => string
  noMail: string
  noAccount: string
  sent: { title: string; say: (minutes: number) => string; look: string; again: string }
  confirm: { title: string; say: string; go: string }
  notIn: Record<NotIn, { title: string; say: string }>
  again: string
  providerDown: { title: string; say: (name: string) => string }
  providerRefused: { title: string; say: (name: string) => string }
  notSecure: { title: string; say: string; operator: string }
  ask: {
    title: string
    intro: string
    proved: string
    name: string
    why: string
    whyHint: string
    wrongName: string
    wrongWhy: string
    send: string
    taken: { title: string; say: string }
  }
  out: { title: string; say: string; provider: (name: string) => string; back: string }
}

export const SIGN_IN_TEXTS: Record<Language, SignInTexts> = { fr, en }
