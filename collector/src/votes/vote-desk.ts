import { dropOrphans } from '@monavis/shared/answers'
import type { ProblemCode } from '@monavis/shared/problems'
import { DEFAULT_LOCALE, DEFAULT_SOURCE, type Receipt, type Vote, type VoteEdit } from '@monavis/shared/vote'
import type { Language } from '../http/language.ts'
import type { FieldError } from '../http/problem.ts'
import type { Origins } from '../registry/origins.ts'
import { type ButtonLookup, chooseButton, type Registry } from '../registry/registry.ts'
import type { TokenSecrets } from '../registry/token-secrets.ts'
import type { CheckedVote, VoteCommand, VoteOutcome } from '../store/commit/commands.ts'
import type { ButtonRecord } from '../store/demarches.ts'
import { canonicalBody } from './canonical-body.ts'
import { checkAnswers } from './check-answers.ts'
import type { CommitQueue } from './commit-queue.ts'
import { readToken } from './one-time-token.ts'
import { redact } from './redact/redact.ts'
import type { Suspicions } from './suspicion.ts'

type Cast = VoteCommand & { kind: 'cast' }

/** A refusal, with what is wrong with which field where that is known. */
export interface Refusal {
  ok: false
  code: ProblemCode
  errors?: FieldError[]
}

/** A vote that was taken, now or before. */
export interface CastVote {
  ok: true
  isNew: boolean
  receipt: Receipt
  /** Of a new one: a good token came with it, or it is kept apart. */
  trust?: 'verified' | 'suspect' | undefined
}

/** Takes votes, whichever door they come in by; their shape has been validated. */
export interface VoteDesk {
  /** How many votes were withdrawn, or lost their texts, since the process started. */
  erasures(): number
  /**
   * @param door how it came: the `Origin` header, and the keyed hash of the client's address
   * @returns the receipt, and whether the vote is new: a retry gets the same receipt and counts once
   */
  cast(
    vote: Vote,
    door: { origin: string | undefined; client: string | undefined },
    language: Language,
  ): Promise<Refusal | CastVote>
  /** Takes a vote that was received earlier, from an import: no origin to judge. @param at ms */
  castDated(vote: Vote, at: number, language: Language): Promise<Refusal | { ok: true; isNew: boolean }>
  /** Answers that depend on a channel no longer ticked go with it. */
  edit(id: string, editToken: string, edit: VoteEdit, language: Language): Promise<Refusal | { ok: true }>
  erase(id: string, editToken: string): Promise<Refusal | { ok: true }>
  /** What an administrator may erase without the author's token: what was written, never what counts. */
  eraseTexts(id: string): Promise<Refusal | { ok: true }>
}

export interface VoteDeskParts {
  registry: Registry
  origins: Origins
  queue: CommitQueue
  suspicions: Suspicions
  tokenSecrets: TokenSecrets
  now: () => number
}

export function createVoteDesk(parts: VoteDeskParts): VoteDesk {
  const { registry, origins, queue, suspicions, tokenSecrets, now } = parts

  let erasures = 0
  const erased = (outcome: VoteOutcome) => {
    if (outcome.kind === 'refused') return { ok: false as const, code: outcome.code }
    erasures++
    return { ok: true as const }
  }

  const store = async (
    vote: Vote,
    how: Pick<Cast, 'at' | 'isDated' | 'suspicion' | 'token'>,
    button: ButtonRecord,
  ) => {
    const id = vote.id.toLowerCase()
    const outcome = await queue.commit({
      kind: 'cast',
      id,
      vote: checkedVote(vote, button),
      canonicalBody: canonicalBody(vote),
      ...how,
    })
    if (outcome.kind === 'refused') return { ok: false as const, code: outcome.code }
    const receipt = receiptOf(vote, outcome)
    if (outcome.kind !== 'stored') return { ok: true as const, isNew: false, receipt }
    const trust = outcome.isVerified ? ('verified' as const) : how.suspicion && ('suspect' as const)
    return { ok: true as const, isNew: true, receipt, trust }
  }

  /** The button a vote goes to, where it may come from its origin. */
  const admit = (vote: Vote, origin: string | undefined) => {
    const found = registry.findButton(vote.demarche, vote.button)
    if (!found.ok || origins.accepts(found.button, origin)) return found
    return { ok: false as const, code: 'origin-refused' as const }
  }

  return {
    erasures: () => erasures,

    async cast(vote, { origin, client }, language) {
      const admitted = admit(vote, origin)
      if (!admitted.ok) {
        // A retry of a vote that was taken before its button was closed: its author is owed the receipt.
        const id = vote.id.toLowerCase()
        const known = await queue.commit({ kind: 'recall', id, canonicalBody: canonicalBody(vote) })
        return known.kind === 'known' ? { ok: true, isNew: false, receipt: receiptOf(vote, known) } : admitted
      }
      const refused = refusedAnswers(vote, language)
      if (refused) return refused
      const { button } = admitted
      const at = now()
      // A token that is no good takes nothing from the person: the vote is taken like any other.
      const token = vote.token
        ? readToken(vote.token, vote.demarche, tokenSecrets.secretOf(vote.demarche), at)
        : undefined
      const suspicion = client === undefined ? undefined : suspicions.judge(client, button)
      return store(vote, { at, suspicion, token }, button)
    },

    async castDated(vote, at, language) {
      // What is closed has a past: its votes may come in. That of a démarche that was merged stays its own.
      const demarche = registry.find(vote.demarche)
      const found: ButtonLookup = demarche
        ? chooseButton(demarche, vote.button)
        : { ok: false, code: 'unknown-demarche' }
      if (!found.button) return found
      return refusedAnswers(vote, language) ?? store(vote, { at, isDated: true }, found.button)
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
      return erased(await queue.commit({ kind: 'erase', id: id.toLowerCase(), editToken }))
    },

    async eraseTexts(id) {
      return erased(await queue.commit({ kind: 'erase-texts', id: id.toLowerCase() }))
    },
  }
}

function receiptOf(vote: Vote, outcome: VoteOutcome): Receipt {
  if (!('editToken' in outcome)) throw new Error(`a vote that is cast has a receipt, not "${outcome.kind}"`)
  const { editToken, isVerified } = outcome
  return { id: vote.id.toLowerCase(), editToken, ...(vote.token !== undefined && { verified: isVerified }) }
}

function refusedAnswers({ answers }: Pick<Vote, 'answers'>, language: Language): Refusal | undefined {
  if (!answers) return undefined
  const errors = checkAnswers(answers, language)
  return errors.length > 0 ? { ok: false, code: 'invalid-request', errors } : undefined
}

function checkedVote(vote: Vote, { demarche, number: button }: ButtonRecord): CheckedVote {
  return {
    demarche,
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
