/** How often each client came, or came to each button. */
export interface Tallies {
    /** Counts one more. @returns how many that makes, or a few more than that: never fewer */
    add(client: string, button?: number): number;
    clear(): void;
}
/**
 * Counts pairs without remembering them: each has a counter in either table, which it may share with others, and the
 * smaller of the two is nearer the truth (a count-min sketch, Cormode and Muthukrishnan 2005,
 * doi:10.1016/j.jalgor.2003.12.001). So memory has a bound that no crowd moves, and holds no client. Of half a
 * million pairs in an hour, 5 % are counted one too many, and hardly one in 25,000 three; and who knows not the key
 * of the day, which the client's hash was made with, cannot choose whose counter to share.
 */
export declare function createTallies(): Tallies;
//# sourceMappingURL=tallies.d.ts.map