import { isoDay } from '@monavis/shared/period'
import {
  type ButtonInput,
  type DemarcheDetail,
  type DemarcheInput,
  demarcheSchema,
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
import { readOriginsSeen } from '../store/origins-seen.ts'
import type { Store } from '../store/store.ts'
import { freeId } from './free-id.ts'
import { judgeButton, judgeLegacyIds, type RefusedDemarche, type Taken } from './pasted-names.ts'

/** A démarche with its buttons, lowest number first. */
export interface RegisteredDemarche extends DemarcheRecord {
  buttons: ButtonRecord[]
}

/** A démarche as an administrator writes it; without `legacyId`, the one it has stays. */
export type DemarcheToSave = DemarcheInput & { id: number }

/** What became of démarches: how many were new, changed, the same; those not written have a name of another's. */
export interface SavedDemarches {
  created: number
  updated: number
  unchanged: number
  refused: RefusedDemarche[]
}

/** What a vote needs to know of its button, or why it cannot be cast there. */
export type ButtonLookup =
  | { ok: true; button: ButtonRecord }
  | { ok: false; code: 'unknown-demarche' | 'unknown-button' | 'button-closed' }

/**
 * The démarches and their buttons, held in memory: every vote asks, and a few thousand rows seldom change.
 * This process is the only one that writes them.
 */
export interface Registry {
  /** Every démarche, by id. */
  demarches(): Iterable<RegisteredDemarche>
  find(id: number): RegisteredDemarche | undefined
  /** By what codes pasted before 2023 call it. */
  findByLegacyId(legacyId: number): RegisteredDemarche | undefined
  /** By what codes to `/Demarches/avis/<form id>` call it, open or closed. */
  findByFormId(formId: number): ButtonRecord | undefined
  /** The button a vote goes to. Without a number: the lowest open one. */
  findButton(demarche: number, number?: number): ButtonLookup
  /** Everything an administrator sees of one, or of all. */
  details(id?: number): Promise<DemarcheDetail[]>
  /** Writes démarches, all or none of those that have no name of another's. */
  saveDemarches(demarches: readonly DemarcheToSave[]): Promise<SavedDemarches>
  /**
   * Writes a button, new or known; what `input` does not say stays.
   * @returns who has the name it asks for, and nothing is written then
   */
  saveButton(demarche: number, number: number, input: ButtonInput): Promise<Taken | undefined>
  /**
   * The démarche that a partner calls by this id; where there is none yet, a new one, not public, its button a form.
   * Asked for twice at once, it is made once.
   */
  provision(
    externalId: string,
    names: Pick<DemarcheInput, 'title' | 'administration'>,
  ): Promise<{ demarche: RegisteredDemarche; isNew: boolean }>
}

/** Of a démarche that a partner has had made: an administrator puts it right, before it is made public. */
const UNKNOWN_MINISTERE = 'À préciser'

/** Loads the registry. */
export async function openRegistry(store: Store): Promise<Registry> {
  let held = await load(store)
  const refresh = async () => {
    held = await load(store)
  }
  // One write after the other: each is judged by what the one before has left.
  let lastWrite: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const written = lastWrite.then(write)
    lastWrite = written.catch(() => {})
    return written
  }
  return {
    demarches: () => held.byId.values(),
    find: (id) => held.byId.get(id),
    findByLegacyId: (legacyId) => held.byLegacyId.get(legacyId),
    findByFormId: (formId) => held.byFormId.get(formId),

    findButton(demarche, number) {
      const buttons = held.byId.get(demarche)?.buttons
      return buttons ? chooseButton(buttons, number) : { ok: false, code: 'unknown-demarche' }
    },

    async details(id) {
      const seen = Map.groupBy(await readOriginsSeen(store.db), (one) => `${one.demarche}/${one.button}`)
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
        const records = demarches.map((one) => ({
          ...one,
          legacyId: one.legacyId === undefined ? (held.byId.get(one.id)?.legacyId ?? null) : one.legacyId,
        }))
        const { accepted, refused } = judgeLegacyIds(records, held.byLegacyId)
        const changed = accepted.filter((one) => !isSame(one, held.byId.get(one.id)))
        const created = changed.filter((one) => !held.byId.has(one.id)).length
        await writeDemarches(store, changed, FIRST_BUTTON_TITLE)
        await refresh()
        const [updated, unchanged] = [changed.length - created, accepted.length - changed.length]
        return { created, updated, unchanged, refused }
      }),

    saveButton: (demarche, number, input) =>
      inTurn(async () => {
        const siblings = held.byId.get(demarche)?.buttons ?? []
        const known = siblings.find((button) => button.number === number)
        const {
          title = known?.title ?? FIRST_BUTTON_TITLE,
          closed = known?.closed ?? false,
          origins = known?.origins ?? [],
          formId = known?.formId ?? null,
          legacySource = known?.legacySource ?? null,
        } = input
        const button = { demarche, number, title, closed, origins, formId, legacySource }
        const taken = judgeButton(button, held.byFormId, siblings)
        if (taken) return taken
        await writeButton(store, button)
        await refresh()
        return undefined
      }),

    provision: (externalId, names) =>
      inTurn(async () => {
        const known = held.byId.get(held.byExternalId.get(externalId) ?? 0)
        if (known) return { demarche: known, isNew: false }
        // Nor one that a code pasted before 2023 calls another démarche by: both have the same address.
        const id = freeId([...held.byId.keys(), ...held.byLegacyId.keys()])
        const demarche = {
          ...names,
          id,
          ministere: UNKNOWN_MINISTERE,
          essential: false,
          public: false,
          legacyId: null,
        }
        const button = { number: 1, title: FIRST_BUTTON_TITLE, formId: freeId(held.byFormId.keys()) }
        await writeExternalDemarche(store, externalId, demarche, button)
        await refresh()
        const made = held.byId.get(id)
        if (!made) throw new Error(`démarche ${id} was written, and is not there`)
        return { demarche: made, isNew: true }
      }),
  }
}

/**
 * @param buttons of one démarche, lowest number first
 * @returns the one of that number; without a number, the lowest open one
 */
export function chooseButton(buttons: readonly ButtonRecord[], number: number | undefined): ButtonLookup {
  const button = buttons.find((one) => (number === undefined ? !one.closed : one.number === number))
  if (button && !button.closed) return { ok: true, button }
  return {
    ok: false,
    code: button || (number === undefined && buttons.length > 0) ? 'button-closed' : 'unknown-button',
  }
}

/** Everything, and by each name that somebody looks it up by. */
async function load(store: Store) {
  const buttons = await readButtons(store.db)
  const byDemarche = Map.groupBy(buttons, (button) => button.demarche)
  const demarches = (await readDemarches(store.db)).map(
    (demarche): RegisteredDemarche => ({ ...demarche, buttons: byDemarche.get(demarche.id) ?? [] }),
  )
  return {
    byId: indexBy(demarches, ({ id }) => id),
    byLegacyId: indexBy(demarches, ({ legacyId }) => legacyId),
    byFormId: indexBy(buttons, ({ formId }) => formId),
    byExternalId: await readExternalDemarches(store.db),
  }
}

/** Those that have no such name stay out. */
function indexBy<T>(all: readonly T[], nameOf: (one: T) => number | null): Map<number, T> {
  return new Map(all.flatMap((one) => (nameOf(one) === null ? [] : [[nameOf(one), one] as [number, T]])))
}

function isSame(input: DemarcheRecord, known: DemarcheRecord | undefined): boolean {
  const fields = Object.keys(demarcheSchema.shape) as (keyof DemarcheInput)[]
  return known !== undefined && fields.every((field) => input[field] === known[field])
}
