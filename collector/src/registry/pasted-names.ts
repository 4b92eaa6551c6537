import type { Language } from '../http/language.ts'
import type { FieldError } from '../http/problem.ts'
import type { ButtonRecord, DemarcheRecord } from '../store/demarches.ts'

/** A name that pasted codes call a démarche or a button by, and that another has already. */
export interface Taken {
  field: 'legacyId' | 'formId' | 'legacySource'
  /** Whose it is. */
  demarche: number
  /** Where it is that of a button. */
  button?: number
}

/** A démarche that asks for a name which is taken. */
export interface RefusedDemarche {
  id: number
  taken: Taken
}

/**
 * Refuses each démarche whose legacy id another one has, or one above it in the same list. What is given up in the
 * same list is still its holder's: a legacy id changes hands in two writes.
 * @param holders every démarche that has one, by it
 */
export function judgeLegacyIds(
  demarches: readonly DemarcheRecord[],
  holders: ReadonlyMap<number, { id: number }>,
): { accepted: DemarcheRecord[]; refused: RefusedDemarche[] } {
  const accepted: DemarcheRecord[] = []
  const refused: RefusedDemarche[] = []
  const asked = new Map<number, DemarcheRecord>()
  for (const one of demarches) {
    const { id, legacyId } = one
    const holder = legacyId === null ? undefined : (holders.get(legacyId) ?? asked.get(legacyId))
    if (holder && holder.id !== id) {
      refused.push({ id, taken: { field: 'legacyId', demarche: holder.id } })
      continue
    }
    if (legacyId !== null) asked.set(legacyId, one)
    accepted.push(one)
  }
  return { accepted, refused }
}

/**
 * @param holders every button that has a form id, by it
 * @param siblings buttons of the same démarche, this one among them or not
 * @returns the other button that has its form id, or its source within the démarche
 */
export function judgeButton(
  { demarche, number, formId, legacySource }: ButtonRecord,
  holders: ReadonlyMap<number, ButtonRecord>,
  siblings: readonly ButtonRecord[],
): Taken | undefined {
  const holder = formId === null ? undefined : holders.get(formId)
  if (holder && (holder.demarche !== demarche || holder.number !== number)) {
    return { field: 'formId', demarche: holder.demarche, button: holder.number }
  }
  const same = siblings.find(
    (one) => legacySource !== null && one.legacySource === legacySource && one.number !== number,
  )
  return same && { field: 'legacySource', demarche, button: same.number }
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
