import type { DemarcheState } from '@monavis/shared/schemas'
import type { Language } from '../../../http/language.ts'
import type { ChangeOutcome } from '../../../pilotage/record/record-desk.ts'
import type { RecordName } from '../../../store/record-changes.ts'
import * as en from './record-en.ts'
import * as fr from './record-fr.ts'

/** What the pages of the public record say, in one language. */
export interface RecordTexts {
  title: string
  about: string
  names: string
  name: Record<RecordName, string>
  state: string
  states: Record<DemarcheState, string>
  stateHint: string
  isPublic: string
  isNotPublic: string
  archivedHint: string
  indicators: string
  indicatorsAbout: string
  unknown: string
  yes: string
  no: string
  verified: string
  declared: string
  source: string
  sourceHint: string
  date: string
  dateHint: string
  sourced: (source: string, day: string) => string
  change: string
  value: string
  several: string
  waits: (value: string, day: string) => string
  review: string
  reviewLink: (n: string) => string
  save: string
  ask: string
  forget: string
  withdraw: string
  notices: Record<ChangeOutcome, string> & { withdrawn: string; forgotten: string }
  faults: { name: string; value: string; source: string; date: string }
  back: string
  refusals: string
  refusal: (field: string, value: string, day: string, reason: string) => string
  announcements: {
    title: string
    about: string
    none: string
    edit: string
    add: string
    date: string
    text: string
    textHint: string
    done: (day: string) => string
    finish: string
    remove: string
    change: string
    saved: string
    full: string
    gone: string
    faults: Record<'no-day' | 'empty' | 'too-long', string>
  }
  reviews: {
    title: string
    about: string
    none: string
    back: string
    now: string
    asked: string
    by: (email: string, day: string) => string
    accept: string
    refuse: string
    reason: string
    reasonHint: string
    noReason: string
    written: string
    refused: string
    gone: string
  }
}

export const RECORD_TEXTS: Record<Language, RecordTexts> = { fr, en }
