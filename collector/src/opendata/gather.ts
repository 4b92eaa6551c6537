import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { Representation } from '../http/representation.ts'

/** Copied at once: a millisecond. */
const COPIED_BYTES = 1024 * 1024

/**
 * Puts a long file together, piece by piece: between two of them, votes pass.
 * @param pieces of some milliseconds each, at most
 */
export async function gather(
  contentType: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<Representation> {
  const hash = createHash('sha256')
  const parts: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    const part =
      typeof piece === 'string'
        ? Buffer.from(piece)
        : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    hash.update(part)
    parts.push(part)
    size += part.length
    await setImmediate()
  }
  const body = Buffer.allocUnsafeSlow(size)
  let written = 0
  // Given up as they are copied: both together would be twice the file.
  for (let part = parts.shift(); part; part = parts.shift()) {
    for (let from = 0; from < part.length; from += COPIED_BYTES) {
      written += part.copy(body, written, from, from + COPIED_BYTES)
      await setImmediate()
    }
  }
  return new Representation(contentType, body, undefined, hash.digest())
}
