import { type ButtonInput, type DemarcheDetail } from '@monavis/shared/schemas';
import { type ButtonRecord, type DemarcheRecord } from '../store/demarches.ts';
import type { Store } from '../store/store.ts';
/** A démarche with its buttons, lowest number first. */
export interface RegisteredDemarche extends DemarcheRecord {
    buttons: ButtonRecord[];
}
/** What a vote needs to know of its button, or why it cannot be cast there. */
export type ButtonLookup = {
    ok: true;
    button: ButtonRecord;
} | {
    ok: false;
    code: 'unknown-demarche' | 'unknown-button' | 'button-closed';
};
/**
 * The démarches and their buttons, held in memory: every vote asks, and a few thousand rows seldom change.
 * This process is the only one that writes them.
 */
export interface Registry {
    /** Every démarche, by id. */
    demarches(): Iterable<RegisteredDemarche>;
    find(id: number): RegisteredDemarche | undefined;
    /** The button a vote goes to. Without a number: the lowest open one. */
    findButton(demarche: number, number?: number): ButtonLookup;
    /** Everything an administrator sees of one, or of all. */
    details(id?: number): Promise<DemarcheDetail[]>;
    /** Writes démarches, all or none. @returns how many were new, changed, the same */
    saveDemarches(demarches: readonly DemarcheRecord[]): Promise<{
        created: number;
        updated: number;
        unchanged: number;
    }>;
    /** Writes a button, new or known; what `input` does not say stays. */
    saveButton(demarche: number, number: number, input: ButtonInput): Promise<void>;
}
/** Loads the registry. */
export declare function openRegistry(store: Store): Promise<Registry>;
//# sourceMappingURL=registry.d.ts.map