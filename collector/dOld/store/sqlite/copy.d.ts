/**
 * Lends a name beside `target` to a copy that is not yet fit for it. What still has that name at the end is taken
 * away, also where the command is interrupted.
 */
export declare function withPartial<R>(target: string, work: (partial: string) => Promise<R>): Promise<R>;
/**
 * Copies a database as it stands at one instant, beside whoever writes to it, into one self-contained file that only
 * its owner may read.
 * @param target a name that is free
 * @throws {Error} when the source is damaged or no database of this service, or the copy cannot be written
 */
export declare function copyDatabase(source: string, target: string): Promise<void>;
/** What SQLite finds wrong with a file, one sentence each; empty when it is sound. */
export declare function damageOf(path: string): string[];
/** Gives a file its name, in the place of what had it; after a loss of power that name has the one or the other, whole. */
export declare function putInPlace(path: string, target: string): void;
//# sourceMappingURL=copy.d.ts.map