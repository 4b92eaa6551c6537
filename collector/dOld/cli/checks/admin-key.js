import { fail, ok, warn } from './finding.js';
/** Under this, a key can be found by trying. */
const WEAK_BITS = 64;
/** What 128 bits of chance come to in any alphabet, less the characters that happen not to appear. */
const STRONG_BITS = 100;
/** How hard ADMIN_KEY is to guess, at best: by its length and the characters it draws on. */
export function checkAdminKey(key) {
    if (key === undefined)
        return ok('ADMIN_KEY', 'none: only the keys that were made open anything');
    const bits = Math.floor(key.length * Math.log2(new Set(key).size));
    const advice = `${bits} bits at most: take one from openssl rand -base64 24`;
    if (bits < WEAK_BITS)
        return fail('ADMIN_KEY', advice);
    return bits < STRONG_BITS ? warn('ADMIN_KEY', advice) : ok('ADMIN_KEY', `${bits} bits at most`);
}
//# sourceMappingURL=admin-key.js.map