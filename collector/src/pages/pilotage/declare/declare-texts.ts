import type { ButtonCode } from '@monavis/shared/schemas'
import type { Language } from '../../../http/language.ts'
import type { Fault } from '../../../pilotage/declare/judge-page.ts'
import type { SaidProps } from '../Said.tsx'
import * as en from './declare-en.ts'
import * as fr from './declare-fr.ts'

/** What is said of declaring a démarche and of pasting its button, in one language. */
export interface DeclareTexts {
  home: {
    welcome: string
    firstStep: string
    table: string
    demarche: string
    mark: string
    votes: string
    waits: string
    /** Over which time mark and votes are. */
    window: string
    nothing: string
    firstVote: string
    notPublic: string
    /** @param n at least one */
    refusedOrigins: (n: number) => string
    asked: string
  }
  search: {
    title: string
    label: string
    hint: string
    send: string
    /** @param n 0 or more */
    found: (n: number) => string
    none: string
    mine: string
    waiting: string
    ask: (title: string) => SaidProps
    create: string
  }
  create: {
    title: string
    lead: string
    name: string
    nameHint: string
    administration: string
    administrationHint: string
    ministere: string
    ministereHint: string
    send: string
    missing: string
    alike: string
    alikeSay: string
    evenSo: string
  }
  buttons: {
    heading: string
    say: string
    table: string
    name: string
    state: string
    open: string
    closed: string
    demarcheClosed: string
    code: (title: string) => SaidProps
    close: (title: string) => SaidProps
    reopen: (title: string) => SaidProps
    add: string
    addHint: string
    send: string
    rename: string
    renameSend: string
    missing: string
    full: string
  }
  code: {
    heading: (title: string) => string
    lead: string
    others: string
    names: Record<ButtonCode['name'], string>
    copy: string
    copied: string
    policy: string
    policySay: string
  }
  preview: { heading: string; say: string; note: string; without: string; onPage: string }
  paper: { heading: string; say: string; qr: string; download: string }
  origins: {
    heading: string
    any: string
    listed: string
    seen: string
    origin: string
    accepted: string
    refused: string
    last: string
    none: string
    allow: string
    allowOnly: string
    disallow: string
    isAllowed: string
    add: string
    addHint: string
    send: string
    wrong: string
    full: string
  }
  check: {
    heading: string
    say: string
    page: string
    pageHint: string
    send: string
    wrong: string
    title: string
    open: string
    openSay: string
    elsewhere: string
    afterwards: string
    reload: string
    well: string
    wellSay: string
    faults: Record<Fault, { title: string; say: string }>
    allow: (origin: string) => string
    seen: string
    from: string
    over: string
    again: string
  }
  developer: {
    heading: string
    say: string
    open: string
    address: string
    withdraw: string
    title: (demarche: string) => string
    lead: string
    steps: readonly string[]
    /** Above how to try the pasted code. */
    tryIt: string
  }
  verified: { title: string; say: string; over: string }
  notices: Record<Notice, string>
}

/** What has just been done. */
export const NOTICES = [
  'mandate-granted',
  'mandate-asked',
  'mandate-held',
  'demarche-created',
  'demarche-public',
  'button-added',
  'button-renamed',
  'button-closed',
  'button-opened',
  'origin-allowed',
  'origin-removed',
  'developer-opened',
  'developer-closed',
] as const
export type Notice = (typeof NOTICES)[number]

export const DECLARE_TEXTS: Record<Language, DeclareTexts> = { fr, en }
