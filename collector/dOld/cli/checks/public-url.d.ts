import type { Settings } from '../../app/settings.ts';
import { type Finding } from './finding.ts';
/** What came back from the public address. */
export interface PublicAnswer {
    finding: Finding;
    /** Instant of its `Date`, ms. */
    answeredAt: number | undefined;
}
/** Asks the public address whether it can take a vote, as far from outside as this machine is. */
export declare function askPublicUrl({ publicUrl }: Settings): Promise<PublicAnswer>;
/**
 * TRUST_PROXY against what the addresses give away: the collector speaks plain HTTP on PORT, so whoever reaches it by
 * HTTPS or at another port goes through a proxy.
 */
export declare function checkProxy({ publicUrl, port, trustProxy, rateLimitPerMinute }: Settings): Finding;
//# sourceMappingURL=public-url.d.ts.map