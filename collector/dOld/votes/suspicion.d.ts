import { type Suspicion } from '@monavis/shared/vote';
/** Tells which votes to keep apart until an administrator has ruled on them. */
export interface Suspicions {
    /**
     * Notes a vote, and judges it.
     * @param client its keyed hash
     * @returns why it is suspect; undefined where it is not
     */
    judge(client: string, button: {
        demarche: number;
        number: number;
    }): Suspicion | undefined;
}
/** @param now clock, ms */
export declare function createSuspicions(now: () => number): Suspicions;
//# sourceMappingURL=suspicion.d.ts.map