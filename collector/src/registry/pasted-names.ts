import type { Language } from '../http/language.ts'
import type { FieldError } from '../http/problem.ts'
import type { ButtonRecord } from '../store/demarches.ts'

/** A name that pasted codes call a démarche or a button by, and that another has already. */
export interface Taken {
  field: 'legacyId' | 'formId' | 'legacySource'
  /** Whose it is. */
  demarche: number
  /** Where it is that of a button. */
  button?: number
}

/** A démarche that asks for a name which is taken, itself or by one of its buttons. */
export interface RefusedDemarche {
  id: number
  taken: Taken
}

/** Who has which name. */
export interface Holders {
  byId: ReadonlyMap<number, { buttons: readonly ButtonRecord[] }>
  byLegacyId: ReadonlyMap<number, { id: number }>
  byFormId: ReadonlyMap<number, ButtonRecord>
}

/**
 * Refuses each démarche whose legacy id another one has, or whose buttons ask for a name that another has; another
 * above it in the same list counts too. What is given up in the same list is still its holder's: a name changes hands
 * in two writes.
 */
export function judgeNames<D extends { id: number; legacyId: number | null; buttons: ButtonRecord[] }>(
  demarches: readonly D[],
  holders: Holders,
): { accepted: D[]; refused: RefusedDemarche[] } {
  const accepted: D[] = []
  const refused: RefusedDemarche[] = []
  const legacyIds = new Map<number, D>()
  const formIds = new Map<number, ButtonRecord>()
  const holderOf = (formId: number) => holders.byFormId.get(formId) ?? formIds.get(formId)
  for (const one of demarches) {
    const { id, legacyId, buttons } = one
    const holder =
      legacyId === null ? undefined : (holders.byLegacyId.get(legacyId) ?? legacyIds.get(legacyId))
    const taken: Taken | undefined =
      holder && holder.id !== id
        ? { field: 'legacyId', demarche: holder.id }
        : judgeButtons(buttons, holders.byId.get(id)?.buttons ?? [], holderOf)
    if (taken) {
      refused.push({ id, taken })
      continue
    }
    if (legacyId !== null) legacyIds.set(legacyId, one)
    for (const button of buttons) if (button.formId !== null) formIds.set(button.formId, button)
    accepted.push(one)
  }
  return { accepted, refused }
}

/**
 * @param buttons of one démarche, each number once
 * @param siblings those it has, these among them or not
 * @param holderOf the button of any démarche that has a form id
 * @returns the other button that has the form id of one of them, or its source within the démarche
 */
export function judgeButtons(
  buttons: readonly ButtonRecord[],
  siblings: readonly ButtonRecord[],
  holderOf: (formId: number) => ButtonRecord | undefined,
): Taken | undefined {
  const formIds = new Map<number, ButtonRecord>()
  const sources = new Map(siblings.map((one) => [one.legacySource, one]))
  for (const button of buttons) {
    const { demarche, number, formId, legacySource } = button
    if (formId !== null) {
      const holder = holderOf(formId) ?? formIds.get(formId)
      if (holder && (holder.demarche !== demarche || holder.number !== number)) {
        return { field: 'formId', demarche: holder.demarche, button: holder.number }
      }
      formIds.set(formId, button)
    }
    if (legacySource !== null) {
      const holder = sources.get(legacySource)
      if (holder && holder.number !== number) {
        return { field: 'legacySource', demarche, button: holder.number }
      }
      sources.set(legacySource, button)
    }
  }
  return undefined
}

const WORDS = {
  fr: { isTaken: 'est déjà celui de', demarche: 'la démarche', button: 'bouton' },
  en: { isTaken: 'is already that of', demarche: 'démarche', button: 'button' },
} as const

/** Says in the reader's language who has the name. */
export function takenError({ field, demarche, button }: Taken, language: Language): FieldError {
  const words = WORDS[language]
  const ofButton = button === undefined ? '' : `, ${words.button} ${button}`
  return { path: `/${field}`, message: `${words.isTaken} ${words.demarche} ${demarche}${ofButton}` }
}
