import type { ButtonRecord } from '../store/demarches.ts'
import type { MergedButton } from '../store/merges.ts'

/** Characters of a button's title. */
const MAX_TITLE_CHARS = 300

type Merging = { id: number; title: string; buttons: readonly ButtonRecord[] }

/**
 * The buttons that a démarche gains when another is merged into it: one for each of the other's, which says whose it
 * was. The names that old codes know buttons by stay with those: codes are led on from there.
 * @param at ms
 */
export function buttonsOfMerge(
  from: Merging,
  into: Merging,
  at: number,
): { buttons: ButtonRecord[]; merged: MergedButton[] } {
  const last = Math.max(0, ...into.buttons.map(({ number }) => number))
  const buttons = from.buttons.map(({ title, closed, origins }, i) => ({
    demarche: into.id,
    number: last + 1 + i,
    title: `${from.title} – ${title}`.slice(0, MAX_TITLE_CHARS),
    ...{ closed, origins, formId: null, legacySource: null },
  }))
  const merged = from.buttons.map(({ number: button }, i) => ({
    ...{ demarche: from.id, button, at },
    into: { demarche: into.id, button: last + 1 + i },
  }))
  return { buttons, merged }
}
