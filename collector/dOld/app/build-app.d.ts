import { Registry } from '@prometheus-io/client';
import { type FastifyInstance } from 'fastify';
import type { Store } from '../store/store.ts';
import type { Settings } from './settings.ts';
import { type Timeouts } from './timeouts.ts';
declare module 'fastify' {
    interface FastifyInstance {
        /** What Prometheus reads: see docs/watching.md. */
        metrics: Registry;
    }
}
export interface AppParts {
    settings: Settings;
    store: Store;
    /** Clock, ms. */
    now: () => number;
    /** Where the log goes; standard output without it. */
    logStream?: {
        write(line: string): void;
    };
    timeouts?: Timeouts;
}
/** Puts the rooms together into a service that is ready to listen. Closing it writes what is still in memory. */
export declare function buildApp(parts: AppParts): Promise<FastifyInstance>;
//# sourceMappingURL=build-app.d.ts.map