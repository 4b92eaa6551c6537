import { hash, timingSafeEqual } from 'node:crypto'

/** Hexadecimal digits of a digest: eight bytes. */
const DIGEST_CHARS = 16

/**
 * Keyed hashes of the instance. SHA-512/256 keeps half of its state to itself, so key ‖ data is a sound MAC
 * (no length extension), at half the cost of HMAC; one-shot and into text, because the hot path makes two a vote
 * and a Buffer costs as much as its hash. The label keeps a token from ever being a digest.
 */
function keyedHash(secret: Buffer, label: string, data: string, encoding: 'hex' | 'base64url'): string {
  return hash('sha512-256', `${secret.toString('hex')}:${label}:${data}`, encoding)
}

/** What opens a vote to its author: worked out from its id, so nothing is stored for it. */
export function editTokenOf(secret: Buffer, voteId: string): string {
  return keyedHash(secret, 'edit', voteId, 'base64url')
}

/** Whether a token opens a vote. */
export function isEditToken(secret: Buffer, voteId: string, token: string): boolean {
  return isSameSecret(editTokenOf(secret, voteId), token)
}

/** Whether two secrets are the same, in a time that does not depend on where they differ. */
export function isSameSecret(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What opens a report to who sent it. Another label: who knows the id of a vote must not get its token for a report. */
export function reportTokenOf(secret: Buffer, reportId: string): string {
  return keyedHash(secret, 'report', reportId, 'base64url')
}

/** What the server of a démarche signs one-time tokens with: stored nowhere, another one each time it is renewed. */
export function tokenSecretOf(secret: Buffer, demarche: number, serial: number): string {
  return keyedHash(secret, 'token', `${demarche}/${serial}`, 'base64url')
}

/** What the cookies of sessions are signed with. */
export function cookieSecretOf(secret: Buffer): string {
  return keyedHash(secret, 'cookie', '', 'base64url')
}

/** Eight bytes that tell the same body again from another one under the same id. */
export function bodyDigest(secret: Buffer, canonicalBody: string): Buffer {
  return Buffer.from(keyedHash(secret, 'body', canonicalBody, 'hex').slice(0, DIGEST_CHARS), 'hex')
}
