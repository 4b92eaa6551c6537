import type { ProblemCode } from '@monavis/shared/problems'
import { DEFAULT_LOCALE, DEFAULT_SOURCE, type Receipt, type Vote, type VoteEdit } from '@monavis/shared/vote'
import type { Language } from '../http/language.ts'
import type { FieldError } from '../http/problem.ts'
import type { Origins } from '../registry/origins.ts'
import type { Registry } from '../registry/registry.ts'
import type { CheckedVote } from '../store/commit/commands.ts'
import { canonicalBody } from './canonical-body.ts'
import { checkAnswers, dropOrphans } from './check-answers.ts'
import type { CommitQueue } from './commit-queue.ts'
import { redact } from './redact/redact.ts'

/** A refusal, with what is wrong with which field where that is known. */
export interface Refusal {
  ok: false
  code: ProblemCode
  errors?: FieldError[]
}

/** Takes votes, whichever door they come in by; their shape has been validated. */
export interface VoteDesk {
  /**
   * @param origin the `Origin` header
   * @returns the receipt, and whether the vote is new: a retry gets the same receipt and counts once
   */
  cast(
    vote: Vote,
    origin: string | undefined,
    language: Language,
  ): Promise<Refusal | { ok: true; isNew: boolean; receipt: Receipt }>
  /** Takes a vote that was received earlier, from an import: no origin to judge. @param at ms */
  castDated(vote: Vote, at: number, language: Language): Promise<Refusal | { ok: true; isNew: boolean }>
  /** Answers that depend on a channel no longer ticked go with it. */
  edit(id: string, editToken: string, edit: VoteEdit, language: Language): Promise<Refusal | { ok: true }>
  erase(id: string, editToken: string): Promise<Refusal | { ok: true }>
}

export interface VoteDeskParts {
  registry: Registry
  origins: Origins
  queue: CommitQueue
  now: () => number
}

export function createVoteDesk({ registry, origins, queue, now }: VoteDeskParts): VoteDesk {
  const store = async (vote: Vote, button: number, at: number, isDated = false) => {
    const outcome = await queue.commit({
      kind: 'cast',
      id: vote.id.toLowerCase(),
      at,
      vote: checkedVote(vote, button),
      canonicalBody: canonicalBody(vote),
      isDated,
    })
    if (outcome.kind === 'refused') return { ok: false as const, code: outcome.code }
    if (outcome.kind === 'done') throw new Error('a vote that is cast has a receipt')
    const receipt = { id: vote.id.toLowerCase(), editToken: outcome.editToken }
    return { ok: true as const, isNew: outcome.kind === 'stored', receipt }
  }

  /** The button a vote goes to, where it may come from its origin. */
  const admit = (vote: Vote, origin: string | undefined) => {
    const found = registry.findButton(vote.demarche, vote.button)
    if (!found.ok || origins.accepts(found.button, origin)) return found
    return { ok: false as const, code: 'origin-refused' as const }
  }

  return {
    async cast(vote, origin, language) {
      const admitted = admit(vote, origin)
      if (admitted.ok) return refusedAnswers(vote, language) ?? store(vote, admitted.button.number, now())
      // A retry of a vote that was taken before its button was closed: its author is owed the receipt.
      const id = vote.id.toLowerCase()
      const known = await queue.commit({ kind: 'recall', id, canonicalBody: canonicalBody(vote) })
      return known.kind === 'known'
        ? { ok: true, isNew: false, receipt: { id, editToken: known.editToken } }
        : admitted
    },

    async castDated(vote, at, language) {
      const found = registry.findButton(vote.demarche, vote.button)
      // A closed button has a past: its votes may come in.
      const number = found.ok ? found.button.number : vote.button
      if (!found.ok && (found.code !== 'button-closed' || number === undefined)) return found
      return refusedAnswers(vote, language) ?? store(vote, number as number, at, true)
    },

    async edit(id, editToken, edit, language) {
      const answers = edit.answers && dropOrphans(edit.answers)
      const refused = refusedAnswers({ answers }, language)
      if (refused) return refused
      const outcome = await queue.commit({
        kind: 'edit',
        id: id.toLowerCase(),
        at: now(),
        editToken,
        edit: {
          ...edit,
          ...(answers && { answers: redactAnswers(answers) }),
          ...(edit.comment !== undefined && { comment: redact(edit.comment) }),
        },
      })
      return outcome.kind === 'refused' ? { ok: false, code: outcome.code } : { ok: true }
    },

    async erase(id, editToken) {
      const outcome = await queue.commit({ kind: 'erase', id: id.toLowerCase(), editToken })
      return outcome.kind === 'refused' ? { ok: false, code: outcome.code } : { ok: true }
    },
  }
}

function refusedAnswers({ answers }: Pick<Vote, 'answers'>, language: Language): Refusal | undefined {
  if (!answers) return undefined
  const errors = checkAnswers(answers, language)
  return errors.length > 0 ? { ok: false, code: 'invalid-request', errors } : undefined
}

function checkedVote(vote: Vote, button: number): CheckedVote {
  return {
    demarche: vote.demarche,
    button,
    satisfaction: vote.satisfaction,
    locale: vote.locale ?? DEFAULT_LOCALE,
    source: vote.source ?? DEFAULT_SOURCE,
    answers: vote.answers ? redactAnswers(vote.answers) : {},
    comment: vote.comment ? redact(vote.comment) : '',
  }
}

function redactAnswers(answers: NonNullable<Vote['answers']>): NonNullable<Vote['answers']> {
  const { contact_tried_verbatim: other } = answers
  return other ? { ...answers, contact_tried_verbatim: redact(other) } : answers
}
