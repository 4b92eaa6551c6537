import { randomBytes } from 'node:crypto';
/**
 * Ids that a person can quote and a log be searched for: unlike across restarts, and never a client's own, who could
 * make its lines look like another's.
 */
export function createRequestIds() {
    const start = randomBytes(4).toString('hex');
    let n = 0;
    return () => `${start}-${(++n).toString(36)}`;
}
//# sourceMappingURL=request-ids.js.map