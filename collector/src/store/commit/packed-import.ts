import type { VoteRow } from '../database.ts'
import { idBytes } from '../ids.ts'
import { ALIKE, type ImportedVote } from './import.ts'

/** Columns in which votes of an archive differ, beside their id: numbers all. */
const NUMBERS = [
  'demarche',
  'button',
  'at',
  'satisfaction',
  'comprehension',
  'contact_tried',
  'contact_reached',
  'contact_satisfaction',
] as const satisfies readonly Exclude<keyof ImportedVote, 'id'>[]
const ID_BYTES = 16

/**
 * Votes on their way to the thread that writes. Copied as objects, they would cost both threads together what
 * inserting them costs.
 */
export interface PackedImport {
  count: number
  /** One behind the other. */
  ids: Uint8Array
  /** {@link NUMBERS} of one vote behind those of the other: an instant is no integer of 32 bits. */
  numbers: Float64Array
  /** Of the few that have any, by their place. */
  texts: Map<number, Pick<ImportedVote, 'comment' | 'other'>>
}

export function packImport(votes: readonly ImportedVote[]): PackedImport {
  const packed: PackedImport = {
    count: votes.length,
    ids: new Uint8Array(votes.length * ID_BYTES),
    numbers: new Float64Array(votes.length * NUMBERS.length),
    texts: new Map(),
  }
  let next = 0
  for (const [i, vote] of votes.entries()) {
    packed.ids.set(idBytes(vote.id), i * ID_BYTES)
    for (const column of NUMBERS) packed.numbers[next++] = vote[column]
    const { comment, other } = vote
    if (comment || other) packed.texts.set(i, { comment, other })
  }
  return packed
}

/** Rows of votes from one place to before another. */
export function unpackRows({ ids, numbers }: PackedImport, start: number, end: number): VoteRow[] {
  const bytes = Buffer.from(ids.buffer, ids.byteOffset, ids.byteLength)
  const at = (index: number) => numbers[index] as number
  const rows: VoteRow[] = []
  for (let i = start; i < end; i++) {
    const n = i * NUMBERS.length
    rows.push({
      ...ALIKE,
      id: bytes.subarray(i * ID_BYTES, (i + 1) * ID_BYTES),
      demarche: at(n),
      button: at(n + 1),
      at: at(n + 2),
      satisfaction: at(n + 3),
      comprehension: at(n + 4),
      contact_tried: at(n + 5),
      contact_reached: at(n + 6),
      contact_satisfaction: at(n + 7),
    })
  }
  return rows
}
