/**
 * A UUID version 7 (RFC 9562, section 5.7): 48 bits of time, then random ones, so that the ids of successive
 * votes are in order and the database writes them side by side.
 * @param nowMs Unix time
 * @param random a UUID version 4, whose last 74 random bits are kept
 */
export function uuidv7(nowMs: number, random: string): string {
  const time = nowMs.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}
