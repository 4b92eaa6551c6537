import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { parisDay } from '@monavis/shared/period';
/** A token that lives longer is refused: its hash is remembered as long as it does. */
const MAX_LIFETIME_S = 7 * 24 * 60 * 60;
/** Hexadecimal digits kept of its hash: 16 bytes. */
const HASH_CHARS = 32;
/** `<démarche>.<expiry, Unix seconds>.<nonce>.<HMAC-SHA256 of all that precedes, base64url>` */
const SHAPE = /^((\d{1,9})\.(\d{1,12})\.[\w-]{16,64})\.([\w-]{43})$/;
/**
 * Checks a token that the server of a démarche has signed. That it was not spent before is found when the vote is
 * committed.
 * @param secret of the démarche; undefined where it has none
 * @param now ms
 * @returns undefined for a token of another démarche, out of date, badly signed, or no token at all
 */
export function readToken(token, demarche, secret, now) {
    const [, signed = '', of, expiry, signature = ''] = SHAPE.exec(token) ?? [];
    const leftS = Number(expiry) - now / 1000;
    if (secret === undefined || Number(of) !== demarche || !(leftS > 0 && leftS <= MAX_LIFETIME_S))
        return undefined;
    const expected = createHmac('sha256', secret).update(signed).digest();
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
        return undefined;
    return {
        hash: hash('sha512-256', signed, 'hex').slice(0, HASH_CHARS),
        expiresDay: parisDay(Number(expiry) * 1000) + 1,
    };
}
//# sourceMappingURL=one-time-token.js.map