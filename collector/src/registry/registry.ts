import { isoDay } from '@monavis/shared/period'
import {
  type ButtonInput,
  type DemarcheDetail,
  type DemarcheState,
  FIRST_BUTTON_TITLE,
} from '@monavis/shared/schemas'
import {
  type ButtonRecord,
  type DemarcheRecord,
  readButtons,
  readDemarches,
  writeButton,
  writeDemarches,
} from '../store/demarches.ts'
import { readExternalDemarches, writeExternalDemarche } from '../store/external-demarches.ts'
import { type MergedButton, readMergedButtons, writeMerge } from '../store/merges.ts'
import { readOriginsSeen } from '../store/origins-seen.ts'
import { rowBatches } from '../store/row-batches.ts'
import type { Store } from '../store/store.ts'
import { freeId } from './free-id.ts'
import { type DemarcheToSave, isSame, mergeButton, mergeDemarche } from './merge.ts'
import { buttonsOfMerge } from './merge-demarches.ts'
import { judgeButtons, judgeNames, type RefusedDemarche, type Taken } from './pasted-names.ts'

/** A démarche with its buttons, lowest number first. */
export interface RegisteredDemarche extends DemarcheRecord {
  buttons: ButtonRecord[]
}

/** What became of démarches: how many were new, changed, the same; those not written have a name of another's. */
export interface SavedDemarches {
  created: number
  updated: number
  unchanged: number
  refused: RefusedDemarche[]
}

/** What a vote needs to know of its button, or why it cannot be cast there; what is closed has a past of votes. */
export type ButtonLookup =
  | { ok: true; button: ButtonRecord }
  | { ok: false; code: 'button-closed' | 'demarche-closed'; button: ButtonRecord }
  | { ok: false; code: 'unknown-demarche' | 'unknown-button' | 'button-closed'; button?: undefined }

/** Why a démarche cannot be merged into another: one of them has been already, or both are the same. */
export type MergeRefusal = 'same-demarche' | 'merged-already'

/**
 * The démarches and their buttons, held in memory: every vote asks, and a few thousand rows seldom change.
 * This process is the only one that writes them.
 */
export interface Registry {
  /** Another one after each change: what was made of the démarches before may be out of date. */
  readonly revision: number
  /** Every démarche, by id. */
  demarches(): Iterable<RegisteredDemarche>
  /** Those of the current public lists, by id: public, and not archived. */
  listed(): RegisteredDemarche[]
  find(id: number): RegisteredDemarche | undefined
  /** By what codes pasted before 2023 call it. */
  findByLegacyId(legacyId: number): RegisteredDemarche | undefined
  /** By what codes to `/Demarches/avis/<form id>` call it, open or closed. */
  findByFormId(formId: number): ButtonRecord | undefined
  /**
   * The button a vote goes to: that of another démarche where its own was merged into it. Without a number: the lowest
   * open one.
   */
  findButton(demarche: number, number?: number): ButtonLookup
  /** Everything an administrator sees of one, or of all. */
  details(id?: number): Promise<DemarcheDetail[]>
  /** Writes démarches and the buttons that come with them, all or none of those that have no name of another's. */
  saveDemarches(demarches: readonly DemarcheToSave[]): Promise<SavedDemarches>
  /**
   * Writes a button, new or known; what `input` does not say stays.
   * @returns who has the name it asks for, and nothing is written then
   */
  saveButton(demarche: number, number: number, input: ButtonInput): Promise<Taken | undefined>
  /** Makes a démarche under a number that nobody has, open, with its first button. */
  create(
    names: Pick<DemarcheRecord, 'title' | 'administration' | 'ministere' | 'public'>,
  ): Promise<RegisteredDemarche>
  /**
   * The démarche that a partner calls by this id; where there is none yet, a new one, not public, its button a form.
   * Asked for twice at once, it is made once.
   */
  provision(
    externalId: string,
    names: Pick<DemarcheRecord, 'title' | 'administration'>,
  ): Promise<{ demarche: RegisteredDemarche; isNew: boolean }>
  /** What a démarche was merged into, and when, ms; undefined where it was not. */
  mergedInto(id: number): { demarche: number; at: number } | undefined
  /**
   * Archives a démarche; whatever is pasted of it counts for another from now on (docs/decisions/0011). Both are known.
   * @param at ms
   * @returns why not, and nothing is written then
   */
  merge(from: number, into: number, at: number): Promise<MergeRefusal | undefined>
}

/** Of a démarche that a partner has had made: an administrator puts it right, before it is made public. */
const UNKNOWN_MINISTERE = 'À préciser'

/** Loads the registry. */
export async function openRegistry(store: Store): Promise<Registry> {
  let held = index(await readRegistered(store), {
    byExternalId: await readExternalDemarches(store.db),
    merged: await readMergedButtons(store.db),
  })
  let revision = 0
  /** Reads anew what was written, and no more: the whole registry would hold up votes after each write. */
  const refresh = async (ids: readonly number[], changed: Partial<Beside> = {}) => {
    const byId = new Map(held.byId)
    for (const some of rowBatches(ids)) {
      for (const one of await readRegistered(store, some)) byId.set(one.id, one)
    }
    held = index(
      [...byId.values()].sort((a, b) => a.id - b.id),
      { ...held, ...changed },
    )
    revision++
  }
  // One write after the other: each is judged by what the one before has left.
  let lastWrite: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const written = lastWrite.then(write)
    lastWrite = written.catch(() => {})
    return written
  }
  return {
    get revision() {
      return revision
    },
    demarches: () => held.byId.values(),
    listed: () => [...held.byId.values()].filter((one) => one.public && one.state !== 'archived'),
    find: (id) => held.byId.get(id),
    findByLegacyId: (legacyId) => held.byLegacyId.get(legacyId),
    findByFormId: (formId) => held.byFormId.get(formId),

    findButton,

    async details(id) {
      const seen = Map.groupBy(
        await readOriginsSeen(store.db, id === undefined ? undefined : [id]),
        (one) => `${one.demarche}/${one.button}`,
      )
      const wanted =
        id === undefined ? [...held.byId.values()] : [held.byId.get(id)].filter((one) => one !== undefined)
      return wanted.map((demarche) => ({
        ...demarche,
        buttons: demarche.buttons.map(({ demarche: _, ...button }) => ({
          ...button,
          originsSeen: (seen.get(`${demarche.id}/${button.number}`) ?? []).map((one) => ({
            origin: one.origin,
            accepted: one.accepted,
            refused: one.refused,
            lastDay: isoDay(one.lastDay),
          })),
        })),
      }))
    },

    saveDemarches: (demarches) =>
      inTurn(async () => {
        const { accepted, refused } = judgeNames(demarches.map(merge), held)
        const knownButton = ({ demarche, number }: ButtonRecord) =>
          held.byId.get(demarche)?.buttons.find((one) => one.number === number)
        const buttons = accepted.flatMap((one) => one.buttons.filter((it) => !isSame(it, knownButton(it))))
        const withButtons = new Set(buttons.map(({ demarche }) => demarche))
        const changed = accepted.flatMap(({ buttons: _, ...one }) =>
          withButtons.has(one.id) || !isSame(one, held.byId.get(one.id)) ? [one] : [],
        )
        const created = changed.filter((one) => !held.byId.has(one.id)).length
        await writeDemarches(store, changed, FIRST_BUTTON_TITLE, buttons)
        if (changed.length > 0) await refresh(changed.map(({ id }) => id))
        const [updated, unchanged] = [changed.length - created, accepted.length - changed.length]
        return { created, updated, unchanged, refused }
      }),

    saveButton: (demarche, number, input) =>
      inTurn(async () => {
        const siblings = held.byId.get(demarche)?.buttons ?? []
        const known = siblings.find((one) => one.number === number)
        const button = mergeButton(demarche, { ...input, number }, known)
        const taken = judgeButtons([button], siblings, (formId) => held.byFormId.get(formId))
        if (taken) return taken
        await writeButton(store, button)
        await refresh([demarche])
        return undefined
      }),

    create: (names) =>
      inTurn(async () => {
        const demarche = newDemarche(names)
        await writeDemarches(store, [demarche], FIRST_BUTTON_TITLE)
        await refresh([demarche.id])
        return known(demarche.id)
      }),

    provision: (externalId, names) =>
      inTurn(async () => {
        const former = held.byId.get(held.byExternalId.get(externalId) ?? 0)
        if (former) return { demarche: former, isNew: false }
        const demarche = newDemarche({ ...names, ministere: UNKNOWN_MINISTERE, public: false })
        const button = { number: 1, title: FIRST_BUTTON_TITLE, formId: freeId(held.byFormId.keys()) }
        await writeExternalDemarche(store, externalId, demarche, button)
        await refresh([demarche.id], {
          byExternalId: new Map([...held.byExternalId, [externalId, demarche.id]]),
        })
        return { demarche: known(demarche.id), isNew: true }
      }),

    mergedInto(id) {
      const one = held.merged.find(({ demarche }) => demarche === id)
      return one && { demarche: one.into.demarche, at: one.at }
    },

    merge: (from, into, at) =>
      inTurn(async () => {
        if (from === into) return 'same-demarche'
        if (held.merged.some(({ demarche }) => demarche === from || demarche === into))
          return 'merged-already'
        const { buttons, merged } = buttonsOfMerge(known(from), known(into), at)
        await writeMerge(store, from, buttons, merged)
        await refresh([from, into], { merged: [...held.merged, ...merged] })
        return undefined
      }),
  }

  function known(id: number): RegisteredDemarche {
    const demarche = held.byId.get(id)
    if (!demarche) throw new Error(`there is no démarche ${id}`)
    return demarche
  }

  function findButton(id: number, number?: number): ButtonLookup {
    const demarche = held.byId.get(id)
    if (!demarche) return { ok: false, code: 'unknown-demarche' }
    const own = chooseButton(demarche, number)
    const into = own.button && held.byMergedButton.get(`${id}/${own.button.number}`)
    return into ? findButton(into.demarche, into.button) : own
  }

  function newDemarche(
    names: Pick<DemarcheRecord, 'title' | 'administration' | 'ministere' | 'public'>,
  ): DemarcheRecord {
    // Nor a number that a code pasted before 2023 calls another démarche by: both have the same address.
    const id = freeId([...held.byId.keys(), ...held.byLegacyId.keys()])
    return {
      ...names,
      ...{ id, essential: false, state: 'open', legacyId: null, indicators: {}, announcements: [] },
    }
  }

  /** What a démarche becomes, with those of its buttons that are spoken of. */
  function merge(input: DemarcheToSave): RegisteredDemarche {
    const known = held.byId.get(input.id)
    const byNumber = new Map(known?.buttons.map((one) => [one.number, one]))
    const buttons = (input.buttons ?? []).map((one) => mergeButton(input.id, one, byNumber.get(one.number)))
    return { ...mergeDemarche(input, known), buttons }
  }
}

/**
 * @param demarche its buttons with the lowest number first
 * @returns the button of that number; without a number, the lowest open one
 */
export function chooseButton(
  { state, buttons }: { state: DemarcheState; buttons: readonly ButtonRecord[] },
  number: number | undefined,
): ButtonLookup {
  const button = buttons.find((one) => (number === undefined ? !one.closed : one.number === number))
  if (!button) {
    const areClosed = number === undefined && buttons.length > 0
    return { ok: false, code: areClosed ? 'button-closed' : 'unknown-button' }
  }
  if (state !== 'open') return { ok: false, code: 'demarche-closed', button }
  return button.closed ? { ok: false, code: 'button-closed', button } : { ok: true, button }
}

/** Démarches with their buttons, by id. @param ids of those that are wanted; without them, all */
async function readRegistered({ db }: Store, ids?: readonly number[]): Promise<RegisteredDemarche[]> {
  const byDemarche = Map.groupBy(await readButtons(db, ids), (button) => button.demarche)
  const demarches = await readDemarches(db, ids)
  return demarches.map((demarche) => ({ ...demarche, buttons: byDemarche.get(demarche.id) ?? [] }))
}

/** What is known beside the démarches themselves. */
interface Beside {
  byExternalId: ReadonlyMap<string, number>
  merged: readonly MergedButton[]
}

/** Everything, by each name that somebody looks it up by. */
function index(demarches: readonly RegisteredDemarche[], { byExternalId, merged }: Beside) {
  return {
    byId: indexBy(demarches, ({ id }) => id),
    byLegacyId: indexBy(demarches, ({ legacyId }) => legacyId),
    byFormId: indexBy(
      demarches.flatMap(({ buttons }) => buttons),
      ({ formId }) => formId,
    ),
    byExternalId,
    merged,
    byMergedButton: new Map(merged.map(({ demarche, button, into }) => [`${demarche}/${button}`, into])),
  }
}

/** Those that have no such name stay out. */
function indexBy<T>(all: readonly T[], nameOf: (one: T) => number | null): Map<number, T> {
  return new Map(all.flatMap((one) => (nameOf(one) === null ? [] : [[nameOf(one), one] as [number, T]])))
}
