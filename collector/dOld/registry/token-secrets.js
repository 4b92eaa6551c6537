import { raiseTokenSerial, readTokenSerials } from '../store/token-secrets.js';
/** Loads which démarches have a secret; the secrets themselves are stored nowhere. */
export async function openTokenSecrets(store) {
    const serials = await readTokenSerials(store.db);
    return {
        secretOf(demarche) {
            const serial = serials.get(demarche);
            return serial === undefined ? undefined : store.tokenSecretOf(demarche, serial);
        },
        async renew(demarche) {
            const serial = await raiseTokenSerial(store, demarche);
            serials.set(demarche, serial);
            return store.tokenSecretOf(demarche, serial);
        },
    };
}
//# sourceMappingURL=token-secrets.js.map