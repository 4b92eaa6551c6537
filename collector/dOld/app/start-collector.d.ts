import { type Store } from '../store/store.ts';
import { type Settings } from './settings.ts';
/** The service, listening. */
export interface Collector {
    /** Where it listens, on this machine. */
    url: string;
    /** Where its metrics are; undefined where no port was set for them. */
    metricsUrl: string | undefined;
    store: Store;
    /** Refuses new work, finishes what was accepted, then closes the database. */
    close(): Promise<void>;
}
/**
 * Opens the database and listens.
 * @throws {SettingError} when a setting cannot be used: a port that is taken, a folder that cannot be written
 */
export declare function startCollector(settings: Settings, now?: () => number): Promise<Collector>;
//# sourceMappingURL=start-collector.d.ts.map