import { createHash, randomBytes } from 'node:crypto';
import { SCOPES } from '@monavis/shared/schemas';
import { ProblemError } from '../http/problem.js';
import { endKey, insertKey, readKeys, writeSettingKey } from '../store/keys.js';
const hashOf = (key) => createHash('sha256').update(key).digest();
/**
 * Loads the keys.
 * @param adminKey the setting ADMIN_KEY: it holds every scope, and replaces the one of the last start; without it, there is none
 * @param now clock, ms
 */
export async function openKeyring(store, adminKey, now) {
    await writeSettingKey(store, adminKey === undefined ? undefined : hashOf(adminKey), SCOPES, now());
    let keys = await load(store);
    let last = Promise.resolve();
    const find = (request) => {
        const header = request.headers.authorization;
        if (header === undefined)
            return undefined;
        const bearer = /^Bearer (\S+)$/i.exec(header)?.[1];
        // Looked up by its hash: how long that takes depends on bits of SHA-256(key) alone, which whoever does not
        // have the key can neither choose nor predict, so there is nothing to compare in constant time.
        const key = bearer && keys.get(hashOf(bearer).toString('hex'));
        if (!key || (key.expiresAt !== null && key.expiresAt <= now()))
            throw new ProblemError('key-required');
        return key;
    };
    const allows = (request, scope) => find(request)?.scopes.includes(scope) ?? false;
    return {
        list: () => [...keys.values()].map(summarise),
        async create({ name, scopes, expiresAt }) {
            const createdAt = now();
            const expires = expiresAt === undefined ? null : Date.parse(expiresAt);
            if (expires !== null && expires <= createdAt)
                return undefined;
            const key = `mv_${randomBytes(32).toString('base64url')}`;
            const record = { name, hash: hashOf(key), scopes, createdAt, expiresAt: expires };
            // One after the other: each takes the number that follows the last.
            const inserted = last.then(() => insertKey(store, record));
            last = inserted.catch(() => { });
            const id = await inserted;
            keys = await load(store);
            return { key, summary: summarise({ ...record, id }) };
        },
        async revoke(id) {
            const existed = await endKey(store, id);
            keys = await load(store);
            return existed;
        },
        requires: (scope) => async (request) => {
            if (request.headers.authorization === undefined)
                throw new ProblemError('key-required');
            if (!allows(request, scope))
                throw new ProblemError('scope-missing');
        },
        allows,
        bearerOf: (request) => {
            const key = find(request);
            return key && { id: key.id, name: key.name };
        },
    };
}
async function load(store) {
    return new Map((await readKeys(store.db)).map((key) => [key.hash.toString('hex'), key]));
}
function summarise({ id, name, scopes, createdAt, expiresAt }) {
    return {
        id,
        name,
        scopes: scopes,
        createdAt: new Date(createdAt).toISOString(),
        expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    };
}
//# sourceMappingURL=keyring.js.map