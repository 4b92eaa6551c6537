import type { OpinionDecision, OpinionInput, OpinionReceipt } from '@monavis/shared/opinions'
import type { ProblemCode } from '@monavis/shared/problems'
import { DEFAULT_LOCALE, LIMITS } from '@monavis/shared/vote'
import type { Language } from '../../http/language.ts'
import type { Registry } from '../../registry/registry.ts'
import {
  answerOpinion,
  decideOpinion,
  deleteOpinion,
  eraseOpinionTexts,
  findOpinion,
  findOpinionNumbered,
  type GivenOpinion,
  insertOpinion,
} from '../../store/opinions.ts'
import type { Store } from '../../store/store.ts'
import { redact } from '../../votes/redact/redact.ts'
import type { Refusal, VoteDesk } from '../../votes/vote-desk.ts'
import { findRudeWord } from '../rude-words.ts'

/** Takes opinions given from the observatory, and what moderators and porteurs do of them. */
export interface OpinionDesk {
  /** Another one after each change of what anyone may read. */
  readonly revision: number
  /**
   * Takes an opinion, and of who went to the end a vote of the same id, where the démarche takes votes.
   * @param door as of a vote: the `Origin` header, and the keyed hash of the client's address
   */
  give(
    opinion: OpinionInput,
    door: Parameters<VoteDesk['cast']>[1],
    language: Language,
  ): Promise<Refusal | { ok: true; isNew: boolean; receipt: OpinionReceipt }>
  /**
   * Lets moderators read what somebody wrote with a vote, and what the administration would answer in public. The id
   * of its opinion is that of the vote.
   */
  propose(comment: ProposedComment, answer: string): Promise<{ ok: true } | { ok: false; why: UnproposedWhy }>
  /** To be called once the text of a vote was masked: the opinion that was proposed of it is gone. */
  forgetProposed(): void
  /** Takes the opinion of an id away, and its vote: either may be alone. */
  withdraw(id: string, editToken: string): Promise<Refusal | { ok: true }>
  decide(number: number, decision: OpinionDecision): Promise<Refusal | { ok: true }>
  answer(number: number, text: string): Promise<Refusal | { ok: true }>
  /** At the request of a person who is named: what was written goes, and its answer; the vote goes on counting. */
  eraseTexts(number: number): Promise<Refusal | { ok: true }>
}

/**
 * Why not: nothing of the démarche is public; the author may still change what they wrote; a word that is not published
 * stands in the comment, or in the answer; it was proposed before.
 */
export type UnproposedWhy =
  | 'not-public'
  | 'still-editable'
  | 'rude-comment'
  | 'rude-answer'
  | 'proposed-before'

/** The comment of a vote, redacted. */
export type ProposedComment = Omit<GivenOpinion, 'outcome'> & {
  /** When its vote was received, ms. */
  at: number
}

export interface OpinionDeskParts {
  registry: Registry
  store: Store
  votes: VoteDesk
  /** Clock, ms. */
  now: () => number
}

/** Where a démarche takes no vote: its opinions are taken all the same. */
const NO_BUTTON: readonly ProblemCode[] = ['button-closed', 'demarche-closed', 'unknown-button']

export function createOpinionDesk({ registry, store, votes, now }: OpinionDeskParts): OpinionDesk {
  let revision = 0
  const refuse = (code: ProblemCode) => ({ ok: false, code }) as const

  const settle = async (isChanged: boolean, number: number) => {
    if (isChanged) {
      revision++
      return { ok: true } as const
    }
    return refuse((await findOpinionNumbered(store.db, number)) ? 'already-decided' : 'unknown-opinion')
  }

  return {
    // What a vote loses, the opinion that was proposed of it loses in the same moment.
    get revision() {
      return revision + votes.erasures()
    },

    async give(opinion, door, language) {
      const { demarche, outcome, satisfaction, locale = DEFAULT_LOCALE } = opinion
      const registered = registry.find(demarche)
      if (!registered?.public || registered.state === 'archived') return refuse('unknown-demarche')
      const id = opinion.id.toLowerCase()
      const text = redact(opinion.text?.trim() ?? '')
      if (findRudeWord(text)) return refuse('rude-words')
      const given = { id, demarche, outcome, satisfaction, locale, text }
      // Before the vote: of two opinions of one id, who loses here casts none. What fails in between is sent again.
      const isNew = await insertOpinion(store, given, now())
      if (!isNew && !(await wasGiven(store, given))) return refuse('id-reused')
      if (isNew && outcome === 'given-up') revision++
      const receipt = { id, editToken: store.editTokenOf(id) }
      if (outcome === 'given-up') return { ok: true, isNew, receipt: { ...receipt, counted: false } }
      const vote = { id, demarche, satisfaction, locale, source: 'observatory' } as const
      const cast = await votes.cast(vote, door, language)
      if (cast.ok || NO_BUTTON.includes(cast.code)) {
        return { ok: true, isNew, receipt: { ...receipt, counted: cast.ok } }
      }
      if (isNew) await deleteOpinion(store, id)
      return cast
    },

    async propose({ at, ...comment }, typed) {
      const not = (why: UnproposedWhy) => ({ ok: false, why }) as const
      const registered = registry.find(comment.demarche)
      if (!registered?.public || registered.state === 'archived') return not('not-public')
      if (now() - at <= LIMITS.editableMs) return not('still-editable')
      if (findRudeWord(comment.text)) return not('rude-comment')
      const answer = { text: redact(typed.trim()), at: now() }
      if (findRudeWord(answer.text)) return not('rude-answer')
      // In the month of its vote, as other opinions are.
      const isNew = await insertOpinion(store, { ...comment, outcome: 'done', answer }, at)
      return isNew ? { ok: true } : not('proposed-before')
    },

    forgetProposed() {
      revision++
    },

    async withdraw(given, editToken) {
      const id = given.toLowerCase()
      const erased = await votes.erase(id, editToken)
      // Judged before anything is looked for, whether there is such a vote or none.
      if (!erased.ok && erased.code === 'bad-edit-token') return erased
      const isDeleted = await deleteOpinion(store, id)
      if (isDeleted) revision++
      return isDeleted || erased.ok ? { ok: true } : refuse('unknown-opinion')
    },

    async decide(number, { decision, text, reason }) {
      const ruling =
        decision === 'publish'
          ? { state: 'published' as const, text: text && redact(text.trim()) }
          : { state: 'refused' as const, reason: reason && redact(reason) }
      return settle(await decideOpinion(store, number, ruling, now()), number)
    },

    async answer(number, typed) {
      const text = redact(typed.trim())
      if (findRudeWord(text)) return refuse('rude-words')
      return settle(await answerOpinion(store, number, text, now()), number)
    },

    async eraseTexts(number) {
      if (!(await eraseOpinionTexts(store, number, now()))) return refuse('unknown-opinion')
      revision++
      return { ok: true }
    },
  }
}

/** Whether it is the same again. What has been read may be shorter than what was sent, or gone. */
async function wasGiven(store: Store, given: GivenOpinion): Promise<boolean> {
  const known = await findOpinion(store.db, given.id)
  return (
    known !== undefined &&
    known.demarche === given.demarche &&
    known.outcome === given.outcome &&
    known.satisfaction === given.satisfaction &&
    known.locale === given.locale &&
    (known.text === given.text || known.state !== 'waiting')
  )
}
