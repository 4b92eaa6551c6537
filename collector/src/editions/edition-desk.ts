import type { Correction, Remark, Step } from '@monavis/shared/editions'
import { parseQuarter } from '@monavis/shared/period'
import type { ProblemCode } from '@monavis/shared/problems'
import { METHOD_VERSION } from '@monavis/shared/score'
import { addRemark, type EditionRecord, insertEdition, readEditions, stepEdition } from '../store/editions.ts'
import { bytesOf, type EditionContent, type FreezeParts, freezeContent } from './content.ts'
import { isOver, judgeStep, stateOf } from './steps.ts'

/** What became of an act: the revision as it is now, or why nothing was done. */
export type EditionOutcome = { ok: true; record: EditionRecord } | { ok: false; code: ProblemCode }

/**
 * The editions, held in memory but for what they say: every reader asks, and there are four a year. This process is
 * the only one that writes them; of two acts at once, the second finds the edition moved.
 */
export interface EditionDesk {
  /** Every revision, by edition and revision. */
  all(): readonly EditionRecord[]
  /** The revisions that are public by now, the latest edition and revision first. */
  published(): EditionRecord[]
  /** The last revision of an edition, whatever its state. */
  latest(edition: string): EditionRecord | undefined
  /** Makes the first revision of a quarter. */
  close(edition: string): Promise<EditionOutcome>
  /** Moves the last revision on, or back. @param until with embargo: when it is published, ms */
  step(edition: string, to: Step['to'], until: number | null): Promise<EditionOutcome>
  /** Records what a ministère says of the revision in review. */
  remark(edition: string, remark: Remark): Promise<EditionOutcome>
  /** Begins the correction of what is published. */
  revise(edition: string, correction: Correction): Promise<EditionOutcome>
  /**
   * Takes in what was published elsewhere.
   * @returns whether it was not there yet, byte for byte; `invalid-request` where its revision is not the next
   */
  import(content: EditionContent, publishedAt: number): Promise<EditionOutcome & { isNew?: boolean }>
}

/** @param now clock, ms */
export async function openEditions(parts: FreezeParts, now: () => number): Promise<EditionDesk> {
  const { store } = parts
  let held = await readEditions(store.db)

  const latest = (edition: string) => held.findLast((one) => one.edition === edition)
  const refuse = (code: ProblemCode) => ({ ok: false, code }) as const
  const find = ({ edition, revision }: { edition: string; revision: number }) =>
    held.find((one) => one.edition === edition && one.revision === revision)

  /** Reads what is there now, whether or not the write was the one that made it so. */
  const settle = async (
    written: boolean,
    key: { edition: string; revision: number },
    otherwise: ProblemCode,
  ): Promise<EditionOutcome> => {
    held = await readEditions(store.db)
    if (!written) return refuse(otherwise)
    const record = find(key)
    if (!record) throw new Error(`edition ${key.edition}/${key.revision} was written and is not there`)
    return { ok: true, record }
  }

  const freeze = async (edition: string, revision: number, reason: string | null) => {
    const quarter = parseQuarter(edition)
    if (!quarter) throw new Error(`${edition} is no quarter`)
    const at = now()
    const content = await freezeContent(parts, { edition, revision, reason, quarter, at })
    return { ...bytesOf(content), frozenAt: at, method: METHOD_VERSION }
  }

  /** Writes a draft that has just been frozen. */
  const draft = async (edition: string, revision: number, reason: string | null) => {
    const { body, ...frozen } = await freeze(edition, revision, reason)
    const record: Omit<EditionRecord, 'turn'> = {
      ...{ edition, revision, reason, ...frozen },
      ...{ note: null, imported: false, state: 'draft', embargoUntil: null },
    }
    return settle(await insertEdition(store, record, body), record, 'edition-exists')
  }

  return {
    all: () => held,
    published: () => held.filter((one) => stateOf(one, now()) === 'published').reverse(),
    latest,

    async close(edition) {
      const quarter = parseQuarter(edition)
      if (!quarter) return refuse('unknown-edition')
      if (latest(edition)) return refuse('edition-exists')
      if (!isOver(quarter, now())) return refuse('quarter-not-over')
      return draft(edition, 1, null)
    },

    async step(edition, to, until) {
      const record = latest(edition)
      if (!record) return refuse('unknown-edition')
      const code = judgeStep(record, to, now())
      if (code) return refuse(code)
      const refrozen = to === 'draft' ? await freeze(edition, record.revision, record.reason) : undefined
      const stepped = await stepEdition(store, record, { state: to, embargoUntil: until }, refrozen)
      return settle(stepped, record, 'edition-moved')
    },

    async remark(edition, { ministere, text }) {
      const record = latest(edition)
      if (!record) return refuse('unknown-edition')
      if (record.state !== 'review') return refuse('step-skipped')
      const added = await addRemark(store, record, { ministere, body: text, at: now() })
      return settle(added, record, 'edition-moved')
    },

    async revise(edition, { reason }) {
      const record = latest(edition)
      if (!record) return refuse('unknown-edition')
      if (stateOf(record, now()) !== 'published') return refuse('edition-not-published')
      if (record.imported) return refuse('edition-imported')
      return draft(edition, record.revision + 1, reason)
    },

    async import(content, publishedAt) {
      const { edition, revision, reason, note = null, method } = content
      const { body, digest } = bytesOf(content)
      const known = find({ edition, revision })
      if (known?.digest.equals(digest)) return { ok: true, record: known, isNew: false }
      const last = latest(edition)
      if (known || (last && !last.imported)) return refuse('edition-exists')
      if (revision !== (last?.revision ?? 0) + 1) return refuse('invalid-request')
      const record: Omit<EditionRecord, 'turn'> = {
        ...{ edition, revision, reason, note, method, digest, imported: true },
        ...{ state: 'embargo', embargoUntil: publishedAt, frozenAt: publishedAt },
      }
      const outcome = await settle(await insertEdition(store, record, body), record, 'edition-exists')
      return { ...outcome, isNew: true }
    },
  }
}
