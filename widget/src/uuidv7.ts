/**
 * A UUID version 7 (RFC 9562, section 5.7): 48 bits of time, then random ones, so that the ids of successive
 * votes are in order and the database writes them side by side. 72 bits are random, of the 74 that may be.
 * @param nowMs Unix time
 * @param random at least 9 bytes
 */
export function uuidv7(nowMs: number, random: Uint8Array): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  const digits = hex(nowMs, 12) + [...random].map((byte) => hex(byte, 2)).join('')
  return digits.replace(/^(.{8})(.{4})(...)(...)(.{12}).*/, '$1-$2-7$3-8$4-$5')
}
