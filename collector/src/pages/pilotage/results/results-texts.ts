import type { Language } from '../../../http/language.ts'
import type { DayFault } from '../../../pilotage/results/asked-period.ts'
import type { NoteFault } from '../../../pilotage/results/note-desk.ts'
import type { Preset } from '../../../pilotage/results/presets.ts'
import type { Unpublished } from '../../../pilotage/results/publication.ts'
import type { RemarkFault } from '../../../pilotage/results/remark-desk.ts'
import * as en from './results-en.ts'
import * as fr from './results-fr.ts'

/** What the pages of results say, in one language. Days come as they are written, figures as texts. */
export interface ResultsTexts {
  title: string
  period: {
    title: string
    from: string
    to: string
    show: string
    presets: string
    preset: Record<Preset, string>
    /** What both columns of every table stand for. */
    shown: (from: string, to: string) => string
    compared: (from: string, to: string) => string
    faults: Record<DayFault, string>
  }
  now: string
  former: string
  answers: string
  share: string
  mark: string
  interval: string
  none: string
  outOf: (mark: string, range: number) => string
  between: (low: string, high: string) => string
  method: string
  moves: {
    title: string
    about: string
    /** By how much, and whether chance could do so. */
    rose: (by: string) => string
    fell: (by: string) => string
    steady: string
    tooFew: (publishFrom: string) => string
  }
  participation: {
    title: string
    /** A share that is not nothing, and less than what is written. */
    tiny: string
    about: string
    unknown: string
    votes: (votes: string, uses: string) => string
  }
  distribution: {
    title: string
    about: string
    smiley: string
    answer: Record<'good' | 'medium' | 'bad', string>
  }
  course: {
    title: string
    about: Record<'day' | 'week' | 'month', string>
    table: string
    from: Record<'day' | 'week' | 'month', string>
    noteMarks: string
  }
  notes: {
    title: string
    about: string
    all: string
    none: string
    add: string
    day: string
    text: string
    textHint: string
    save: string
    change: string
    remove: string
    faults: Record<NoteFault, string>
    written: string
    removed: string
    back: string
  }
  clarity: { title: string; about: string }
  autonomy: { title: string; about: string }
  help: {
    title: string
    about: string
    way: string
    tried: string
    reached: string
    quality: string
    notAsked: string
  }
  splits: {
    buttons: string
    aboutButtons: string
    button: string
    moreButtons: (n: string) => string
    locales: string
    aboutLocales: string
    locale: string
  }
  hours: { title: string; about: string; hour: string; hourOf: (hour: number) => string; table: string }
  publication: {
    title: string
    isPublished: (n: string) => string
    isNot: string
    reasons: Record<Unpublished, (n: string, publishFrom: string) => string>
    noEdition: string
    edition: (edition: string, day: string) => string
    inEdition: (mark: string, n: string) => string
    withheldInEdition: (n: string) => string
    notInEdition: string
    record: string
  }
  suspects: {
    title: string
    about: string
    counts: (suspect: string, admitted: string, rejected: string) => string
    more: string
    waiting: string
    none: string
    day: string
    reason: string
    votes: string
    suspicion: Record<'client-burst', string>
    remarkTitle: string
    remark: string
    remarkHint: string
    send: string
    sent: string
    faults: Record<RemarkFault, string>
    remarks: string
    allRemarks: string
    noRemarks: string
    by: (email: string, day: string) => string
  }
}

export const RESULTS_TEXTS: Record<Language, ResultsTexts> = { fr, en }
