import { isoDay, parisDay } from '@monavis/shared/period'
import {
  PROPOSAL_STATES,
  type ProposalInput,
  type ProposalStep,
  type PublicProposal,
} from '@monavis/shared/proposals'
import { DEFAULT_LOCALE } from '@monavis/shared/vote'
import type { Registry } from '../../registry/registry.ts'
import { inTime } from '../../store/in-time.ts'
import {
  addSupport,
  eraseProposalTexts,
  insertProposal,
  type ProposalRecord,
  readProposal,
  readProposalNumber,
  readProposals,
  type StepChanges,
  type StoredState,
  stepProposal,
} from '../../store/proposals.ts'
import type { Store } from '../../store/store.ts'
import { redact } from '../../votes/redact/redact.ts'
import { remake } from '../remake.ts'
import { findRudeWord } from '../rude-words.ts'
import { indexTitles } from './alike.ts'
import { isAllowed } from './steps.ts'
import type { Supporter, Supporters } from './supporters.ts'

/** Read at a time by a moderator, who makes room for the next by deciding. */
const MAX_READ = 500

/** What is there already: a proposal, or a démarche that is followed. */
export interface Existing {
  kind: 'proposal' | 'demarche'
  /** Of the proposal, of the démarche. */
  number: number
  title: string
}

/** A field with a word that is not published. */
export interface RudeField {
  field: 'title' | 'administration' | 'text'
  word: string
}

export type Proposed =
  | { ok: true; number: number; isNew: boolean }
  | { ok: false; code: 'rude-words'; rude: RudeField[] }
  | { ok: false; code: 'proposal-exists'; existing: Existing[] }
  /** Of its title, nothing is left that could be read. */
  | { ok: false; code: 'invalid-request' }

export type Supported =
  | { ok: true; supports: number; counted: boolean }
  | { ok: false; code: 'unknown-proposal' | 'too-many-requests' }

export type Stepped =
  | { ok: true; proposal: ProposalRecord }
  | { ok: false; code: 'unknown-proposal' | 'already-decided' | 'unknown-demarche' }
  /** `path`: a JSON pointer to what the step may not carry, or lacks */
  | { ok: false; code: 'invalid-request'; path: WrongPart }
type WrongPart = '/note' | '/title' | '/text'

/**
 * What citizens propose. Those that are published are held in memory, for every reader asks; those that wait are not,
 * for anybody may fill that list. This process is the only one that writes them.
 */
export interface ProposalDesk {
  /** Another one after each change of what is published. */
  readonly revision: number
  /** What is published, the newest first. */
  published(): readonly PublicProposal[]
  find(number: number): PublicProposal | undefined
  /** Takes a proposal, which waits to be read. The same id again is the same proposal. */
  propose(input: ProposalInput): Promise<Proposed>
  /** Counts a support: one a client, a day and a proposal. */
  support(number: number, supporter: Supporter): Promise<Supported>
  /** Those of a state, whatever it is, oldest first. */
  read(state: StoredState): Promise<ProposalRecord[]>
  /** Moves a proposal on. */
  step(number: number, step: ProposalStep): Promise<Stepped>
  /** At the request of a person who is named: all its words go, and it is published no more. */
  eraseTexts(number: number): Promise<{ ok: true } | { ok: false; code: 'unknown-proposal' }>
}

export interface ProposalDeskParts {
  registry: Registry
  store: Store
  supporters: Supporters
  /** Clock, ms. */
  now: () => number
}

export async function openProposals(parts: ProposalDeskParts): Promise<ProposalDesk> {
  const { registry, store, supporters, now } = parts
  const load = async () => {
    const all = (await readProposals(store.db, PROPOSAL_STATES)).map(publicOf)
    return { newestFirst: all.toReversed(), byNumber: new Map(all.map((one) => [one.number, one])) }
  }
  let held = await load()
  let revision = 0
  // One write after the other: each number follows the last, and the same proposal sent twice at once is one. Nobody
  // waits for ever behind a disk that hangs; what is written after all is known when it is sent again.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const written = last.then(write)
    last = written.catch(() => {})
    return inTime(written)
  }

  const alikeProposals = remake(
    () => held,
    () => indexTitles(held.newestFirst),
  )
  const alikeDemarches = remake(
    () => registry.revision,
    () => indexTitles(registry.listed()),
  )
  const existing = ({ kind, title }: ProposalInput): Existing[] => [
    ...(kind === 'follow' ? alikeDemarches()(title) : []).map(({ id, title: known }) => ({
      ...{ kind: 'demarche' as const, number: id, title: known },
    })),
    ...alikeProposals()(title).map(({ number, title: known }) => ({
      ...{ kind: 'proposal' as const, number, title: known },
    })),
  ]

  return {
    get revision() {
      return revision
    },
    published: () => held.newestFirst,
    find: (number) => held.byNumber.get(number),

    propose: (input) =>
      inTurn(async () => {
        const id = input.id.toLowerCase()
        const known = await readProposalNumber(store.db, id)
        if (known !== undefined) return { ok: true, number: known, isNew: false }
        const title = redact(input.title).trim()
        if (title === '') return { ok: false, code: 'invalid-request' }
        const rude = findRude(input)
        if (rude.length > 0) return { ok: false, code: 'rude-words', rude }
        const alike = input.evenSo ? [] : existing({ ...input, title })
        if (alike.length > 0) return { ok: false, code: 'proposal-exists', existing: alike }
        const number = await insertProposal(store, {
          ...{ id, kind: input.kind, title, at: now(), locale: input.locale ?? DEFAULT_LOCALE },
          administration: redactOrNull(input.administration),
          text: redactOrNull(input.text),
        })
        return { ok: true, number, isNew: true }
      }),

    async support(number, supporter) {
      const proposal = held.byNumber.get(number)
      if (!proposal) return { ok: false, code: 'unknown-proposal' }
      const judged = supporters.judge(supporter, number)
      if (judged === 'too-many') return { ok: false, code: 'too-many-requests' }
      if (judged === 'already') return { ok: true, supports: proposal.supports, counted: false }
      return inTurn(async () => {
        const supports = await addSupport(store, number).catch((error) => {
          supporters.forget(supporter, number)
          throw error
        })
        if (supports === undefined) throw new Error(`proposal ${number} is published and is not there`)
        const current = held.byNumber.get(number)
        if (current) current.supports = supports
        revision++
        return { ok: true, supports, counted: true }
      })
    },

    read: (state) => readProposals(store.db, [state], MAX_READ),

    step: (number, step) =>
      inTurn(async () => {
        const proposal = await readProposal(store.db, number)
        if (!proposal || proposal.title === '') return { ok: false, code: 'unknown-proposal' }
        if (!isAllowed(proposal.state, step.to)) return { ok: false, code: 'already-decided' }
        const note = redactOrNull(step.note)
        const changes = {
          title: step.title === undefined ? undefined : redact(step.title).trim(),
          text: step.text === undefined ? undefined : redactOrNull(step.text),
          demarche: step.demarche,
        }
        const wrong = wrongPart(step.to, note, changes)
        if (wrong) return { ok: false, code: 'invalid-request', path: wrong }
        if (step.demarche !== undefined && !registry.find(step.demarche)) {
          return { ok: false, code: 'unknown-demarche' }
        }
        const to = { state: step.to, day: parisDay(now()), note }
        const stepped = await stepProposal(store, proposal, to, changes)
        if (!stepped) return { ok: false, code: 'already-decided' }
        held = await load()
        revision++
        const moved = await readProposal(store.db, number)
        if (!moved) throw new Error(`proposal ${number} was moved and is not there`)
        return { ok: true, proposal: moved }
      }),

    eraseTexts: (number) =>
      inTurn(async () => {
        if (!(await eraseProposalTexts(store, number))) return { ok: false, code: 'unknown-proposal' }
        held = await load()
        revision++
        return { ok: true }
      }),
  }
}

/** As everyone reads it. @throws {Error} when it is not published */
function publicOf({ id: _, at: __, ...proposal }: ProposalRecord): PublicProposal {
  const { state } = proposal
  if (state === 'waiting' || state === 'unpublished') throw new Error(`${state}: shown to nobody`)
  return { ...proposal, state, steps: stepsOf(proposal) }
}

/** Its steps, with their days as they are written. */
export function stepsOf({ steps }: Pick<ProposalRecord, 'steps'>): PublicProposal['steps'] {
  return steps.map(({ state, day, note }) => ({ state, on: isoDay(day), note }))
}

/** What a step may carry depends on where it leads. @returns a JSON pointer to what it may not, or lacks */
function wrongPart(
  to: ProposalStep['to'],
  note: string | null,
  { title, text }: StepChanges,
): WrongPart | undefined {
  if (to === 'refused' && note === null) return '/note'
  if (title !== undefined && (to !== 'proposed' || title === '')) return '/title'
  if (text !== undefined && to !== 'proposed') return '/text'
  return undefined
}

function findRude(input: ProposalInput): RudeField[] {
  return (['title', 'administration', 'text'] as const).flatMap((field) => {
    const word = findRudeWord(input[field] ?? '')
    return word === undefined ? [] : [{ field, word }]
  })
}

/** A field that was left empty is one that was not filled in. */
function redactOrNull(text: string | undefined): string | null {
  return redact(text ?? '').trim() || null
}
