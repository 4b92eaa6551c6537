import type { ProblemCode } from '@monavis/shared/problems'
import type { Receipt, Vote, VoteEdit } from '@monavis/shared/vote'
import type { Language } from '../http/language.ts'
import type { FieldError } from '../http/problem.ts'
import type { Origins } from '../registry/origins.ts'
import type { Registry } from '../registry/registry.ts'
import type { CheckedVote } from '../store/commit/commands.ts'
import { canonicalBody } from './canonical-body.ts'
import { checkAnswers } from './check-answers.ts'
import type { CommitQueue } from './commit-queue.ts'
import { redact } from './redact.ts'

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
  const store = async (vote: Vote, button: number, at: number) => {
    const outcome = await queue.commit({
      kind: 'cast',
      id: vote.id.toLowerCase(),
      at,
      vote: checkedVote(vote, button),
      canonicalBody: canonicalBody(vote),
    })
    if (outcome.kind === 'refused') return { ok: false as const, code: outcome.code }
    if (outcome.kind === 'done') throw new Error('a vote that is cast has a receipt')
    const receipt = { id: vote.id.toLowerCase(), editToken: outcome.editToken }
    return { ok: true as const, isNew: outcome.kind === 'stored', receipt }
  }

  return {
    async cast(vote, origin, language) {
      const found = registry.findButton(vote.demarche, vote.button)
      if (!found.ok) return found
      if (!origins.accepts(found.button, origin)) return { ok: false, code: 'origin-refused' }
      return refusedAnswers(vote, language) ?? store(vote, found.button.number, now())
    },

    async castDated(vote, at, language) {
      // A closed button has a past: its votes may come in.
      const buttons = registry.find(vote.demarche)?.buttons
      if (!buttons) return { ok: false, code: 'unknown-demarche' }
      const number = vote.button ?? buttons[0]?.number
      if (number === undefined || !buttons.some((one) => one.number === number)) {
        return { ok: false, code: 'unknown-button' }
      }
      return refusedAnswers(vote, language) ?? store(vote, number, at)
    },

    async edit(id, editToken, edit, language) {
      const refused = refusedAnswers(edit, language)
      if (refused) return refused
      const outcome = await queue.commit({
        kind: 'edit',
        id: id.toLowerCase(),
        at: now(),
        editToken,
        edit: {
          ...edit,
          ...(edit.answers && { answers: redactAnswers(edit.answers) }),
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
    locale: vote.locale ?? 'fr',
    source: vote.source ?? 'button',
    answers: vote.answers ? redactAnswers(vote.answers) : {},
    comment: vote.comment ? redact(vote.comment) : '',
  }
}

function redactAnswers(answers: NonNullable<Vote['answers']>): NonNullable<Vote['answers']> {
  const { contact_tried_verbatim: other } = answers
  return other ? { ...answers, contact_tried_verbatim: redact(other) } : answers
}
