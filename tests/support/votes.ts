import { randomBytes } from 'node:crypto'
import type { Vote } from '@monavis/shared/vote'

/** A fresh UUIDv7. */
export function voteId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** A vote that is valid as it is. */
export function aVote(changes: Partial<Vote> = {}): Vote {
  return { id: voteId(), demarche: 1617, satisfaction: 3, ...changes }
}
