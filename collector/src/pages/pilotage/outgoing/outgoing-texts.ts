import type { Scope } from '@monavis/shared/schemas'
import type { Language } from '../../../http/language.ts'
import type { Event } from '../../../pilotage/outgoing/events.ts'
import type { Exported } from '../../../pilotage/outgoing/export-columns.ts'
import type { ExportProgress } from '../../../pilotage/outgoing/export-desk.ts'
import type { ExportFormat } from '../../../pilotage/outgoing/export-files.ts'
import type { WebhookFault } from '../../../pilotage/outgoing/webhook-desk.ts'
import type { BOUND_SCOPES } from '../../../registry/keyring.ts'
import type { Digest } from '../../../store/watches.ts'
import * as en from './outgoing-en.ts'
import * as fr from './outgoing-fr.ts'

export type BoundScope = Extract<Scope, (typeof BOUND_SCOPES)[number]>

/** What is said after an act. */
export type OutgoingNotice =
  | 'messages-saved'
  | 'key-ended'
  | 'webhook-removed'
  | 'webhook-off'
  | 'webhook-on'
  | 'try-sent'
  | 'sent-again'

/** The words of what goes out of a démarche. */
export interface OutgoingTexts {
  notices: Record<OutgoingNotice, string>
  files: {
    title: string
    intro: string
    from: string
    to: string
    badDay: string
    badPeriod: string
    button: string
    allButtons: string
    what: string
    whats: Record<Exported, string>
    format: string
    formats: Record<ExportFormat, string>
    /** @param votes in the period @param sizes by format, in bytes */
    estimate: (votes: number, sizes: Record<ExportFormat, number>) => string
    count: string
    download: string
    underWay: (progress: ExportProgress) => string
    reload: string
    busyTitle: string
    busy: string
    back: string
  }
  messages: {
    title: string
    intro: string
    noMail: string
    digest: string
    digests: Record<Digest, string>
    alerts: string
    alertsHint: string
    save: string
  }
  keys: {
    title: string
    intro: string
    none: string
    caption: string
    name: string
    scopes: string
    expires: string
    never: string
    end: string
    /** After `end`. */
    endOf: (name: string) => string
    newTitle: string
    nameHint: string
    badName: string
    scopeNames: Record<BoundScope, string>
    noScope: string
    expiresHint: string
    badExpiry: string
    tooMany: string
    create: string
    madeTitle: string
    made: string
  }
  webhooks: {
    title: string
    intro: string
    caption: string
    none: string
    address: string
    events: string
    eventNames: Record<Event | 'test', string>
    state: string
    states: { on: string; failing: string; off: string }
    log: string
    newTitle: string
    addressHint: string
    faults: Record<WebhookFault, string>
    create: string
    madeTitle: string
    made: string
    try: string
    switchOff: string
    switchOn: string
    remove: string
    logTitle: string
    noMessage: string
    sent: string
    message: string
    answer: string
    failures: (code: string) => string
    duration: string
    next: string
    tries: (n: number) => string
    taken: string
    givenUp: string
    again: string
    /** After `again`. */
    againOf: (when: string) => string
    soon: string
  }
  unsubscribe: {
    title: string
    ask: (title: string) => string
    confirm: string
    doneTitle: string
    done: string
  }
}

export const OUTGOING_TEXTS: Record<Language, OutgoingTexts> = { fr, en }
