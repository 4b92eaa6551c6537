import type { FastifyInstance } from 'fastify';
import type { Keyring } from './keyring.ts';
import type { Origins } from './origins.ts';
import type { Registry } from './registry.ts';
import type { TokenSecrets } from './token-secrets.ts';
export interface RegistryRoutesOptions {
    keyring: Keyring;
    origins: Origins;
    registry: Registry;
    tokenSecrets: TokenSecrets;
}
/** What administrators do: démarches, their buttons and origins, keys. */
export declare function registryRoutes(app: FastifyInstance, options: RegistryRoutesOptions): Promise<void>;
//# sourceMappingURL=routes.d.ts.map