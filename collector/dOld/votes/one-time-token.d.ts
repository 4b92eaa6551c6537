import type { VoteToken } from '../store/commit/commands.ts';
/**
 * Checks a token that the server of a démarche has signed. That it was not spent before is found when the vote is
 * committed.
 * @param secret of the démarche; undefined where it has none
 * @param now ms
 * @returns undefined for a token of another démarche, out of date, badly signed, or no token at all
 */
export declare function readToken(token: string, demarche: number, secret: string | undefined, now: number): VoteToken | undefined;
//# sourceMappingURL=one-time-token.d.ts.map