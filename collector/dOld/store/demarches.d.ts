import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Store } from './store.ts';
/** A démarche, as it is kept. */
export interface DemarcheRecord {
    id: number;
    title: string;
    administration: string;
    ministere: string;
    essential: boolean;
    public: boolean;
}
/** A button, as it is kept. `origins` empty: votes are taken from anywhere. */
export interface ButtonRecord {
    demarche: number;
    number: number;
    title: string;
    closed: boolean;
    origins: string[];
}
/** Every démarche, by id. */
export declare function readDemarches(db: Kysely<Database>): Promise<DemarcheRecord[]>;
/** Every button with its origins, by démarche and number. */
export declare function readButtons(db: Kysely<Database>): Promise<ButtonRecord[]>;
/** Writes démarches, new or known, with their first button where they have none; all of them or none. */
export declare function writeDemarches(store: Store, demarches: readonly DemarcheRecord[], firstButtonTitle: string): Promise<void>;
/** Writes a button, new or known, and its origins whole. */
export declare function writeButton(store: Store, button: ButtonRecord): Promise<void>;
//# sourceMappingURL=demarches.d.ts.map