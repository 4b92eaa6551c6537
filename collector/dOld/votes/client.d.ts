/**
 * What a client is to the rate limit: a keyed hash of its address. The key lives in this memory alone and is
 * thrown away at midnight in Paris: from then on nothing can tell which address a hash came from, and no one
 * can be followed from one day to the next.
 */
export declare function createClients(now: () => number): (address: string) => string;
//# sourceMappingURL=client.d.ts.map