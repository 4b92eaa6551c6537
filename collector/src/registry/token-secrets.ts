import type { Store } from '../store/store.ts'
import { raiseTokenSerial, readTokenSerials } from '../store/token-secrets.ts'

/** What the servers of démarches sign one-time tokens with. */
export interface TokenSecrets {
  /** @returns undefined where none was made */
  secretOf(demarche: number): string | undefined
  /** Makes a new one, and ends the one before. */
  renew(demarche: number): Promise<string>
}

/** Loads which démarches have a secret; the secrets themselves are stored nowhere. */
export async function openTokenSecrets(store: Store): Promise<TokenSecrets> {
  const serials = await readTokenSerials(store.db)
  return {
    secretOf(demarche) {
      const serial = serials.get(demarche)
      return serial === undefined ? undefined : store.tokenSecretOf(demarche, serial)
    },
    async renew(demarche) {
      const serial = await raiseTokenSerial(store, demarche)
      serials.set(demarche, serial)
      return store.tokenSecretOf(demarche, serial)
    },
  }
}
