import { Representation } from '../http/representation.ts';
import { type FeedContent, type FeedParts } from './feed.ts';
/** A feed ready to be sent. */
export interface PreparedFeed {
    content: FeedContent;
    json: Representation;
    /** Made at its first reader, like the list. */
    csv(): Representation;
    /** The démarches alone. */
    list(): Representation;
}
/** How the feed was had since the process started. */
export interface FeedTally {
    fromMemory: number;
    /** A reader had to wait for it. */
    fromDatabase: number;
    /** Answered with 304. */
    notModified: number;
    /** Reads of the database, those that nobody waited for and those of insiders included, and the time they took. */
    reads: number;
    readSeconds: number;
}
export declare function createFeedTally(): FeedTally;
/** The feed by window, held in memory. The same content keeps its date, its tag and its compressed bytes. */
export interface FeedCache {
    /** Whether a window is in memory, fresh or not: reading it again is cheap. */
    has(window: string): boolean;
    /**
     * What anyone reads: never older than two seconds, but where the database fails or is stuck. Then the last
     * answer goes on being given, with its date: scores do not go away with the disk.
     * @returns undefined for a window that is none
     */
    forAnyone(window: string): Promise<PreparedFeed | undefined>;
    /** What the bearer of a key reads: as the counts are now. */
    forInsiders(window: string, showWithheld: boolean): Promise<PreparedFeed | undefined>;
}
export declare function createFeedCache(parts: FeedParts, publishFrom: number, now: () => number, tally: FeedTally): FeedCache;
//# sourceMappingURL=feed-cache.d.ts.map