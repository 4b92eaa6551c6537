/** Why a database takes no vote, as whoever runs it would say it. */
export type TroubleKind = 'disk-full' | 'read-only' | 'disk-error' | 'locked' | 'unreachable' | 'failed';
export interface Trouble {
    kind: TroubleKind;
    /** What the database or its driver said. */
    cause: unknown;
}
export declare function sqliteTrouble(cause: unknown): Trouble;
/** What PostgreSQL itself did not say, the way to it did. */
export declare function postgresTrouble(cause: unknown): Trouble;
//# sourceMappingURL=trouble.d.ts.map