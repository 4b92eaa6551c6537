import type { OpinionState } from '@monavis/shared/opinions'
import type { Language } from '../../../http/language.ts'
import type { TextField } from '../../../store/comments.ts'
import { en } from './comments-en.ts'
import { fr } from './comments-fr.ts'

/** What an act leaves to say on the next page. */
export type CommentNotice =
  | 'allSeen'
  | 'seen'
  | 'unseen'
  | 'handled'
  | 'unhandled'
  | 'labelled'
  | 'labelAdded'
  | 'labelGone'
  | 'masked'
  | 'proposed'

/** Why an act was not done. */
export type CommentFault =
  | 'label'
  | 'added'
  | 'same'
  | 'unknown'
  | 'noAnswer'
  | 'longAnswer'
  | 'not-public'
  | 'still-editable'
  | 'rude-comment'
  | 'rude-answer'
  | 'proposed-before'

/** What the pages of comments say, in one language. */
export interface CommentsTexts {
  title: string
  lead: string
  counts: (all: string, unseen: string, unhandled: string) => string
  filter: {
    title: string
    words: string
    wordsHint: string
    mark: string
    button: string
    from: string
    to: string
    reading: string
    handling: string
    label: string
    any: string
    anyOf: string
    seen: string
    unseen: string
    handled: string
    unhandled: string
    apply: string
    clear: string
  }
  none: string
  noneFound: string
  noneEver: string
  list: string
  isNew: string
  isHandled: string
  open: (day: string) => string
  fields: Record<TextField, string>
  allSeen: string
  older: string
  newest: string
  pages: string
  wordsLink: string
  labels: {
    title: string
    hint: string
    name: string
    add: string
    remove: (name: string) => string
    none: string
  }
  back: string
  of: (day: string) => string
  said: string
  mark: string
  button: string
  language: string
  answers: string
  noAnswers: string
  follow: string
  toSeen: string
  toUnseen: string
  toHandled: string
  toUnhandled: string
  labelIt: string
  saveLabels: string
  mask: {
    title: string
    intro: string
    field: (name: string) => string
    hint: string
    send: string
  }
  publish: {
    title: string
    intro: string
    answer: string
    answerHint: string
    send: string
    states: Record<OpinionState, string>
    reason: string
    read: string
  }
  words: {
    title: string
    lead: (looked: string, max: string) => string
    word: string
    comments: string
    mark: string
    none: string
    table: string
  }
  notices: Record<CommentNotice, string>
  faults: Record<CommentFault, string>
}

export const COMMENTS_TEXTS: Record<Language, CommentsTexts> = { fr, en }
