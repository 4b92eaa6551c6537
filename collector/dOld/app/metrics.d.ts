import { type Registry } from '@prometheus-io/client';
import type { FeedTally } from '../scores/feed-cache.ts';
import type { CommitVotes } from '../store/commit/commands.ts';
import type { Store } from '../store/store.ts';
import type { CommitQueue } from '../votes/commit-queue.ts';
import type { VoteTally } from '../votes/vote-tally.ts';
import type { ClockWatch } from './clock-watch.ts';
export interface MetricSources {
    registry: Registry;
    store: Store;
    queue: CommitQueue;
    votes: VoteTally;
    feed: FeedTally;
    /** Requests refused, by code. */
    problems: Readonly<Partial<Record<string, number>>>;
    clock: ClockWatch;
}
/** Shows what the rooms count by themselves: nothing is worked out until somebody asks. */
export declare function showMetrics(sources: MetricSources): void;
/** The same commits, measured: one look at the clock a batch, not a vote. */
export declare function measureCommits(commitVotes: CommitVotes, registry: Registry): CommitVotes;
//# sourceMappingURL=metrics.d.ts.map