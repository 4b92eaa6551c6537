import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import type { VoteLimit } from '../votes/vote-limit.ts';
/**
 * How often a client may come through each door in a minute, as a multiple of its votes: a network of many people,
 * such as a public computer room, for which the one number is raised gets the others with it.
 *
 * What is answered from memory has no door: refusing it would cost as much as answering it.
 */
declare const TIMES_VOTES: {
    /** Changes of mind and comments: some follow each vote. */
    edits: number;
    /** A vote without JavaScript takes up to four. */
    pages: number;
    /** Addresses and methods that are none: people mistype, scanners try thousands. */
    lost: number;
    /** Windows that nobody has asked for of late: each is a query over every count. */
    coldWindows: number;
    /** All else: keys and tools, which come in hundreds and from few addresses; series. */
    calls: number;
};
type Door = keyof typeof TIMES_VOTES;
export interface DoorLimits extends Record<Door, onRequestAsyncHookHandler> {
    /** Makes the routes of a plugin refuse whoever has lately tried too many keys, also with a right one. */
    guardKeys(plugin: FastifyInstance): void;
}
/**
 * Puts every route that is added from now on behind its door.
 * @param votesPerMinute 0: no limit anywhere
 * @param clientOf the limit of votes: its clients are these too
 */
export declare function createDoorLimits(app: FastifyInstance, votesPerMinute: number, { clientOf }: VoteLimit): Promise<DoorLimits>;
export {};
//# sourceMappingURL=door-limits.d.ts.map