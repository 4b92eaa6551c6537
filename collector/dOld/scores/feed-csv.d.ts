import type { FeedContent } from './feed.ts';
/**
 * The feed as CSV (RFC 4180): a line a démarche, the point as decimal mark, nothing where a score is withheld.
 */
export declare function feedCsv(feed: FeedContent): string;
//# sourceMappingURL=feed-csv.d.ts.map