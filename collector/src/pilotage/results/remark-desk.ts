import type { Store } from '../../store/store.ts'
import { insertSuspectRemark } from '../../store/suspect-remarks.ts'
import { redact } from '../../votes/redact/redact.ts'

/** UTF-16 code units. */
const MAX_REMARK_CHARS = 1_000

export type RemarkFault = 'empty' | 'too-long'

/** Tells the administrators something of the suspect votes of a démarche. @returns why it was not taken, if it was not */
export async function tellRemark(
  store: Store,
  { demarche, person, text, at }: { demarche: number; person: number; text: string; at: number },
): Promise<RemarkFault | undefined> {
  const body = redact(text).trim()
  if (body === '') return 'empty'
  if (text.length > MAX_REMARK_CHARS) return 'too-long'
  await insertSuspectRemark(store, { demarche, body, person, at })
  return undefined
}
