import type { Answers, Vote, VoteEdit } from '@monavis/shared/vote'

/** What a vote says, as it ought to be found. */
export interface Content {
  demarche: number
  button: number
  satisfaction: number
  locale: string
  source: string
  answers: Answers
  comment: string
}

export type State = Content | 'absent' | 'erased'

/** What was asked last of the service, and the state it leads to. */
export interface Attempt {
  kind: 'cast' | 'edit' | 'erase'
  edit?: VoteEdit
  leadsTo: State
}

/** A vote as its author knows it. */
export interface Entry {
  body: Vote
  /** When it was first sent, ms. */
  sentAt: number
  editToken?: string
  /** What the last acknowledgement promised. */
  promised: State
  /** Sent, and not acknowledged: it may have happened, or not. */
  pending?: Attempt
}

/** Everything the clients have sent, kept apart from the service so that it can be held to its word. */
export class Ledger {
  readonly entries: Entry[] = []
  acknowledged = 0

  begin(body: Vote): Entry {
    const entry: Entry = { body, sentAt: Date.now(), promised: 'absent' }
    entry.pending = { kind: 'cast', leadsTo: contentOf(body) }
    this.entries.push(entry)
    return entry
  }

  /** The attempt under way was acknowledged. */
  acknowledge(entry: Entry): void {
    if (!entry.pending) throw new Error(`${entry.body.id}: nothing to acknowledge`)
    entry.promised = entry.pending.leadsTo
    delete entry.pending
    this.acknowledged++
  }
}

function contentOf({ demarche, button = 1, satisfaction, locale, source, answers, comment }: Vote): Content {
  return {
    demarche,
    button,
    satisfaction,
    locale: locale ?? 'fr',
    source: source ?? 'button',
    answers: answers ?? {},
    comment: comment ?? '',
  }
}

/** What a content becomes by an edit: what is present replaces the former whole. */
export function edited(content: Content, edit: VoteEdit): Content {
  const { satisfaction = content.satisfaction, answers = content.answers, comment = content.comment } = edit
  return { ...content, satisfaction, answers, comment }
}
