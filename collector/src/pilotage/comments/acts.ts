import { readComment, replaceText, type TextField } from '../../store/comments.ts'
import { insertLabel } from '../../store/labels.ts'
import type { Store } from '../../store/store.ts'
import { oneLine } from '../one-line.ts'
import { maskedText } from './mask.ts'

/** Labels of one démarche: what one glance takes in. */
export const MAX_LABELS = 20
/** As the table has it. */
export const MAX_LABEL_CHARS = 40
/** Of a text in the table. */
const MAX_TEXT_CHARS = 10_000

/** `unknown`: there is no such text. `added`: there is something new in it. `same`: nothing was taken out. */
export type Unmasked = 'unknown' | 'added' | 'same'

/**
 * Masks what an agent has taken out of a text of a comment: for good, in every place where it is read.
 * @param left what is left of the text
 */
export async function maskComment(
  store: Store,
  demarche: number,
  { vote, field, left }: { vote: string; field: TextField; left: string },
): Promise<{ ok: true } | { ok: false; why: Unmasked }> {
  const former = (await readComment(store, demarche, vote))?.texts[field]
  if (former === undefined) return { ok: false, why: 'unknown' }
  const body = maskedText(former, left)
  if (body === undefined || body.length > MAX_TEXT_CHARS) return { ok: false, why: 'added' }
  if (body === former) return { ok: false, why: 'same' }
  const isReplaced = await replaceText(store, vote, field, { former, body })
  return isReplaced ? { ok: true } : { ok: false, why: 'unknown' }
}

/** @returns false where it is empty, too long or there already, or where there are as many labels as there may be */
export async function addLabel(store: Store, demarche: number, typed: string): Promise<boolean> {
  const name = oneLine(typed)
  if (name === '' || [...name].length > MAX_LABEL_CHARS) return false
  return insertLabel(store, demarche, name, MAX_LABELS)
}
