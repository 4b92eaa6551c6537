/**
 * Ids that a person can quote and a log be searched for: unlike across restarts, and never a client's own, who could
 * make its lines look like another's.
 */
export declare function createRequestIds(): () => string;
//# sourceMappingURL=request-ids.d.ts.map