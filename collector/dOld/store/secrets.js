import { hash, timingSafeEqual } from 'node:crypto';
/** Hexadecimal digits of a digest: eight bytes. */
const DIGEST_CHARS = 16;
/**
 * Keyed hashes of the instance. SHA-512/256 keeps half of its state to itself, so key ‖ data is a sound MAC
 * (no length extension), at half the cost of HMAC; one-shot and into text, because the hot path makes two a vote
 * and a Buffer costs as much as its hash. The label keeps a token from ever being a digest.
 */
function keyedHash(secret, label, data, encoding) {
    return hash('sha512-256', `${secret.toString('hex')}:${label}:${data}`, encoding);
}
/** What opens a vote to its author: worked out from its id, so nothing is stored for it. */
export function editTokenOf(secret, voteId) {
    return keyedHash(secret, 'edit', voteId, 'base64url');
}
/** Whether a token opens a vote, in a time that does not depend on where it differs. */
export function isEditToken(secret, voteId, token) {
    const expected = Buffer.from(editTokenOf(secret, voteId));
    const given = Buffer.from(token);
    return expected.length === given.length && timingSafeEqual(expected, given);
}
/** What the server of a démarche signs one-time tokens with: stored nowhere, another one each time it is renewed. */
export function tokenSecretOf(secret, demarche, serial) {
    return keyedHash(secret, 'token', `${demarche}/${serial}`, 'base64url');
}
/** Eight bytes that tell the same body again from another one under the same id. */
export function bodyDigest(secret, canonicalBody) {
    return Buffer.from(keyedHash(secret, 'body', canonicalBody, 'hex').slice(0, DIGEST_CHARS), 'hex');
}
//# sourceMappingURL=secrets.js.map